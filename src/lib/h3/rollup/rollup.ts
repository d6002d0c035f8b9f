import { parentsOf, prefixesOf } from './parents.ts';

/** Rows gathered by cell: what every aggregate reads. */
export interface Grouping {
  /** The cells of the groups, ascending, each once. */
  readonly cells: BigUint64Array;
  /** Group g holds the places start[g] to start[g + 1] − 1 of `rows`. */
  readonly start: Int32Array;
  /** Rows of the input in the order of the groups, in their own order within one; null when the input was in that order. */
  readonly rows: Int32Array | null;
  /** How many rows the columns have. */
  readonly size: number;
}

/**
 * Gathers rows by their ancestor at a coarser or equal resolution (equal: by the cell itself, which may repeat).
 * Cells in ascending order are one pass; in any other order their ancestors are sorted first. The same as
 * `group by h3_parent(cellule, resolution)`. No row gives no group.
 * @throws RangeError when a value is not a cell, resolutions are mixed, or `resolution` is impossible or finer than the cells'.
 */
export function groupByParent(cells: BigUint64Array, resolution: number): Grouping {
  const prefixes = prefixesOf(cells, resolution);
  const starts = runStarts(prefixes);
  const { start, rows } = starts === null ? bucketed(prefixes) : { start: Int32Array.from(starts), rows: null };
  const firsts = new BigUint64Array(start.length - 1);
  for (let group = 0; group < firsts.length; group++) {
    const place = start[group] as number;
    firsts[group] = cells[rows === null ? place : (rows[place] as number)] as bigint;
  }
  return { cells: parentsOf(firsts, resolution), start, rows, size: cells.length };
}

/** Where each run of equal prefixes begins, and the end; null as soon as one comes after a larger one. */
function runStarts(prefixes: Float64Array): number[] | null {
  const starts: number[] = [];
  let last = -1;
  for (let row = 0; row < prefixes.length; row++) {
    const prefix = prefixes[row] as number;
    if (prefix < last) return null;
    if (prefix > last) starts.push(row);
    last = prefix;
  }
  starts.push(prefixes.length);
  return starts;
}

/** A counting sort by prefix: stable, so that sums do not depend on anything but the rows. */
function bucketed(prefixes: Float64Array): { start: Int32Array; rows: Int32Array } {
  const distinct = withoutRepeats(prefixes.slice().sort());
  const group = new Int32Array(prefixes.length);
  const start = new Int32Array(distinct.length + 1);
  for (let row = 0; row < prefixes.length; row++) {
    const found = placeOf(distinct, prefixes[row] as number);
    group[row] = found;
    start[found + 1] = (start[found + 1] as number) + 1;
  }
  for (let g = 1; g < start.length; g++) start[g] = (start[g] as number) + (start[g - 1] as number);
  const next = start.slice();
  const rows = new Int32Array(prefixes.length);
  for (let row = 0; row < group.length; row++) {
    const g = group[row] as number;
    const place = next[g] as number;
    rows[place] = row;
    next[g] = place + 1;
  }
  return { start, rows };
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at] as number;
  }
  return sorted.subarray(0, kept);
}

function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
