import { numberOf } from '../knowledge.ts';
import type { Folder } from './snapshots.ts';
import type { Measure, Row, Table } from './published.ts';
import { axisSums, type AxisSum, type Figures } from './hierarchy.ts';

/** A row of a masked table, placed. */
export interface Published {
  readonly snapshot: number;
  /** Code of its territory in its own edition. */
  readonly code: string;
  readonly place: number;
  readonly date: string;
  readonly members: readonly string[];
  /** What it shows; null when it is hidden. */
  readonly value: number | null;
  readonly row: Row;
}

/** A masked measure, with all that the snapshots of a folder say of it. */
export interface Cube {
  readonly table: Table;
  readonly measure: Measure;
  readonly dates: readonly string[];
  readonly rows: readonly Published[];
  /** Rows of editions that were corrected since, of the same dates. */
  readonly former: readonly Published[];
  /** What some snapshot shows, by date and cell. */
  readonly shown: Figures;
  /** Sums found along each axis. */
  readonly sums: readonly (readonly AxisSum[])[];
  /** Codes that are no sum of others, by axis. */
  readonly leaves: readonly ReadonlySet<string>[];
  /** The code that holds all others, by axis; null when none was found. */
  readonly totals: readonly (string | null)[];
  /** Other columns of numbers of the same rows, that nothing hides. */
  readonly companions: readonly string[];
}

export function cellKey(place: number, members: readonly string[]): string {
  return [place, ...members].join('|');
}

/** Every masked measure of the snapshot in service. */
export function readCubes(folder: Folder): Cube[] {
  const current = folder.snapshots.at(-1);
  return (current?.tables ?? []).flatMap((table) =>
    table.masked.flatMap((name) => {
      const measure = table.measures.find((candidate) => candidate.name === name);
      return measure ? [readCube(folder, table, measure)] : [];
    })
  );
}

function readCube({ snapshots, geography }: Folder, table: Table, measure: Measure): Cube {
  const all: Published[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    for (const row of snapshot.rows.get(table.name) ?? []) {
      const place = geography.placeOf(index, row.place);
      if (place === undefined) continue;
      const value = numberOf(row.cells[measure.name]);
      all.push({ snapshot: index, code: row.place, place, date: row.date, members: row.members, value, row });
    }
  }
  // Sums hold within one edition of a date: what was corrected since is kept apart.
  const corrected = correctedIn(all, snapshots.length - 1);
  const isFormer = ({ date, snapshot }: Published): boolean => corrected.get(date)?.has(snapshot) === true;
  const rows = all.filter((row) => !isFormer(row));
  const shown = new Map<string, Map<string, number>>();
  for (const { date, place, members, value } of rows)
    if (value !== null)
      shown.set(date, (shown.get(date) ?? new Map<string, number>()).set(cellKey(place, members), value));
  const codes = table.axes.map((axis) => table.codes.get(axis) ?? []);
  const references = snapshots.at(-1)?.references ?? new Map<string, never>();
  const companions = table.measures
    .filter(
      ({ name }) =>
        name !== measure.name &&
        name !== measure.low &&
        name !== measure.high &&
        !table.masked.some((other) => name.startsWith(other))
    )
    .map(({ name }) => name);
  const beside = companions.map((column) => figuresOf(rows, column));
  const sums = codes.map((own, axis) => axisSums(own, axis, shown, beside, references));
  return {
    table,
    measure,
    dates: table.dates,
    rows,
    former: all.filter(isFormer),
    shown,
    sums,
    leaves: codes.map((own, axis) => new Set(own.filter((code) => !sums[axis]?.some(({ parent }) => parent === code)))),
    totals: codes.map((own, axis) => totalOf(own, sums[axis] ?? [])),
    companions
  };
}

/** By date, the snapshots that show another figure of it than the one in service. */
function correctedIn(rows: readonly Published[], current: number): ReadonlyMap<string, ReadonlySet<number>> {
  const key = ({ date, place, members }: Published): string => `${date}|${cellKey(place, members)}`;
  const shown = rows.filter(({ value }) => value !== null);
  const now = new Map(shown.flatMap((row) => (row.snapshot === current ? [[key(row), row.value] as const] : [])));
  const found = new Map<string, Set<number>>();
  for (const row of shown)
    if ((now.get(key(row)) ?? row.value) !== row.value)
      found.set(row.date, (found.get(row.date) ?? new Set()).add(row.snapshot));
  return found;
}

/** The parent that is no part of another. */
function totalOf(codes: readonly string[], sums: readonly AxisSum[]): string | null {
  const tops = codes.filter(
    (code) => sums.some(({ parent }) => parent === code) && !sums.some(({ parts }) => parts.includes(code))
  );
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

/** A column of the rows, by date and cell. */
function figuresOf(rows: readonly Published[], column: string): Figures {
  const found = new Map<string, Map<string, number>>();
  for (const { date, place, members, row } of rows) {
    const value = numberOf(row.cells[column]);
    if (value === null) continue;
    found.set(date, (found.get(date) ?? new Map<string, number>()).set(cellKey(place, members), value));
  }
  return found;
}
