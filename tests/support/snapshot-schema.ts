import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { filesUnder, ROOT } from '../../scripts/setup.mjs';

const KEPT = join(ROOT, 'node_modules', '.cache', 'maille');

/** The folder of what is made once for the tests, under a name that changes with what it is made from. */
export function keptFolder(): string {
  mkdirSync(KEPT, { recursive: true });
  return KEPT;
}

/** What the tables of a snapshot are made from. */
const BEHIND = ['marts', 'published', 'macros', 'sources', 'profiles', 'pipeline'].map((folder) =>
  join(ROOT, 'warehouse', folder)
);

/** Statements that create the tables of a snapshot, empty, as the build itself makes them. Made once for these models, in seconds, and kept. */
export async function snapshotSchema(): Promise<string> {
  process.env.MAILLE_SCHEMA ??= await keptSchema();
  return readFileSync(process.env.MAILLE_SCHEMA, 'utf8');
}

/** Path of the file that holds them. */
async function keptSchema(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of BEHIND.flatMap(filesUnder).filter(
    (path) => /\.(sql|ts|yaml)$/.test(path) && !path.endsWith('.test.ts')
  ))
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  const path = join(keptFolder(), `schema-${hash.digest('hex').slice(0, 16)}.sql`);
  if (existsSync(path)) return path;
  // Another process may be doing the same.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, await makeSchema());
  renameSync(own, path);
  return path;
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
