import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  BIGINT,
  BLOB,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBBlobValue,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  INTEGER,
  UBIGINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue
} from '@duckdb/node-api';
import { assertProtected, type ProtectedTable } from '../../disclosure/protected-table.ts';
import { duckdbTypeOf, type ColumnType } from '../../table/column-type.ts';
import { isPresent, valueAt, type Column } from '../../table/table.ts';
import { quoteText } from '../../text/sql-text.ts';

const CHUNK = 2048;
const MAX_BYTES = 512 * 1024 * 1024;

/** Bytes by row, beside the columns of a table. */
interface BytesColumn {
  readonly name: string;
  readonly values: readonly (Uint8Array | null)[];
  /** Its metadata, under the key `geo` of the file. */
  readonly geo: string;
}

/** Writes Parquet (Snappy) by a database of its own, in a private folder that is removed whatever happens. */
export async function writeParquet(
  table: ProtectedTable,
  metadata: ReadonlyMap<string, string>,
  geometry: BytesColumn | null = null
): Promise<Uint8Array> {
  assertProtected(table);
  const folder = await mkdtemp(join(tmpdir(), 'maille-parquet-'));
  let instance: DuckDBInstance | undefined;
  try {
    instance = await DuckDBInstance.create(':memory:', { memory_limit: '256MB', threads: '1', temp_directory: '' });
    const connection = await instance.connect();
    await connection.run(
      `set allowed_directories = [${quoteText(folder)}]; set enable_external_access = false;
        set lock_configuration = true`
    );
    await fill(connection, table, geometry);
    const file = join(folder, 'reponse.parquet');
    const told = geometry === null ? metadata : new Map([...metadata, ['geo', geometry.geo]]);
    const pairs = [...told].map(([key, value]) => `${quoteText(key)}: ${quoteText(value)}`).join(', ');
    await connection.run(
      `copy reponse to ${quoteText(file)} (format parquet, compression snappy, kv_metadata {${pairs}})`
    );
    connection.closeSync();
    const bytes = await readFile(file);
    if (bytes.byteLength > MAX_BYTES) throw new Error('Fichier Parquet de plus de 512 Mo.');
    return bytes;
  } finally {
    instance?.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(connection: DuckDBConnection, table: ProtectedTable, geometry: BytesColumn | null): Promise<void> {
  const columns = [
    ...table.columns.map(({ name, type }) => `${identifier(name)} ${duckdbTypeOf(type)}`),
    ...(geometry === null ? [] : [`${identifier(geometry.name)} blob`])
  ];
  await connection.run(`create table reponse (${columns.join(', ')})`);
  const appender = await connection.createAppender('reponse');
  const types = [...table.columns.map(({ type }) => TYPES[type]), ...(geometry === null ? [] : [BLOB])];
  for (let start = 0; start < table.rowCount; start += CHUNK) {
    const rows = Math.min(CHUNK, table.rowCount - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    table.columns.forEach((column, index) => {
      chunk.setColumnValues(
        index,
        Array.from({ length: rows }, (_, i) => toDuckdb(column, start + i))
      );
    });
    if (geometry !== null)
      chunk.setColumnValues(
        table.columns.length,
        geometry.values.slice(start, start + rows).map((bytes) => (bytes === null ? null : new DuckDBBlobValue(bytes)))
      );
    appender.appendDataChunk(chunk);
    // Other requests are answered meanwhile.
    await setImmediate();
  }
  appender.closeSync();
}

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  boolean: BOOLEAN,
  int32: INTEGER,
  int64: BIGINT,
  cell: UBIGINT,
  double: DOUBLE,
  text: VARCHAR,
  date: DATE
};

function toDuckdb(column: Column, row: number): DuckDBValue {
  if (column.type === 'date' && isPresent(column, row)) return new DuckDBDateValue(column.values[row] ?? 0);
  return valueAt(column, row);
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
