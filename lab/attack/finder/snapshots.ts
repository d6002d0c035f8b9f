import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Geography, readEdition, type Edition } from './geography.ts';
import { findHeirs } from './heirs.ts';
import { inFile, readRows, readTables, type Row, type Table } from './published.ts';

/** One snapshot of a folder, read: its tables, and the rows of those that may matter. */
export interface Snapshot {
  readonly path: string;
  readonly tables: readonly Table[];
  /** Figures that their producers hide, by table and name: their values never came. */
  readonly hiddenByProducers: readonly string[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly edition: Edition;
  /** Tables of references, as rows of texts and numbers. */
  readonly references: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

/** All that a folder of snapshots says, the one in service last. */
export interface Folder {
  readonly path: string;
  readonly snapshots: readonly Snapshot[];
  readonly geography: Geography;
}

/** References worth reading: lists of codes with their parents, and what secrecy costs. */
const MOST_REFERENCE_ROWS = 2000;

/** Reads the snapshots of a folder, the oldest first. @param before a folder of earlier ones */
export async function readFolder(path: string, before: string | null = null): Promise<Folder> {
  return readSnapshots(path, [...(before === null ? [] : filesOf(before)), ...filesOf(path)]);
}

function filesOf(path: string): string[] {
  const cards = readdirSync(path)
    .filter((name) => /^snapshot-.*\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as { file: string; builtAt: string });
  const current = JSON.parse(readFileSync(join(path, 'current.json'), 'utf8')) as { file: string; builtAt: string };
  const files = [...cards.filter(({ file }) => file !== current.file), current].filter(({ file }) =>
    existsSync(join(path, file))
  );
  files.sort((a, b) => Number(a === current) - Number(b === current) || a.builtAt.localeCompare(b.builtAt));
  return files.map(({ file }) => join(path, file));
}

/** Reads these files, the oldest first. @param path the folder that they stand in */
export async function readSnapshots(path: string, files: readonly string[]): Promise<Folder> {
  const snapshots: Snapshot[] = [];
  for (const file of files) snapshots.push(await readSnapshot(file));
  const heirs = snapshots.map((snapshot, index) => {
    const before = snapshots[index - 1];
    return before ? findHeirs(before, snapshot) : new Map<string, string>();
  });
  return {
    path,
    snapshots,
    geography: new Geography(
      snapshots.map(({ edition }) => edition),
      heirs
    )
  };
}

async function readSnapshot(path: string): Promise<Snapshot> {
  return inFile(path, async (read) => {
    const tables = await readTables(read);
    const wanted = maskedFirst(tables);
    const rows = new Map<string, readonly Row[]>();
    for (const table of wanted.tables)
      rows.set(
        table.name,
        await readRows(read, table, { dates: datesOf(table, wanted.months), codes: sharedCodes(table, wanted.codes) })
      );
    const references = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
    for (const { t } of await read(
      `select table_name as t from duckdb_tables()
        where schema_name = 'reference' and estimated_size <= ${MOST_REFERENCE_ROWS}`
    ))
      references.set(String(t), await read(`select * from reference."${String(t)}"`));
    return {
      path,
      tables: wanted.tables,
      hiddenByProducers: hiddenIn(tables),
      rows,
      edition: await readEdition(read),
      references
    };
  });
}

function hiddenIn(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, measures, masked }) =>
    measures.flatMap((measure) =>
      measure.status !== null && measure.low !== null && !masked.includes(measure.name)
        ? [`${name}.${measure.name}`]
        : []
    )
  );
}

/** The masked tables, and those that speak of a date of theirs. */
function maskedFirst(tables: readonly Table[]): {
  tables: Table[];
  months: ReadonlySet<string>;
  codes: ReadonlySet<string>;
} {
  const masked = tables.filter((table) => table.masked.length > 0);
  const months = new Set(masked.flatMap((table) => table.dates.map(monthOf)));
  const codes = new Set(masked.flatMap((table) => [...table.codes.values()].flat()));
  return {
    tables: tables.filter((table) => table.masked.length > 0 || table.dates.some((date) => months.has(monthOf(date)))),
    months,
    codes
  };
}

function datesOf(table: Table, months: ReadonlySet<string>): string[] {
  return table.dates.filter((date) => months.has(monthOf(date)));
}

/** Of an axis that shares codes with masked ones, those alone. */
function sharedCodes(table: Table, codes: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...table.codes].flatMap(([axis, own]) => {
      const common = own.filter((code) => codes.has(code));
      return table.masked.length === 0 && common.length >= 2 ? [[axis, common] as const] : [];
    })
  );
}

/** The month at the end of which a date stands: years, quarters and months that end together are one date. */
export function monthOf(date: string): string {
  const year = /^(\d{4})$/.exec(date);
  if (year) return `${year[1] ?? ''}-12`;
  const quarter = /^(\d{4})-?T([1-4])$/.exec(date);
  if (quarter) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return date.slice(0, 7);
}
