import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { filesUnder, ROOT } from '../../scripts/setup.mjs';
import { madeOnce, sumOf } from './made-once.ts';

/** What the tables of a snapshot are made from. */
const BEHIND = ['marts', 'published', 'macros', 'sources', 'profiles', 'pipeline'].map((folder) =>
  join(ROOT, 'warehouse', folder)
);

/**
 * Statements that create the tables of a snapshot, empty, as the build itself makes them. Made once for these models,
 * in seconds, and kept.
 */
export async function snapshotSchema(): Promise<string> {
  process.env.MAILLE_SCHEMA ??= await keptSchema();
  return readFileSync(process.env.MAILLE_SCHEMA, 'utf8');
}

/** Path of the file that holds them. */
function keptSchema(): Promise<string> {
  const files = BEHIND.flatMap(filesUnder).filter((path) => /\.(sql|ts|yaml)$/.test(path));
  return madeOnce('schema', sumOf(files), async (path) => writeFileSync(path, await makeSchema()));
}

async function makeSchema(): Promise<string> {
  const { createEmptyWarehouse } = await import('../../warehouse/pipeline/models/empty-warehouse.ts');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await createEmptyWarehouse(connection);
    const tables = (
      await connection.runAndReadAll(
        "select sql from duckdb_tables() where schema_name in ('publie', 'reference') order by schema_name, table_name"
      )
    )
      .getRows()
      .map(([sql]) => String(sql));
    return ['create schema reference;', 'create schema publie;', ...tables, ''].join('\n');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
