import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { prepareDatabase, rawTables } from '../../warehouse/pipeline/models/prepare-database.ts';
import { openAnswering, type Answering } from '../../warehouse/pipeline/compare/answering.ts';
import { readModels, type Model } from '../../warehouse/pipeline/models/models.ts';
import { rawTable } from '../../warehouse/pipeline/raw-table.ts';
import { routeModel } from '../../warehouse/pipeline/models/route.ts';
import { countRegionRows } from '../../warehouse/pipeline/read/region-rows.ts';
import { readProfile } from '../../warehouse/pipeline/declared/profile.ts';
import { tableOf } from '../../warehouse/pipeline/models/run-models.ts';
import { readSources, type Source } from '../../warehouse/pipeline/declared/source.ts';
import { columnsOfAll, type TableColumn } from '../../warehouse/pipeline/steps.ts';
import { createTable, quoteName, rowsOf } from '../../warehouse/pipeline/sql.ts';

/** What a warehouse answers once some of its sources are taken away, or replaced. */
export interface Lacking {
  readonly answering: Answering;
  /** Its file. */
  readonly path: string;
  /** Published and reference tables that are no longer the same. */
  readonly changed: ReadonlySet<string>;
}

/** Changes the rows of a table of which these sources have some. @param own condition that tells them */
export type Replace = (connection: DuckDBConnection, table: string, own: string) => Promise<void>;

/** A built warehouse from which sources are taken away, and given back. */
export interface WholeWarehouse {
  readonly answering: Answering;
  readonly sources: readonly Source[];
  /** Names of the sources that brought rows. */
  readonly present: ReadonlySet<string>;
  /** @throws MaskToRemake when a masked table would have to be made again, which takes the time of a build */
  without<T>(sources: readonly string[], work: (lacking: Lacking) => Promise<T>): Promise<T>;
  /** The same once the rows of these sources, and what the build says of them, are others. */
  instead<T>(sources: readonly string[], replace: Replace, work: (lacking: Lacking) => Promise<T>): Promise<T>;
  close(): void;
}

/** Tables of a few rows: more threads wait for each other. Pages ask again what was asked alone. */
const ALONE = { threads: 1, cacheBytes: 400e6 };
/** Ends the name of a table that is kept aside. */
const ASIDE = '__de_cote';

/**
 * Opens a build's own base and its snapshot; without a source, models that this changes are made again, then given
 * back.
 * @param workshop a copy of the base, which is changed
 * @param snapshot file of what it published @param scratch folder of the snapshots that lack something
 */
export async function openWhole(
  workshop: string,
  snapshot: string,
  profileName: string,
  scratch: string
): Promise<WholeWarehouse> {
  const instance = await DuckDBInstance.create(workshop, { threads: String(ALONE.threads), memory_limit: '2GB' });
  const connection = await instance.connect();
  const sources = readSources();
  const profile = readProfile(profileName);
  await prepareDatabase(connection, profile, '2026-01-01T00:00:00.000Z');
  const models = await readModels(connection, rawTables(sources));
  const columns = await columnsOfAll(connection);
  // Sums of the whole tables, once each.
  const contents = new Map<string, string>();
  const present = new Set(
    (await rowsOf(connection, 'select source from meta.sources where presente')).map(({ source }) => String(source))
  );
  const base: Base = { connection, models, columns, contents, sources };
  const answering = await openAnswering(snapshot, 'entier', ALONE);
  let rank = 0;
  async function use<T>(
    names: readonly string[],
    change: (moved: string[], dirty: Set<string>) => Promise<void>,
    work: (lacking: Lacking) => Promise<T>
  ): Promise<T> {
    const path = join(scratch, `autre-${rank++}.duckdb`);
    const moved: string[] = [];
    let lacking: Answering | null = null;
    try {
      const dirty = new Set<string>();
      await change(moved, dirty);
      const changed = await makeAgain(base, names, moved, dirty);
      cpSync(snapshot, path);
      await publishChanged(base, changed, path);
      lacking = await openAnswering(path, names.join(', '), ALONE);
      return await work({ answering: lacking, path, changed });
    } finally {
      lacking?.close();
      rmSync(path, { force: true });
      for (const table of moved.reverse()) await giveBack(connection, table);
    }
  }
  return {
    answering,
    sources,
    present,
    without: async (names, work) => use(names, (moved, dirty) => takeAway(base, names, moved, dirty), work),
    instead: async (names, replace, work) =>
      use(names, (moved, dirty) => replaceRows(base, names, replace, moved, dirty), work),
    close: () => {
      answering.close();
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** A masked table rests on what was taken away. */
class MaskToRemake extends Error {}

interface Base {
  readonly connection: DuckDBConnection;
  readonly models: readonly Model[];
  readonly columns: ReadonlyMap<string, readonly TableColumn[]>;
  readonly contents: Map<string, string>;
  readonly sources: readonly Source[];
}

/** What a build says of its sources. */
const SAID = ['meta.sources', 'meta.fichiers', 'meta.rejets'];

/** @param moved filled with the tables set aside, in order @param dirty with those that are no longer the same */
async function takeAway(base: Base, names: readonly string[], moved: string[], dirty: Set<string>): Promise<void> {
  const { connection } = base;
  for (const table of SAID) await setAside(connection, table, moved, true);
  const list = names.map((name) => `'${name}'`).join(', ');
  await connection.run(
    `update meta.sources set presente = false, millesime = null, fichiers = null, date_fichier = null, lignes_lues = 0,
      lignes_rejetees = 0, prochaine_parution = null where source in (${list})`
  );
  for (const table of ['fichiers', 'rejets'])
    await connection.run(`delete from meta.${table} where source in (${list})`);
  for (const table of rawTablesOf(base, names)) await setAside(connection, table, moved, false);
  for (const table of [...SAID, ...rawTablesOf(base, names)]) dirty.add(table);
}

async function replaceRows(
  base: Base,
  names: readonly string[],
  replace: Replace,
  moved: string[],
  dirty: Set<string>
) {
  const list = names.map((name) => `'${name}'`).join(', ');
  for (const [table, own] of [
    ...SAID.map((table) => [table, `source in (${list})`] as const),
    ...rawTablesOf(base, names).map((table) => [table, 'true'] as const)
  ]) {
    await setAside(base.connection, table, moved, true);
    await replace(base.connection, table, own);
    dirty.add(table);
  }
}

function rawTablesOf({ sources }: Base, names: readonly string[]): string[] {
  return sources
    .filter(({ name }) => names.includes(name))
    .flatMap(({ entities }) => entities.map((entity) => `raw.${rawTable(entity)}`));
}

/** @returns the published tables that changed */
async function makeAgain(
  base: Base,
  names: readonly string[],
  moved: string[],
  dirty: Set<string>
): Promise<Set<string>> {
  const { connection, models } = base;
  const published = new Set<string>();
  for (const model of models) {
    // Without what an open file says, a mask hides more, and what it shows is the same: it is left as it is.
    const known = model.links.map(({ table }) => table);
    const inputs = [...model.reads, ...model.after].filter((table) => !known.includes(table));
    if (!inputs.some((table) => dirty.has(table))) continue;
    if (model.masking !== null)
      throw new MaskToRemake(`${model.id} serait à masquer de nouveau sans ${names.join(', ')}.`);
    await setAside(connection, tableOf(model), moved, false);
    if (model.routing !== null) await routeModel(connection, model, model.routing);
    else await createTable(connection, `create or replace table ${tableOf(model)} as ${model.sql}`);
    if (await isTheSame(base, model)) continue;
    dirty.add(model.id);
    if (model.layer === 'publie' || model.layer === 'reference') published.add(model.id);
  }
  // As a build does once its tables are there: a file that says nothing of the region is not read.
  await countRegionRows(connection);
  return published;
}

/** Whether a model made again has the rows that were set aside; hashed only where as many are found. */
async function isTheSame({ connection, columns, contents }: Base, model: Model): Promise<boolean> {
  const aside = { ...model, name: `${model.name}${ASIDE}` };
  const [counts] = await rowsOf(
    connection,
    `select (select count(*) from ${tableOf(model)}) = (select count(*) from ${tableOf(aside)}) as equal`
  );
  if (counts?.equal !== true) return false;
  const named = (columns.get(model.id) ?? []).filter(({ name }) => !model.unhashed.includes(name));
  // When it was built is not what it holds.
  const held = model.id === 'reference.instantane' ? ` where cle <> 'construit_le'` : '';
  const contentOf = (table: string): Promise<string> => sumOfRows(connection, table + held, named);
  const whole = contents.get(model.id) ?? (await contentOf(tableOf(aside)));
  contents.set(model.id, whole);
  return (await contentOf(tableOf(model))) === whole;
}

/** Sums of the engine's hash of each row, whatever their order; a build takes a slower one. */
async function sumOfRows(
  connection: DuckDBConnection,
  table: string,
  columns: readonly TableColumn[]
): Promise<string> {
  const list = columns.map(({ name }) => quoteName(name)).join(', ');
  const [row] = await rowsOf(
    connection,
    `select sum(hash(t)::HUGEINT)::VARCHAR as somme, sum(hash(t, 1)::HUGEINT)::VARCHAR as autre
      from (select row(${list}) as t from ${table})`
  );
  return JSON.stringify(row);
}

/** Keeps a table under another name, and leaves an empty one, or a copy, in its place. */
async function setAside(connection: DuckDBConnection, table: string, moved: string[], copy: boolean): Promise<void> {
  const [schema = '', name = ''] = table.replaceAll('"', '').split('.');
  await connection.run(`alter table ${schema}."${name}" rename to "${name}${ASIDE}"`);
  moved.push(`${schema}.${name}`);
  await connection.run(`create table ${schema}."${name}" as from ${schema}."${name}${ASIDE}"${copy ? '' : ' limit 0'}`);
}

async function giveBack(connection: DuckDBConnection, table: string): Promise<void> {
  const [schema = '', name = ''] = table.split('.');
  await connection.run(`drop table ${schema}."${name}"; alter table ${schema}."${name}${ASIDE}" rename to "${name}"`);
}

async function publishChanged({ connection }: Base, changed: ReadonlySet<string>, path: string): Promise<void> {
  await connection.run(`attach '${path}' as manquant`);
  try {
    for (const table of changed)
      await connection.run(`delete from manquant.${table}; insert into manquant.${table} by name from ${table}`);
  } finally {
    await connection.run('detach manquant');
  }
}
