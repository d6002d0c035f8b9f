import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { forgetSource } from '../read/meta.ts';
import type { Model } from '../models/models.ts';
import type { Reporter } from '../report.ts';
import { rawTable } from '../raw-table.ts';
import type { Source } from '../declared/source.ts';
import { MASKED_VINTAGES } from '../mask/kept-vintages.ts';
import { moduleHash } from '../module-hash.ts';
import { isRecordStep, openSteps, sourceStep, type Steps } from '../steps.ts';
import { workshopFolder } from '../workshop-folder.ts';
import { quoteName, rowsOf } from '../sql.ts';

export interface WorkshopOptions {
  /** File of the database kept between builds, so that only what changed is done again; none keeps nothing. */
  workshop?: string;
  threads?: number;
  /** DuckDB memory limit, e.g. `2GB`. */
  memory?: string;
}

export interface Workshop {
  instance: DuckDBInstance;
  connection: DuckDBConnection;
  steps: Steps;
  close(): void;
}

/** Where the command line keeps the database of a folder's builds. */
export function workshopOf(out: string, region: string): string {
  return join(workshopFolder(out), `${region}.duckdb`);
}

/** What lays the base out: tables of another of these would not be read right. */
const BASE = ['warehouse/pipeline/run/workshop.ts', 'warehouse/pipeline/read/meta.ts'];

/** Opens the kept database, or a fresh one in `fresh`; one of other code, or broken, is thrown away. */
export async function openWorkshop(
  { workshop, threads, memory }: WorkshopOptions,
  fresh: string,
  reporter: Reporter
): Promise<Workshop> {
  const code = moduleHash(BASE);
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: memory ?? '2GB'
  };
  settings.threads = String(threads ?? availableParallelism());
  // A connection that waits for a thread of the engine keeps a processor busy meanwhile: each works by itself.
  settings.external_threads = String(connectionsOf(threads));
  // Nothing of it outlives the build: in memory it waits for no disk, and spills there when it is large.
  if (workshop === undefined) return open(':memory:', code, { ...settings, temp_directory: `${fresh}.tmp` }, false);
  mkdirSync(dirname(workshop), { recursive: true, mode: 0o700 });
  chmodSync(dirname(workshop), 0o700);
  try {
    return await open(workshop, code, settings, true);
  } catch (error) {
    if (!(error instanceof OtherCode)) reporter.say(`La base de travail ${workshop} ne s’ouvre pas : tout est refait.`);
    removeWorkshop(workshop);
    return open(workshop, code, settings, true);
  }
}

/** Sources, then tables, made at once: each may take as much memory as the first. */
const MOST_TOGETHER = 3;

/** Connections that work at once: one for each thread. */
export function connectionsOf(threads = availableParallelism()): number {
  return Math.min(threads, MOST_TOGETHER);
}

export function removeWorkshop(workshop: string): void {
  for (const suffix of ['', '.wal', '.tmp']) rmSync(`${workshop}${suffix}`, { recursive: true, force: true });
}

/** Drops what sources and models that are gone left behind. */
export async function dropUnknown(
  connection: DuckDBConnection,
  steps: Steps,
  sources: readonly Source[],
  models: readonly Model[]
): Promise<void> {
  if (steps.fresh) return;
  const known = new Set([...sources.map(({ name }) => sourceStep(name)), ...models.map((model) => model.id)]);
  for (const name of steps.names().filter((step) => !known.has(step) && !isRecordStep(step))) await steps.forget(name);
  const left = await rowsOf(connection, 'select source from meta.sources');
  for (const { source } of left)
    if (!known.has(sourceStep(String(source)))) await forgetSource(connection, String(source));
  const tables = await rowsOf(
    connection,
    `select schema_name as s, table_name as t from duckdb_tables()
      where schema_name in ('raw', 'confidentiel', 'staging', 'marts', 'publie', 'reference')`
  );
  const raw = new Set(sources.flatMap((source) => source.entities.map((entity) => `raw.${rawTable(entity)}`)));
  const masked = new Set([
    MASKED_VINTAGES,
    ...models.filter((model) => model.masking !== null).map((model) => `confidentiel.${model.name}`)
  ]);
  for (const { s, t } of tables) {
    const name = `${String(s)}.${String(t)}`;
    if (!known.has(name) && !raw.has(name) && !masked.has(name))
      await connection.run(`drop table ${String(s)}.${quoteName(String(t))}`);
  }
}

class OtherCode extends Error {}

async function open(path: string, code: string, settings: Record<string, string>, kept: boolean): Promise<Workshop> {
  const instance = await DuckDBInstance.create(path, settings);
  const connection = await instance.connect();
  // Of its own: a step that is done would wait for the table that the first connection makes meanwhile.
  const notes = await instance.connect();
  const close = (): void => {
    for (const one of [notes, connection, instance]) one.closeSync();
  };
  try {
    if (kept) await refuseOtherCode(connection, code);
    return { instance, connection, steps: await openSteps(notes, kept), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function refuseOtherCode(connection: DuckDBConnection, code: string): Promise<void> {
  await connection.run(
    'create schema if not exists atelier; create table if not exists atelier.code (empreinte VARCHAR)'
  );
  const [own] = await rowsOf(connection, 'select empreinte from atelier.code');
  if (own === undefined) await connection.run('insert into atelier.code values ($1)', [code]);
  else if (own.empreinte !== code) throw new OtherCode();
}
