import type { Grid } from '../grid.ts';
import { assertColumn, type Column } from './column.ts';

/** Values beside the cells of a grid: counted in each cell, or spread over it from a coarser zone. */
export interface Layer extends Column {
  readonly mode: 'observe' | 'ventile';
}

/**
 * @param reading what is about to be drawn from the layer, such as « Un lissage de »
 * @throws RangeError when the values were allocated (neighbouring cells then resemble each other because they share a
 * zone), or do not match the grid.
 */
export function assertObserved(grid: Grid, layer: Layer, reading: string): void {
  if (layer.mode === 'ventile')
    throw new RangeError(
      `${reading} valeurs ventilées ne montrerait que les contours des zones de la source : prenez une couche observée.`
    );
  assertColumn(layer, grid.cells.length);
}

/** Number, mean and standard deviation (dividing by n) of the known values; exactly 0 when all are equal. */
export function momentsOf({ values, known }: Column): { count: number; mean: number; deviation: number } {
  const kept = known ? values.filter((_, cell) => known[cell] === 1) : values;
  const count = kept.length;
  if (count === 0) return { count, mean: 0, deviation: 0 };
  const mean = kept.reduce((sum, value) => sum + value, 0) / count;
  const first = kept[0];
  if (kept.every((value) => value === first)) return { count, mean, deviation: 0 };
  return { count, mean, deviation: Math.sqrt(kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count) };
}
