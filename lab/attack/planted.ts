import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { besiege, type Front, type Hearing } from './finder/besiege.ts';
import { readSnapshots, type Folder } from './finder/snapshots.ts';

/** A copy of a published file, altered, as the snapshots of a folder of its own. */
export async function alteredFolder(
  from: string,
  folder: string,
  changes: readonly ((connection: DuckDBConnection) => Promise<unknown>)[]
): Promise<Folder> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const [index, change] of changes.entries()) {
    const path = join(folder, `snapshot-${index}.duckdb`);
    copyFileSync(from, path);
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    try {
      await change(connection);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
    paths.push(path);
  }
  return readSnapshots(folder, paths);
}

/** The front of one cube at one date. */
export function frontOf(folder: Folder, table: string, date: string, hearings: readonly Hearing[] = []): Front {
  const front = besiege(folder, hearings).find(
    (candidate) => candidate.cube.table.name === table && candidate.date === date
  );
  if (!front) throw new Error(`${table}, ${date} : absent.`);
  return front;
}

/** Values of SQL, from rows of texts and numbers. */
export function valuesOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const text = (value: string | number | null): string =>
    value === null ? 'null' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  return `values ${rows.map((row) => `(${row.map(text).join(', ')})`).join(', ')}`;
}
