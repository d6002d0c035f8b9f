import type { DuckDBConnection } from '@duckdb/node-api';
import { jsonRows, type JsonValue } from '../../table/json-rows.ts';
import { decodeResult } from '../database/decode.ts';

/** A row of a table of a snapshot that is small enough to be held. */
export type Row = Readonly<Record<string, JsonValue>>;

/** Reads whole tables of a snapshot. */
export interface TableRows {
  readonly read: (sql: string) => Promise<Row[]>;
  /** What a select gives of a table, by its full name; nothing in a snapshot made before it was published. */
  readonly readIfPresent: (table: string, sql: string) => Promise<Row[]>;
}

const MOST_ROWS = 1_000_000;

export async function tableRows(connection: DuckDBConnection): Promise<TableRows> {
  const read = async (sql: string): Promise<Row[]> =>
    jsonRows(decodeResult(await connection.run(sql), MOST_ROWS).table);
  const tables = await read("select schema_name || '.' || table_name as nom from duckdb_tables()");
  const present = new Set(tables.map(({ nom }) => text(nom)));
  return { read, readIfPresent: async (table, sql) => (present.has(table) ? read(sql) : []) };
}

export function text(value: JsonValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

export function textOrNull(value: JsonValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function numberOrNull(value: JsonValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Values between spaces. */
export function textList(value: JsonValue | undefined): string[] {
  return text(value).split(' ').filter(Boolean);
}
