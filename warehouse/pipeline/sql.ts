import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

const READ_ONLY = { access_mode: 'READ_ONLY' };

/**
 * Runs `work` on a base of its own, closed whatever happens.
 * @param path a file that is only read, or `:memory:`
 */
export async function onBase<T>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  settings: Readonly<Record<string, string>> = {}
): Promise<T> {
  const instance = await DuckDBInstance.create(path, { ...(path === ':memory:' ? {} : READ_ONLY), ...settings });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Quotes an identifier of our own files (never of a user). */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

type Row = Record<string, string | number | boolean | null>;

/** All rows of a small result, integers of 64 bits as text. */
export async function rowsOf(connection: DuckDBConnection, sql: string, values?: DuckDBValue[]): Promise<Row[]> {
  const reader =
    values === undefined ? await connection.runAndReadAll(sql) : await connection.runAndReadAll(sql, values);
  return reader.getRowObjectsJson() as Row[];
}

/** Runs a `create table … as`, and says how many rows it wrote. */
export async function createTable(connection: DuckDBConnection, sql: string): Promise<number> {
  const [row] = await (await connection.run(sql)).getRows();
  return Number(row?.[0]);
}

/** The first value of the first row as a number; 0 when there is none. */
export async function countOf(connection: DuckDBConnection, sql: string, values?: DuckDBValue[]): Promise<number> {
  const row = (await rowsOf(connection, sql, values))[0];
  return row === undefined ? 0 : Number(Object.values(row)[0] ?? 0);
}

/** A value as it is appended; the engine casts it to the type of its column. */
type Appended = string | number | boolean | null;

/** Appends rows one by one; `close` writes what is left. */
export interface TextAppender {
  append(row: readonly Appended[]): void;
  close(): void;
}

/** Opens a table for rows of texts, whole numbers and booleans; `null` stays null. */
export async function openAppender(connection: DuckDBConnection, schema: string, table: string): Promise<TextAppender> {
  const appender = await connection.createAppender(table, schema);
  return {
    append: (row) => {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'number') appender.appendBigInt(BigInt(value));
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    },
    close: () => {
      appender.closeSync();
    }
  };
}

/** Appends rows to a table, as `openAppender` takes them. */
export async function appendTexts(
  connection: DuckDBConnection,
  schema: string,
  table: string,
  rows: Iterable<readonly Appended[]>
): Promise<number> {
  let appender: TextAppender | null = null;
  let count = 0;
  for (const row of rows) {
    appender ??= await openAppender(connection, schema, table);
    appender.append(row);
    count++;
  }
  appender?.close();
  return count;
}

/** What fails there leaves nothing. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('begin transaction');
  try {
    const done = await work();
    await connection.run('commit');
    return done;
  } catch (error) {
    await connection.run('rollback').catch(() => undefined);
    throw error;
  }
}
