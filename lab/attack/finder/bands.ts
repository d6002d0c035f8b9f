import { numberOf } from '../knowledge.ts';
import type { Row, Table } from './published.ts';

/** Least and most that a unit of a class of sizes brings. */
export type Band = readonly [number, number];

/** The class that a code names: `de_10_a_19`, `10-19`, `plus_50`, `moins_10`, `50_et_plus`; null for anything else. */
export function bandOf(code: string): Band | null {
  const text = code.slice(code.indexOf(':') + 1);
  const between = /^(?:de_)?(\d+)(?:_a_|_|-| à )(\d+)$/.exec(text);
  if (between) return [Number(between[1]), Number(between[2])];
  const above = /^(?:plus_(?:de_)?(\d+)|(\d+)(?:_et_plus|_plus|\+))$/.exec(text);
  if (above) return [Number(above[1] ?? above[2]), Infinity];
  const below = /^moins_(?:de_)?(\d+)$/.exec(text);
  if (below) return [1, Number(below[1]) - 1];
  const exact = /^(\d+)$/.exec(text);
  return exact ? [Number(exact[1]), Number(exact[1])] : null;
}

/** Codes that must name a class for their axis to be one of sizes. */
const MOST_OTHERS = 2;

/**
 * A table with an axis of sizes says between which bounds its units add up: two more columns a number of units,
 * `<column> au moins` and `au plus`, one row for all sizes. Any other table is left as it is.
 */
export function withBands(
  table: Table,
  rows: readonly Row[]
): { readonly table: Table; readonly rows: readonly Row[] } {
  const axis = table.axes.findIndex((name) => {
    const codes = table.codes.get(name) ?? [];
    const bands = codes.filter((code) => bandOf(code) !== null);
    return bands.length >= 2 && codes.length - bands.length <= MOST_OTHERS;
  });
  if (axis < 0) return { table, rows };
  const added = new Map<string, Row>();
  const counts = table.measures.filter(({ status }) => status === null).map(({ name }) => name);
  for (const row of rows) {
    const band = bandOf(row.members[axis] ?? '');
    if (band === null) continue;
    const members = row.members.with(axis, 'tailles');
    const key = [row.date, row.place, ...members].join('|');
    const cells: Record<string, number | null> = {
      ...(added.get(key)?.cells as Record<string, number | null> | undefined)
    };
    for (const name of counts) {
      const count = numberOf(row.cells[name]);
      const sum = (column: string, each: number): void => {
        const before = cells[column];
        cells[column] =
          before === null || count === null || (count > 0 && each === Infinity)
            ? null
            : (before ?? 0) + (count === 0 ? 0 : count * each);
      };
      sum(`${name} au moins`, band[0]);
      sum(`${name} au plus`, band[1]);
    }
    added.set(key, { place: row.place, date: row.date, members, cells });
  }
  return {
    table: {
      ...table,
      measures: [
        ...table.measures,
        ...counts.flatMap((name) =>
          ['au moins', 'au plus'].map((side) => ({
            name: `${name} ${side}`,
            label: '',
            status: null,
            low: null,
            high: null
          }))
        )
      ]
    },
    rows: [...rows, ...added.values()]
  };
}

const SIDES = [
  ['au moins', '_min', -1, Math.ceil],
  ['au plus', '_max', 1, Math.floor]
] as const;

/**
 * A table whose column `arrondi` says by how much each row is rounded says between which bounds its figures lie: two
 * more columns a figure that has bounds of its own. Any other table is left as it is.
 */
export function withRounding(
  table: Table,
  rows: readonly Row[]
): { readonly table: Table; readonly rows: readonly Row[] } {
  const bounded = table.measures.filter(({ low, high }) => low !== null && high !== null).map(({ name }) => name);
  if (bounded.length === 0 || !table.measures.some(({ name }) => name === 'arrondi')) return { table, rows };
  const names = bounded.flatMap((name) => SIDES.map(([side]) => `${name} ${side}`));
  const cellsOf = ({ cells }: Row): Row['cells'] => {
    const stray = numberOf(cells['arrondi']) ?? 0;
    return Object.fromEntries([
      ...Object.entries(cells),
      ...bounded.flatMap((name) =>
        SIDES.map(([side, suffix, sign, whole]) => {
          const bound = numberOf(cells[name + suffix]);
          return [`${name} ${side}`, bound === null ? null : whole(bound + sign * stray)] as const;
        })
      )
    ]);
  };
  return {
    table: {
      ...table,
      measures: [...table.measures, ...names.map((name) => ({ name, label: '', status: null, low: null, high: null }))]
    },
    rows: rows.map((row) => ({ ...row, cells: cellsOf(row) }))
  };
}
