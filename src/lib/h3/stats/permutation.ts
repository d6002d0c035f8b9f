import type { Grid } from '../grid.ts';
import type { Column } from './column.ts';
import { drawCells } from './draws.ts';
import { Random } from './random.ts';

export interface PermutationOptions {
  /**
   * How many draws judge each cell, 99,999 unless said. No p-value is under 2 / (permutations + 1), and false
   * discoveries among m cells are controlled with p-values near 0.05 / m: 999 draws cannot single out a few cells among
   * 40,000.
   */
  readonly permutations?: number;
  readonly seed?: number;
}

export interface PermutationTest {
  /** Two-sided, above 0, 1 at most; 1 where nothing can be tested. */
  readonly p: Float64Array;
  /** 1 where the neighbours' sum is among the larger draws, −1 among the smaller, 0 in the middle. */
  readonly side: Int8Array;
}

/** Each cell's known neighbours: how many, and the sum of their values. Nothing for a cell that is not known. */
export interface NeighbourSums {
  readonly counts: Int32Array;
  readonly sums: Float64Array;
}

const PERMUTATIONS = 99_999;
/** The same values added in two orders differ by rounding: such a difference is a tie. */
const ROUNDING = 1e-12;

export function neighbourSums(grid: Grid, { values, known }: Column): NeighbourSums {
  const counts = new Int32Array(grid.cells.length);
  const sums = new Float64Array(grid.cells.length);
  for (let cell = 0; cell < counts.length; cell++) {
    if (known && known[cell] !== 1) continue;
    let [count, sum] = [0, 0];
    for (let at = grid.start[cell] as number; at < (grid.start[cell + 1] as number); at++) {
      const neighbour = grid.neighbour[at] as number;
      if (known && known[neighbour] !== 1) continue;
      count++;
      sum += values[neighbour] as number;
    }
    counts[cell] = count;
    sums[cell] = sum;
  }
  return { counts, sums };
}

/**
 * Conditional permutation test of the sum of each cell's neighbours (Anselin, 1995): the value of the cell stays, its k
 * neighbours are drawn without replacement among all the other cells. The local Moran and the Gi* of a cell move only
 * with that sum, so both have these p-values: p = 2 (min(draws ≥, draws ≤) + 1) / (draws + 1), at most 1, ties on
 * both sides.
 * One set of draws judges all the cells (esda, of PySAL, does so too): the first k cells of each are the sample for a
 * cell of k neighbours, and the draws that hold the cell itself are left out of its judgement. Those that remain are
 * exactly draws among the others, fewer than `permutations` by about their share k / n.
 * @param column by cell of the grid; a cell that is not known is no one's neighbour and is not tested
 */
export function permutationTest(
  grid: Grid,
  column: Column,
  { counts, sums }: NeighbourSums,
  options: PermutationOptions
): PermutationTest {
  const { permutations = PERMUTATIONS, seed = 1 } = options;
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new RangeError(`${permutations} permutations impossibles : un entier positif.`);
  const { known, values } = column;
  const all = Int32Array.from(values.keys());
  const cells = known ? all.filter((cell) => known[cell] === 1) : all;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const largest = cells.reduce((a, cell) => Math.max(a, Math.abs(values[cell] as number)), 0);
  const byCount = Array.from({ length: most + 1 }, (): number[] => []);
  for (const cell of cells) byCount[counts[cell] as number]?.push(cell);
  const draws = drawCells(cells, values.length, most, permutations, new Random(seed));
  const test = { p: new Float64Array(values.length).fill(1), side: new Int8Array(values.length) };
  const drawn = new Float64Array(permutations);
  for (let k = 1; k <= most; k++) {
    for (let turn = 0, at = (k - 1) * permutations; turn < permutations; turn++, at++) {
      drawn[turn] = (drawn[turn] as number) + (values[draws.cells[at] as number] as number);
    }
    const tested = byCount[k] as number[];
    if (tested.length === 0) continue;
    const reference = { drawn, sorted: drawn.slice().sort(), inUse: k * permutations, tie: ROUNDING * k * largest };
    for (const cell of tested) {
      const own = draws.places.subarray(draws.start[cell], draws.start[cell + 1]);
      const { larger, smaller, left } = ranked(sums[cell] as number, reference, own);
      test.p[cell] = Math.min(1, (2 * (Math.min(larger, smaller) + 1)) / (left + 1));
      test.side[cell] = Math.sign(smaller - larger);
    }
  }
  return test;
}

interface Reference {
  readonly drawn: Float64Array;
  readonly sorted: Float64Array;
  /** Places from here on hold cells that these sums do not count. */
  readonly inUse: number;
  readonly tie: number;
}

/** How many draws are at least, and at most, as large as a sum, without those at `own`. */
function ranked(
  sum: number,
  { drawn, sorted, inUse, tie }: Reference,
  own: Int32Array
): { larger: number; smaller: number; left: number } {
  let larger = sorted.length - countWhile(sorted, (value) => value < sum - tie);
  let smaller = countWhile(sorted, (value) => value <= sum + tie);
  let left = sorted.length;
  for (const place of own) {
    if (place >= inUse) break;
    const value = drawn[place % sorted.length] as number;
    if (value >= sum - tie) larger--;
    if (value <= sum + tie) smaller--;
    left--;
  }
  return { larger, smaller, left };
}

/** How many values of an ascending array, from its start, pass a test that none passes after one has failed. */
function countWhile(sorted: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
