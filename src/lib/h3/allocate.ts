import { assertColumn, type Column, type KnownColumn } from './rollup/column.ts';

/** Which cells make up each zone, a row by pair: a cell cut by a border has a row in each of its zones. */
export interface Memberships {
  /** Index of a zone, in any order. */
  readonly zone: ArrayLike<number>;
  /** Part of the cell that lies in the zone, 0 to 1. */
  readonly share: Float64Array;
  /** What the total follows: the area of the whole cell, or its population. */
  readonly size: Float64Array;
}

/** Values spread over cells from coarser zones: no smoothing, no hot spot can be read from them. */
export interface Allocated extends KnownColumn {
  readonly mode: 'ventile';
}

/**
 * Spreads the total of each zone over its cells, by share × size; a zone whose sizes are all 0 is spread by share alone.
 * The rows of a zone add up to its total within 1e-9 of it, exactly when `whole` (largest remainder). Rows of a zone without a
 * known total are not known. The value of a cell is the sum of its rows (`groupByParent` at its own resolution, then `sumOf`).
 * Dasymetric allocation, by area or by population (Goodchild and Lam, 1980; Wright, 1936).
 * @param totals by zone
 * @returns values by row of the memberships
 * @throws RangeError when a zone with a known total has no cell, a row names no zone, a share is not from 0 to 1, a size is
 * negative or not finite; with `whole`, when a total is not a whole number.
 */
export function allocateZones(totals: Column, { zone, share, size }: Memberships, { whole = false }: { readonly whole?: boolean } = {}): Allocated {
  const zones = totals.values.length;
  assertColumn(totals, zones);
  if (zone.length !== share.length || share.length !== size.length) {
    throw new RangeError(`${zone.length} zones, ${share.length} parts et ${size.length} tailles : il en faut autant, une par ligne.`);
  }
  const rowsOf = Array.from({ length: zones }, (): number[] => []);
  share.forEach((part, row) => {
    const rows = rowsOf[zone[row] as number];
    if (!rows) throw new RangeError(`Zone ${zone[row]} inconnue, ligne ${row} : il y en a ${zones}.`);
    if (!(part >= 0 && part <= 1)) throw new RangeError(`Part ${part} impossible, ligne ${row} : une part va de 0 à 1.`);
    rows.push(row);
  });
  const result: Allocated = { values: new Float64Array(share.length), known: new Uint8Array(share.length), mode: 'ventile' };
  rowsOf.forEach((rows, index) => {
    if (totals.known && totals.known[index] !== 1) return;
    if (rows.length === 0) throw new RangeError(`Zone ${index} sans cellule : son total ne peut être réparti.`);
    const bySize = rows.map((row) => (share[row] as number) * (size[row] as number));
    const weights = bySize.some((weight) => weight !== 0) ? bySize : rows.map((row) => share[row] as number);
    const parts = (whole ? allocateWhole : allocate)(totals.values[index] as number, weights);
    rows.forEach((row, at) => {
      result.values[row] = parts[at] as number;
      result.known[row] = 1;
    });
  });
  return result;
}

/**
 * Spreads a total over parts in proportion to weights; the parts add up to the total within 1e-9 of it.
 * With no positive weight the total is spread evenly. The result is `ventile`: it adds no information to
 * the total and must be labelled so.
 * @throws RangeError when there is no part, the total is not finite, or a weight is negative or not finite.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (!Number.isFinite(total)) throw new RangeError(`Total ${total} impossible : un total est un nombre fini.`);
  const sum = checkedSum(weights);
  const even = sum === 0;
  const parts = weights.map((weight) => (even ? total / weights.length : (total * weight) / sum));
  const drift = total - parts.reduce((a, b) => a + b, 0);
  const heaviest = indexOfMax(weights);
  parts[heaviest] = (parts[heaviest] ?? 0) + drift;
  return parts;
}

/**
 * The same in whole units, by the largest remainder: each part is within one unit of its share and the
 * parts add up to the total exactly. Ties go to the first part, so the result does not depend on chance.
 * @throws RangeError as `allocate`, and when the total is not a whole number.
 */
export function allocateWhole(total: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(total)) throw new RangeError(`Total ${total} non entier : rien à répartir en unités entières.`);
  const shares = allocate(total, weights);
  const parts = shares.map(Math.floor);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let k = 0; k < missing; k++) {
    const { index } = byRemainder[k % byRemainder.length] ?? { index: 0 };
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}

function checkedSum(weights: readonly number[]): number {
  if (weights.length === 0) throw new RangeError('Aucune cellule où répartir le total.');
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`Poids ${weight} impossible : un poids est fini et positif ou nul.`);
    sum += weight;
  }
  return sum;
}

function indexOfMax(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, index) => {
    if (value > (values[best] ?? 0)) best = index;
  });
  return best;
}
