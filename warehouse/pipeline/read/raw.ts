import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from './load-context.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson, readJson, readParquet } from './read-json.ts';
import { readSheet } from './read-sheet.ts';
import { readTable } from './read-table.ts';
import { rawTable } from '../raw-table.ts';
import type { Column, Entity, Format, Source } from '../declared/source.ts';
import { openAppender, quoteName, type TextAppender } from '../sql.ts';

/** Formats read by the same reader whatever the source. */
type Generic = Exclude<Format, 'profil' | 'load' | 'tableau'>;
type Reader = (context: LoadContext, entity: Entity, file: DataFile) => Promise<number>;

const READERS: Readonly<Record<Generic, Reader>> = {
  csv: readCsv,
  xlsx: readSheet,
  json: readJson,
  geojson: readGeojson,
  parquet: readParquet
};

const EXTENSIONS: Readonly<Record<string, Generic>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.xls': 'xlsx',
  '.json': 'json',
  '.geojson': 'geojson',
  '.parquet': 'parquet'
};

/** Creates the raw table of every entity, empty, so that every model can be built. */
export async function createRawTables(connection: DuckDBConnection, sources: readonly Source[]): Promise<void> {
  const tables = sources
    .flatMap((source) => source.entities)
    .map((entity) => {
      const columns = entity.columns.map((column) => `${quoteName(column.name)} ${column.type}`);
      return `create or replace table raw.${quoteName(rawTable(entity))} (_fichier VARCHAR, _ligne BIGINT,
        ${columns.join(', ')})`;
    });
  await connection.run(['create schema if not exists raw', ...tables].join(';\n'));
}

/** Loads one file into its raw table; answers the number of rows. */
export async function loadFile(context: LoadContext, source: Source, entity: Entity, file: DataFile): Promise<number> {
  if (entity.table !== null)
    return appendWhole(context, source, entity, file, await readTable(entity, entity.table, file, context));
  if (entity.format === 'load') return loadWithSourceReader(context, source, entity, file);
  const format = entity.format ?? EXTENSIONS[extname(file.baseName).toLowerCase()];
  if (format === undefined || format === 'profil' || format === 'tableau') {
    throw failure(
      EXIT.input,
      `${file.name} : extension « ${extname(file.baseName)} » inconnue.`,
      'Formats lus : csv, xlsx, xls, json, geojson, parquet.'
    );
  }
  return READERS[format](context, entity, file);
}

/** Loads every file of an entity at once, when its source does: the rows of each file; null otherwise. */
export async function loadTogether(
  context: LoadContext,
  source: Source,
  entity: Entity,
  files: readonly DataFile[]
): Promise<number[] | null> {
  const group = entity.format === 'load' ? (await sourceLoader(source)).groups?.[entity.name] : undefined;
  if (group === undefined) return null;
  for (const file of files) refuseEmpty(file);
  const rows = await group(files, context);
  const counts: number[] = [];
  for (const [index, file] of files.entries())
    counts.push(await appendLoaded(context.connection, source, entity, file, rows[index] ?? []));
  return counts;
}

async function loadWithSourceReader(
  context: LoadContext,
  source: Source,
  entity: Entity,
  file: DataFile
): Promise<number> {
  const reader = (await sourceLoader(source)).readers[entity.name];
  if (reader === undefined)
    throw failure(
      EXIT.internal,
      `warehouse/sources/${source.name}/load.ts ne lit pas « ${entity.name} ».`,
      'Ajoutez un lecteur à `readers`.'
    );
  refuseEmpty(file);
  return appendWhole(context, source, entity, file, await reader(file, context));
}

async function appendWhole(
  { connection }: LoadContext,
  source: Source,
  entity: Entity,
  file: DataFile,
  rows: readonly LoadedRow[] | AsyncIterable<LoadedRow>
): Promise<number> {
  const count = await appendLoaded(connection, source, entity, file, rows);
  if (count === 0)
    throw failure(EXIT.input, `${file.name} : aucune ligne de données.`, 'Téléchargez de nouveau le fichier.');
  return count;
}

function refuseEmpty(file: DataFile): void {
  if (file.bytes === 0)
    throw failure(
      EXIT.input,
      `${file.name} : fichier vide (0 octet).`,
      'Téléchargez-le de nouveau chez son producteur.'
    );
}

/** Appends rows as they come, each to the table of its entity. */
async function appendLoaded(
  connection: DuckDBConnection,
  source: Source,
  entity: Entity,
  file: DataFile,
  rows: readonly LoadedRow[] | AsyncIterable<LoadedRow>
): Promise<number> {
  const tables = new Map<string, { columns: readonly Column[]; appender: TextAppender }>();
  let count = 0;
  for await (const row of rows) {
    const name = row.entity ?? entity.name;
    let table = tables.get(name);
    if (table === undefined) {
      const target = source.entities.find((candidate) => candidate.name === name);
      if (target === undefined)
        throw failure(
          EXIT.internal,
          `warehouse/sources/${source.name}/load.ts : entité « ${name} » inconnue.`,
          'Déclarez-la dans source.yaml.'
        );
      table = { columns: target.columns, appender: await openAppender(connection, 'raw', rawTable(target)) };
      tables.set(name, table);
    }
    table.appender.append([
      row.part === undefined ? file.name : `${file.name}/${row.part}`,
      row.line,
      ...table.columns.map((column) => row.values[column.name] ?? null)
    ]);
    count++;
  }
  for (const { appender } of tables.values()) appender.close();
  return count;
}

async function sourceLoader(source: Source): Promise<SourceLoader> {
  if (!source.hasLoader) return { readers: {} };
  return (await import(pathToFileURL(join(source.folder, 'load.ts')).href)) as SourceLoader;
}
