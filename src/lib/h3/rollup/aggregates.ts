import { assertColumn, type Column, type KnownColumn } from './column.ts';
import type { Grouping } from './rollup.ts';

/** Sum of the known values of each group, as SQL's `sum`: unknown where no row is known. */
export function sumOf(groups: Grouping, column: Column): KnownColumn {
  return folded(groups, column, (total, value) => total + value);
}

/** Smallest known value of each group. */
export function minOf(groups: Grouping, column: Column): KnownColumn {
  return folded(groups, column, Math.min);
}

/** Largest known value of each group. */
export function maxOf(groups: Grouping, column: Column): KnownColumn {
  return folded(groups, column, Math.max);
}

/** Number of rows of each group; with a column, of rows where it is known. */
export function countOf(groups: Grouping, column?: Column): Float64Array {
  if (column) assertColumn(column, groups.size);
  const counts = new Float64Array(groups.cells.length);
  for (let group = 0; group < counts.length; group++) {
    const [from, to] = [groups.start[group] as number, groups.start[group + 1] as number];
    if (!column?.known) counts[group] = to - from;
    else for (let place = from; place < to; place++) counts[group] = (counts[group] as number) + (column.known[rowAt(groups, place)] as number);
  }
  return counts;
}

/**
 * Ratio of sums, Σ numerator / Σ denominator, over the rows where both are known: a row that lacks one would move the other.
 * Unknown where the denominators add up to 0. Summing both and dividing last is what makes it the same by any path.
 */
export function ratioOf(groups: Grouping, numerator: Column, denominator: Column): KnownColumn {
  const known = bothKnown(groups.size, numerator, denominator);
  const top = sumOf(groups, { values: numerator.values, ...known });
  const bottom = sumOf(groups, { values: denominator.values, ...known });
  const ratio = emptyColumn(groups);
  for (let group = 0; group < ratio.values.length; group++) {
    if (bottom.values[group] === 0) continue;
    ratio.values[group] = (top.values[group] as number) / (bottom.values[group] as number);
    ratio.known[group] = 1;
  }
  return ratio;
}

/** Weighted mean, Σ w x / Σ w, over the rows where value and weight are known; unknown where the weights add up to 0. */
export function weightedMeanOf(groups: Grouping, column: Column, weights: Column): KnownColumn {
  const known = bothKnown(groups.size, column, weights);
  const products = column.values.map((value, row) => value * (weights.values[row] as number));
  return ratioOf(groups, { values: products, ...known }, weights);
}

/**
 * Quantile of the known values, by linear interpolation between the two nearest (type 7 of Hyndman and Fan, 1996, which is
 * DuckDB's `quantile_cont`): 0 is the smallest, 0.5 the median, 1 the largest.
 * @throws RangeError when `order` is not from 0 to 1.
 */
export function quantileOf(groups: Grouping, column: Column, order: number): KnownColumn {
  if (!(order >= 0 && order <= 1)) throw new RangeError(`Ordre de quantile ${order} impossible : il va de 0 à 1.`);
  assertColumn(column, groups.size);
  const quantiles = emptyColumn(groups);
  const sorted = new Float64Array(groups.size);
  for (let group = 0; group < quantiles.values.length; group++) {
    let count = 0;
    for (let place = groups.start[group] as number; place < (groups.start[group + 1] as number); place++) {
      const row = rowAt(groups, place);
      if (!column.known || column.known[row] === 1) sorted[count++] = column.values[row] as number;
    }
    if (count === 0) continue;
    sorted.subarray(0, count).sort();
    const at = (count - 1) * order;
    const below = sorted[Math.floor(at)] as number;
    const above = sorted[Math.ceil(at)] as number;
    quantiles.values[group] = below + (above - below) * (at - Math.floor(at));
    quantiles.known[group] = 1;
  }
  return quantiles;
}

/**
 * Number of different keys in each group, such as establishments counted once; rows not `known` have none.
 * @throws RangeError when there is not one key by row.
 */
export function distinctOf(groups: Grouping, keys: ArrayLike<string | number | bigint>, known?: Uint8Array): Float64Array {
  if (keys.length !== groups.size || (known && known.length !== groups.size)) throw new RangeError(`${keys.length} clés pour ${groups.size} lignes : il en faut autant.`);
  const lastGroup = new Map<string | number | bigint, number>();
  const counts = new Float64Array(groups.cells.length);
  for (let group = 0; group < counts.length; group++) {
    for (let place = groups.start[group] as number; place < (groups.start[group + 1] as number); place++) {
      const row = rowAt(groups, place);
      const key = keys[row];
      if (key === undefined || (known && known[row] !== 1) || lastGroup.get(key) === group) continue;
      lastGroup.set(key, group);
      counts[group] = (counts[group] as number) + 1;
    }
  }
  return counts;
}

function folded(groups: Grouping, column: Column, join: (sofar: number, value: number) => number): KnownColumn {
  assertColumn(column, groups.size);
  const result = emptyColumn(groups);
  for (let group = 0; group < result.values.length; group++) {
    let sofar = 0;
    let some = 0;
    for (let place = groups.start[group] as number; place < (groups.start[group + 1] as number); place++) {
      const row = rowAt(groups, place);
      if (column.known && column.known[row] !== 1) continue;
      const value = column.values[row] as number;
      sofar = some === 0 ? value : join(sofar, value);
      some = 1;
    }
    result.values[group] = sofar;
    result.known[group] = some;
  }
  return result;
}

function rowAt({ rows }: Grouping, place: number): number {
  return rows === null ? place : (rows[place] as number);
}

function bothKnown(size: number, a: Column, b: Column): { known?: Uint8Array } {
  assertColumn(a, size);
  assertColumn(b, size);
  if (!a.known || !b.known) return a.known || b.known ? { known: (a.known ?? b.known) as Uint8Array } : {};
  const other = b.known;
  return { known: a.known.map((mark, row) => mark & (other[row] as number)) };
}

function emptyColumn({ cells }: Grouping): KnownColumn {
  return { values: new Float64Array(cells.length), known: new Uint8Array(cells.length) };
}
