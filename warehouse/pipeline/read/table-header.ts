import { normalizeHeader } from './header.ts';
import type { GridRow } from './read-grid.ts';
import { comparedName, labelText } from './table-cells.ts';
import { filledBy, type Table } from '../declared/table-schema.ts';
import type { Column, Entity } from '../declared/source.ts';

/** A column that gives a row of its own: what its cell is, and what its name says of it. */
export interface WideColumn {
  at: number;
  value: string;
  said: Readonly<Record<string, string>>;
}

/** A header as it is found: where each label lies and under which name, which columns are wide, what is not there. */
export interface TableHeader {
  /** Place of its first line among the rows. */
  at: number;
  labels: { column: Column; at: number; name: string }[];
  wide: WideColumn[];
  /** Columns sought by their name that are not there. */
  missing: Column[];
  /** What the names of wide columns should be, where none is so. */
  absent: string[];
  /** Every name of it. */
  names: string[];
}

/** Beyond these rows, there is no header. */
const SEARCHED_ROWS = 40;

/** The lines of a sheet that have most of what an entity expects; null when it has no line. */
export function findTableHeader(entity: Entity, table: Table, rows: readonly GridRow[]): TableHeader | null {
  let best: TableHeader | null = null;
  for (let at = 0; at < Math.min(SEARCHED_ROWS, rows.length - table.headerLines + 1); at++) {
    const header = headerAt(entity, table, rows, at);
    if (best === null || lacking(header) < lacking(best)) best = header;
    if (lacking(best) === 0) break;
  }
  return best;
}

export function lacking({ missing, absent }: TableHeader): number {
  return missing.length + absent.length;
}

function headerAt({ columns }: Entity, table: Table, rows: readonly GridRow[], at: number): TableHeader {
  const filled = filledBy(table);
  const expected = columns.filter(({ name }) => !filled.has(name));
  const lines = rows.slice(at, at + table.headerLines).map(({ cells }) => cells.map(labelText));
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const names = Array.from({ length: width }, (_, column) => nameOf(lines, column));
  const labels = expected.flatMap((column) => {
    const found =
      column.place === null
        ? names.findIndex(({ own, path }) => [...own, path].some((name) => isNamed(column, name)))
        : (names[column.place - 1]?.own.length ?? 0) === 0
          ? -1
          : column.place - 1;
    const name = names[found];
    return name === undefined
      ? []
      : [{ column, at: found, name: name.own.find((own) => isNamed(column, own)) ?? name.path }];
  });
  const taken = new Set(labels.map(({ at: place }) => place));
  const wide = names.flatMap(({ path, rank }, column) =>
    taken.has(column) ? [] : (wideOf(table, path, rank, column) ?? [])
  );
  const known = new Set(columns.map(({ name }) => name));
  return {
    at,
    labels,
    // A group that fills another column apart is no column.
    wide: wide.map((one) => ({ ...one, said: keep(one.said, known) })),
    missing: expected.filter((column) => !column.optional && !labels.some((label) => label.column === column)),
    absent: table.unfolded
      .filter(
        ({ patterns }) => !names.some(({ path }) => patterns.some((one) => one.test(comparedName(path).compared)))
      )
      .map(({ said }) => said),
    names: names.map(({ path }) => path).filter((path) => path !== '')
  };
}

function keep(said: WideColumn['said'], known: ReadonlySet<string>): WideColumn['said'] {
  return Object.fromEntries(
    Object.entries(said)
      .filter(([name]) => known.has(name))
      .sort()
  );
}

/** What the lines of a header say of a column, its block before it, and its place in that block. */
function nameOf(lines: readonly (readonly (string | null)[])[], column: number) {
  const own = lines.flatMap((cells) => cells[column] ?? []);
  // A merged cell is written once, above the first of the columns that it covers; the last line names them one by one.
  const above = lines.slice(0, -1).map((cells) => {
    if (own.length === 0) return { name: null, start: column };
    let start = column;
    while (start > 0 && (cells[start] ?? null) === null) start--;
    return { name: cells[start] ?? null, start };
  });
  const last = lines.at(-1)?.[column] ?? null;
  const path = [...above.map(({ name }) => name), last].filter((name) => name !== null);
  return { own, path: path.join(' > '), rank: column - (above[0]?.start ?? 0) };
}

function isNamed(column: Column, name: string): boolean {
  const compared = normalizeHeader(name);
  return (
    column.headers.some((header) => normalizeHeader(header) === compared) || column.pattern?.test(compared) === true
  );
}

function wideOf({ unfolded }: Table, path: string, rank: number, at: number): WideColumn | null {
  const { compared, original } = comparedName(path);
  for (const { value, patterns, fills } of unfolded)
    for (const pattern of patterns) {
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(compared);
      if (match === null) continue;
      const groups: Record<string, string> = {};
      for (const [name, span] of Object.entries(match.indices?.groups ?? {}))
        if (span as [number, number] | undefined) groups[name] = original(span[0], span[1]);
      const filled = Object.entries(fills).map(([name, written]): [string, string] => [
        name,
        written.replace(/\{([a-z_]+)\}/g, (_, group: string) =>
          group === 'rang' ? String(rank) : (groups[group] ?? '')
        )
      ]);
      return { at, value, said: { ...groups, ...Object.fromEntries(filled) } };
    }
  return null;
}
