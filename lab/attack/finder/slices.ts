import { numberOf } from '../knowledge.ts';
import { cellKey, type Cube } from './cube.ts';
import { withBands, withRounding } from './bands.ts';
import type { Row, Table } from './published.ts';
import { monthOf, type Folder } from './snapshots.ts';

/** A table laid on the cells of a cube: one row a cell, its other axes held at one code or added up. */
export interface Slice {
  readonly name: string;
  readonly table: Table;
  /** Nothing of the table is hidden under secrecy. */
  readonly open: boolean;
  /** Axes of the cube whose codes the table knows, by their own name or not. */
  readonly axes: number;
  readonly columns: readonly string[];
  /** The figure of a cell; zero where the table has no row for it; undefined when it says nothing. */
  value(date: string, key: string, place: number, column: string): number | undefined;
}

/** Slices of one table, at most. */
const MOST_SLICES = 40;

/** Every way in which served tables may be laid on the cells of a cube. */
export function slicesOn(cube: Cube, folder: Folder): Slice[] {
  const edition = folder.snapshots.length - 1;
  const snapshot = folder.snapshots[edition];
  if (!snapshot) return [];
  return snapshot.tables
    .filter((table) => table.name !== cube.table.name && table.date !== null)
    .flatMap((table) => {
      const before = folder.snapshots
        .slice(0, edition)
        .map(({ rows }, then) => ({ rows: spelledOut(table, rows.get(table.name) ?? []).rows, edition: then }));
      return laid(cube, spelledOut(table, snapshot.rows.get(table.name) ?? []), folder, edition, before.reverse());
    });
}

/** A table with the bounds that its roundings and its sizes give. */
function spelledOut(table: Table, rows: readonly Row[]): ReturnType<typeof withBands> {
  const rounded = withRounding(table, rows);
  return withBands(rounded.table, rounded.rows);
}

/** Slices of rows already read, laid on the cells of a cube. */
export function laid(
  cube: Cube,
  { table, rows }: { readonly table: Table; readonly rows: readonly Row[] },
  { geography }: Folder,
  edition: number,
  before: readonly { readonly rows: readonly Row[]; readonly edition: number }[] = []
): Slice[] {
  const matched = cube.table.axes.map((axis) => matching(cube.table.codes.get(axis) ?? [], table, axis));
  // An axis of the cube that the table does not know: its total alone.
  if (matched.some((match, axis) => match === null && cube.totals[axis] === null)) return [];
  const used = new Set(matched.map((match) => match?.axis));
  if (used.size < matched.filter((match) => match !== null).length) return [];
  const free = table.axes.filter((axis) => !used.has(axis));
  const dateOf = new Map(cube.dates.map((date) => [monthOf(date), date]));
  const spokesmen = new Map<string, string>();
  const dated = [{ rows, edition }, ...before].flatMap((own) => own.rows.map((row) => ({ row, then: own.edition })));
  const placed = dated.flatMap(({ row, then }) => {
    const date = dateOf.get(monthOf(row.date));
    const place = geography.placeOf(then, row.place);
    if (date === undefined || place === undefined) return [];
    if (then !== edition && geography.inEdition(edition, place)) return [];
    // Territories of several levels may be made of the same communes, in several editions: one of them speaks for all.
    const speaker = `${then}|${row.place}`;
    if (!spokesmen.has(`${date}|${place}`)) spokesmen.set(`${date}|${place}`, speaker);
    if (spokesmen.get(`${date}|${place}`) !== speaker) return [];
    const members = matched.map((match, axis) =>
      match === null ? (cube.totals[axis] ?? '') : match.codeOf(row.members[table.axes.indexOf(match.axis)] ?? '')
    );
    if (members.includes(undefined)) return [];
    return [
      {
        row,
        date,
        place,
        key: cellKey(place, members.map(String)),
        at: free.map((axis) => row.members[table.axes.indexOf(axis)] ?? '')
      }
    ];
  });
  if (placed.length === 0) return [];
  const groups = new Map<string, typeof placed>();
  for (const item of placed) groups.set(item.at.join(' × '), [...(groups.get(item.at.join(' × ')) ?? []), item]);
  const columns = table.measures.flatMap(({ name }) => name);
  const common = matched.filter((match) => match !== null).length;
  const make = (name: string, items: typeof placed): Slice => {
    const cells = new Map<string, Map<string, number>>();
    const covered = new Set<string>();
    const silent = new Set<string>();
    for (const { row, date, place, key } of items) {
      covered.add(`${date}|${place}`);
      const cell = cells.get(`${date}|${key}`) ?? new Map<string, number>();
      cells.set(`${date}|${key}`, cell);
      for (const column of columns) {
        if (!(column in row.cells)) continue;
        const value = numberOf(row.cells[column]);
        if (value === null) silent.add(`${date}|${key}|${column}`);
        else cell.set(column, (cell.get(column) ?? 0) + value);
      }
    }
    return {
      name: name === '' ? table.name : `${table.name} (${name})`,
      table,
      open: table.masked.length === 0,
      axes: common,
      columns,
      value: (date, key, place, column) => {
        if (silent.has(`${date}|${key}|${column}`)) return undefined;
        const cell = cells.get(`${date}|${key}`);
        if (cell) return cell.get(column);
        return covered.has(`${date}|${place}`) ? 0 : undefined;
      }
    };
  };
  const slices = groups.size <= MOST_SLICES ? [...groups].map(([name, items]) => make(name, items)) : [];
  return free.length > 0 ? [...slices, make('toutes lignes', placed)] : slices;
}

interface Matching {
  readonly axis: string;
  codeOf(code: string): string | undefined;
}

/** The axis of a table that holds the same codes, or the same once what comes before the colon is gone. */
function matching(codes: readonly string[], table: Table, name: string): Matching | null {
  const bare = (code: string): string => code.slice(code.indexOf(':') + 1);
  const own = new Set(codes);
  const byBare = new Map(codes.map((code) => [bare(code), code]));
  const score = (axis: string, same: (code: string) => boolean): number =>
    (table.codes.get(axis) ?? []).filter(same).length + (axis === name ? 0.5 : 0);
  for (const [codeOf, same] of [
    [(code: string) => (own.has(code) ? code : undefined), (code: string) => own.has(code)],
    [(code: string) => byBare.get(bare(code)), (code: string) => byBare.has(bare(code))]
  ] as const) {
    const [best] = [...table.axes].sort((a, b) => score(b, same) - score(a, same));
    if (best !== undefined && score(best, same) >= 2) return { axis: best, codeOf };
  }
  return null;
}
