import type { Grid } from '../grid.ts';
import type { Column } from './column.ts';
import { assertObserved, momentsOf, type Layer } from './layer.ts';
import { neighbourSums, permutationTest, type NeighbourSums, type PermutationOptions } from './permutation.ts';

export const HOT_SPOT_CLASSES = ['non_significatif', 'froid', 'chaud'] as const;

export interface HotSpots {
  /** Gi*, in standard deviations; 0 where it has none. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  /** Index in HOT_SPOT_CLASSES. */
  readonly classes: Uint8Array;
}

/**
 * Where high or low values gather: Gi* of each cell with its neighbours within k rings, its permutation p-value, and
 * its class once false discoveries are held at 5 % over the map (Benjamini and Hochberg). A cell is `chaud` or `froid`
 * when its Gi* and its neighbours stand out on the same side: one extreme cell among ordinary ones is no hot spot.
 * Nothing is significant where all values are equal. A cell that is not known is no neighbour, and is not significant.
 * @throws RangeError for an allocated layer, or values that do not match the grid.
 */
export function hotSpots(grid: Grid, layer: Layer, options: PermutationOptions = {}): HotSpots {
  assertObserved(grid, layer, 'Une carte de points chauds de');
  const sums = neighbourSums(grid, layer);
  const z = giStar(layer, sums);
  const { p, side } = permutationTest(grid, layer, sums, options);
  const found = discoveriesOf(p, layer.known);
  const classes = Uint8Array.from(found, (discovery, cell) => {
    if (discovery === 0 || side[cell] !== Math.sign(z[cell] as number)) return 0;
    return side[cell] === 1 ? 2 : side[cell] === -1 ? 1 : 0;
  });
  return { z, p, classes };
}

/**
 * Gi* with binary weights, the cell itself included (Ord and Getis, 1995). With W the number of cells summed,
 * x̄ and s the mean and standard deviation of all n values: z = (Σ x − W x̄) / (s √((n W − W²) / (n − 1))).
 * 0 when all the values are equal, or when every cell is a neighbour.
 */
export function giStar({ values, known }: Column, { counts, sums }: NeighbourSums): Float64Array {
  const { count, mean, deviation } = momentsOf(known ? { values, known } : { values });
  return values.map((value, cell) => {
    const summed = (counts[cell] as number) + 1;
    if (deviation === 0 || summed === count || (known && known[cell] !== 1)) return 0;
    return (
      ((sums[cell] as number) + value - summed * mean) /
      (deviation * Math.sqrt((summed * (count - summed)) / (count - 1)))
    );
  });
}

/** The share of false discoveries accepted among the cells called significant. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Benjamini and Hochberg (1995): which tests of one map may be called significant so that, on average, at most `rate`
 * of those called so are not. Proved for independent tests and for some positive dependence (Benjamini and Yekutieli,
 * 2001); neighbouring cells share neighbours, and Caldas de Castro and Singer (2006) found that it serves local
 * statistics.
 * @param tested 1 for each p-value that counts; without it, all do
 * @returns 1 for each discovery
 */
export function discoveriesOf(
  pValues: Float64Array,
  tested: Uint8Array | undefined,
  rate = FALSE_DISCOVERY_RATE
): Uint8Array {
  const counts = (at: number): boolean => !tested || tested[at] === 1;
  const sorted = pValues.filter((_, at) => counts(at)).sort();
  let threshold = -1;
  sorted.forEach((p, rank) => {
    if (p <= ((rank + 1) / sorted.length) * rate) threshold = p;
  });
  return Uint8Array.from(pValues, (p, at) => (counts(at) && p <= threshold ? 1 : 0));
}
