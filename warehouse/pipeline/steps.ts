import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { MACROS_FOLDER, PROJECT_FOLDER } from './layout.ts';
import { inTransaction, quoteName, rowsOf } from './sql.ts';

/** One table or one source as an earlier run of the build left it in its database. */
export interface Step {
  /** Hash of everything the step reads: files, text, code, profile, and the content of other steps. */
  fingerprint: string;
  /** What the steps that read it depend on: the fingerprint, or a hash of the rows for one done every time. */
  content: string;
  rows: number;
  seconds: number;
}

/** The steps of a build's database, forgotten before they are done again: no half step passes for a whole one. */
export interface Steps {
  /** The step, when it was done from the same fingerprint. */
  current(name: string, fingerprint: string): Step | null;
  contentOf(name: string): string;
  forget(name: string): Promise<void>;
  note(name: string, step: Step): Promise<void>;
  /** Gives a step that is done the fingerprint it would be done from now; what reads it is not concerned. */
  renew(name: string, fingerprint: string): Promise<void>;
  /** Writes all that `work` notes at once: a few hundred would each wait for the disk. Nothing is kept when it fails. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Seconds that the named steps took the last time; null when one was never done. */
  estimate(names: readonly string[]): number | null;
  names(): string[];
  /** Nothing was there before and nothing is kept for later: there is nothing to forget, and no fingerprint to take. */
  readonly fresh: boolean;
}

/** @param kept whether the database outlives this build: the steps of one that does not are not written. */
export async function openSteps(connection: DuckDBConnection, kept = false): Promise<Steps> {
  const write = async (sql: string, values: DuckDBValue[]): Promise<void> =>
    void (kept && (await connection.run(sql, values)));
  const steps = new Map<string, Step>();
  const durations = new Map<string, number>();
  for (const row of kept ? await writtenSteps(connection) : []) {
    durations.set(String(row.etape), Number(row.secondes));
    if (row.empreinte !== null)
      steps.set(String(row.etape), {
        fingerprint: String(row.empreinte),
        content: String(row.contenu),
        rows: Number(row.lignes),
        seconds: Number(row.secondes)
      });
  }
  return {
    current(name, fingerprint) {
      const step = kept ? steps.get(name) : undefined;
      return step?.fingerprint === fingerprint ? step : null;
    },
    contentOf: (name) => steps.get(name)?.content ?? '',
    async forget(name) {
      if (steps.delete(name)) await write('update atelier.etapes set empreinte = null where etape = $1', [name]);
    },
    async note(name, step) {
      steps.set(name, step);
      durations.set(name, step.seconds);
      await write('insert or replace into atelier.etapes values ($1, $2, $3, $4, $5)', [
        name,
        step.fingerprint,
        step.content,
        step.rows,
        step.seconds
      ]);
    },
    async renew(name, fingerprint) {
      const step = steps.get(name);
      if (step === undefined) return;
      steps.set(name, { ...step, fingerprint });
      await write('update atelier.etapes set empreinte = $1 where etape = $2', [fingerprint, name]);
    },
    together: (work) => (kept ? inTransaction(connection, work) : work()),
    estimate: (names) =>
      names.every((name) => durations.has(name))
        ? names.reduce((sum, name) => sum + (durations.get(name) ?? 0), 0)
        : null,
    names: () => [...steps.keys()],
    fresh: !kept
  };
}

async function writtenSteps(connection: DuckDBConnection): ReturnType<typeof rowsOf> {
  // A step without fingerprint is to be done again: only how long it took is still known.
  await connection.run(
    `create schema if not exists atelier;
     create table if not exists atelier.etapes (etape VARCHAR primary key, empreinte VARCHAR, contenu VARCHAR,
       lignes BIGINT, secondes DOUBLE)`
  );
  return rowsOf(connection, 'select etape, empreinte, contenu, lignes::DOUBLE as lignes, secondes from atelier.etapes');
}

export function sourceStep(source: string): string {
  return `source.${source}`;
}

/** What is kept of one build to the next of a document beside its snapshot: never a table. */
export function recordStep(document: string, name: string): string {
  return `${document}:${name}`;
}

export function isRecordStep(step: string): boolean {
  return step.includes(':');
}

export function hashOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Hash of the files of a folder that a build reads, without tests, samples, documents and what is left out. */
export function folderHash(folder: string, leftOut?: RegExp): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (
      !/\.(ts|mjs|sql|yaml|json|csv)$/.test(name) ||
      /\.test\.ts$/.test(name) ||
      /(^|\/)sample\//.test(name) ||
      leftOut?.test(name)
    )
      continue;
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** By folder: read once. */
const macros = new Map<string, string>();

/** Hash of the formulas shared by models and rules; those that read published tables come later. */
export function macrosHash(): string {
  const hash = macros.get(MACROS_FOLDER) ?? folderHash(MACROS_FOLDER, /^tables\//);
  macros.set(MACROS_FOLDER, hash);
  return hash;
}

/** Code that every step depends on: the build, its engines, shared formulas, versions of libraries. */
const CODE_FOLDERS = ['warehouse/pipeline', 'warehouse/macros', 'src/lib/h3', 'src/lib/disclosure'];

export function codeHash(): string {
  const lock = join(PROJECT_FOLDER, 'package-lock.json');
  return hashOf(
    ...CODE_FOLDERS.map((folder) => folderHash(join(PROJECT_FOLDER, folder))),
    existsSync(lock) ? readFileSync(lock, 'utf8') : ''
  );
}

/** Hash of the rows of a table, whatever their order, and of its columns. */
export async function tableContent(
  connection: DuckDBConnection,
  table: string,
  columns: readonly TableColumn[],
  filter = ''
): Promise<string> {
  const list = columns.map(({ name }) => quoteName(name)).join(', ');
  const rows = await rowsOf(
    connection,
    // Each row is written and hashed once: halves of 64 bits, whose sums hold in 128.
    `select count(*)::VARCHAR as n, sum((m >> 64)::HUGEINT)::VARCHAR as bas,
      sum((m & 18446744073709551615::UHUGEINT)::HUGEINT)::VARCHAR as haut
     from (select md5_number(row(${list})::VARCHAR)::UHUGEINT as m from ${table}${filter})`
  );
  return JSON.stringify([columns, rows]);
}

export interface TableColumn {
  name: string;
  type: string;
}

export async function columnsOf(connection: DuckDBConnection, table: string): Promise<TableColumn[]> {
  const rows = await rowsOf(connection, `describe ${table}`);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}

/** Columns of every table of the build's own base, by `schema.table`, in one question. */
export async function columnsOfAll(connection: DuckDBConnection): Promise<Map<string, TableColumn[]>> {
  const rows = await rowsOf(
    connection,
    `select schema_name || '.' || table_name as t, column_name, data_type from duckdb_columns()
      where database_name = current_database() and not internal order by t, column_index`
  );
  const tables = new Map<string, TableColumn[]>();
  for (const { t, column_name: name, data_type: type } of rows)
    tables.set(String(t), [...(tables.get(String(t)) ?? []), { name: String(name), type: String(type) }]);
  return tables;
}
