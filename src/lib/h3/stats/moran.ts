import type { Grid } from '../grid.ts';
import { discoveriesOf } from './false-discovery.ts';
import { assertObserved, momentsOf, type Layer } from './layer.ts';
import { neighbourSums, permutationTest, type PermutationOptions } from './permutation.ts';

/** The cell, then its neighbours: both high, both low, or one against the others. */
export const MORAN_CLASSES = ['non_significatif', 'haut_haut', 'bas_bas', 'haut_bas', 'bas_haut'] as const;
export type MoranClass = (typeof MORAN_CLASSES)[number];

export interface LocalMoran {
  /** Local I of each cell: above 0 beside values like its own, below beside the opposite; 0 where it has none. */
  readonly local: Float64Array;
  /** Moran's I of the map: the mean of the local ones over the cells known, which is the global I with row-standardised weights. */
  readonly global: number;
  readonly p: Float64Array;
  /** Index in MORAN_CLASSES. */
  readonly classes: Uint8Array;
}

/**
 * Local Moran's I (Anselin, 1995; weights row-standardised, s² dividing by n): with z the deviations from the
 * mean, I = z / s² × the mean of the neighbours' z. P-values by conditional permutation, classes where false discoveries are
 * held at 5 % over the map and the neighbours' mean lies on the side that the draws say.
 * A cell without known neighbour, or at the very mean, has I = 0 and is not significant; nor is anything on a map of equal values.
 * @throws RangeError for an allocated layer, or values that do not match the grid.
 */
export function localMoran(grid: Grid, layer: Layer, options: PermutationOptions = {}): LocalMoran {
  assertObserved(grid, layer, 'Un indice de Moran de');
  const { counts, sums } = neighbourSums(grid, layer);
  const { count, mean, deviation } = momentsOf(layer);
  const own = layer.values.map((value, cell) => (layer.known && layer.known[cell] !== 1 ? 0 : value - mean));
  const lag = sums.map((sum, cell) => (counts[cell] === 0 ? 0 : sum / (counts[cell] as number) - mean));
  const local = own.map((z, cell) => (deviation === 0 ? 0 : (z * (lag[cell] as number)) / deviation ** 2));
  const { p, side } = permutationTest(grid, layer, { counts, sums }, options);
  // The I of a cell at the mean is 0 whatever its neighbours: there is nothing to test.
  own.forEach((z, cell) => {
    if (z === 0) p[cell] = 1;
  });
  const found = discoveriesOf(p, layer.known);
  const classes = Uint8Array.from(found, (discovery, cell) => {
    if (discovery === 0 || side[cell] === 0 || side[cell] !== Math.sign(lag[cell] as number)) return 0;
    const high = (own[cell] as number) > 0;
    if (side[cell] === 1) return high ? 1 : 4;
    return high ? 3 : 2;
  });
  return { local, global: count === 0 ? 0 : local.reduce((a, b) => a + b, 0) / count, p, classes };
}
