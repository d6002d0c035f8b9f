import type { Bounds, Change } from '../../../src/lib/catalogue/records/changes.ts';
import { columnNamed, findColumn, numberAt, valueAt, type Table } from '../../../src/lib/table/table.ts';

/** What one answer says of one figure: its value, or its bounds, or only why there is none. */
export interface Figure {
  readonly value: number | null;
  readonly bounds: Bounds | null;
  readonly status: string | null;
}

export type FigureChange = Omit<Change, 'ligne' | 'cle' | 'genre'> & {
  readonly genre: 'revisee' | 'masquee' | 'diffusee' | 'bornes';
};

/** Sums of the same numbers in another order differ by less. */
const RELATIVE_NOISE = 1e-9;
const NOISE = 1e-12;

export function figureReader(table: Table, name: string): (row: number) => Figure {
  const value = columnNamed(table, name);
  const [min, max, status] = ['_min', '_max', '_statut'].map((suffix) => findColumn(table, name + suffix));
  return (row) => {
    const low = min ? numberAt(min, row) : null;
    const high = max ? numberAt(max, row) : null;
    const code = status ? valueAt(status, row) : null;
    return {
      value: numberAt(value, row),
      bounds: low === null && high === null ? null : [low, high],
      status: typeof code === 'string' ? code : null
    };
  };
}

/** Null when both say the same. What is no longer said, value or bounds, is never repeated. */
export function compareFigures(before: Figure, after: Figure): FigureChange | null {
  if (before.value !== null && after.value !== null) {
    if (same(before.value, after.value)) return null;
    const ecart = after.value - before.value;
    return {
      genre: 'revisee',
      ancien: before.value,
      nouveau: after.value,
      ecart,
      relatif: before.value === 0 ? null : ecart / Math.abs(before.value)
    };
  }
  if (before.value !== null) return { genre: 'masquee', bornes_apres: after.bounds, statut: after.status };
  if (after.value !== null) return { genre: 'diffusee', nouveau: after.value };
  if (sameBounds(before.bounds, after.bounds)) return null;
  return { genre: 'bornes', bornes_avant: after.bounds === null ? null : before.bounds, bornes_apres: after.bounds };
}

function sameBounds(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return a === b;
  return [0, 1].every((end) => {
    const [left, right] = [a[end] ?? null, b[end] ?? null];
    return left === null || right === null ? left === right : same(left, right);
  });
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_NOISE * Math.max(Math.abs(a), Math.abs(b)) + NOISE;
}
