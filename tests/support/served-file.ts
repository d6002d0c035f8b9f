import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { onBase } from '../../warehouse/pipeline/sql.ts';

export type FileRow = Record<string, string | number | boolean | null>;

/** The file in service of a folder. */
export function servedFile(folder: string): string {
  const { file } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { file: string };
  return join(folder, file);
}

/** Rows of one query on a database file, whole numbers as numbers. */
export async function readFile(path: string, sql: string): Promise<FileRow[]> {
  return reading(path, (read) => read(sql));
}

/** Several queries on a database file, opened once: rows, whole numbers as numbers. */
export async function reading<T>(
  path: string,
  work: (read: (sql: string) => Promise<FileRow[]>) => Promise<T>
): Promise<T> {
  return onBase(path, (connection) =>
    work(async (sql) =>
      (await connection.runAndReadAll(sql))
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
    )
  );
}

/** Puts in service, in another folder, a copy of a folder's file with some SQL run on it. @returns the copy */
export async function alteredCopy(
  from: string,
  to: string,
  change: (connection: DuckDBConnection) => Promise<unknown>
): Promise<string> {
  mkdirSync(to, { recursive: true });
  const target = join(to, 'snapshot-altere.duckdb');
  copyFileSync(servedFile(from), target);
  await onBase(target, change, { access_mode: 'READ_WRITE' });
  const current = JSON.parse(readFileSync(join(from, 'current.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(to, 'current.json'), JSON.stringify({ ...current, file: 'snapshot-altere.duckdb', id: 'altere' }));
  return target;
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
