import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import { filesUnder, ROOT } from '../../scripts/setup.mjs';
import { writeDemo, type DemoReport } from '../../warehouse/demo/write-demo.ts';
import { moduleHash } from '../../warehouse/pipeline/module-hash.ts';
import { madeOnce, sumOf } from './made-once.ts';

/** The seed of the files that tests look at. */
export const FILES_SEED = 53;

/** Files of the demo, as they were written. */
export interface DemoFiles {
  /** Where one is, by its path in the folder. */
  pathOf: (path: string) => string;
  bytes: (path: string) => Buffer;
  /** A delimited file as a table of SQL, every column as text. */
  table: (path: string) => string;
  rows: (sql: string) => Promise<unknown[][]>;
}

/** Sum of what writes them, and of the packages whose outlines and names they take. */
function sumOfWriters(): string {
  const files = filesUnder(join(ROOT, 'warehouse')).filter((path) => /\/demo(\/|\.)|source\.yaml$/.test(path));
  return createHash('sha256')
    .update(moduleHash(['warehouse/demo/write-demo.ts']))
    .update(sumOf([...files, join(ROOT, 'package-lock.json')]))
    .digest('hex');
}

/**
 * Every file of the demo, written once for all the test files that look at them: their folder, and what was said of
 * each.
 */
export async function wholeDemo(): Promise<{ folder: string; files: DemoReport['files'] }> {
  const path = await madeOnce('fichiers-demo', sumOfWriters(), async (made) => {
    const { files } = await writeDemo(join(made, 'fichiers'), { seed: FILES_SEED });
    writeFileSync(join(made, 'ecrits.json'), JSON.stringify(files));
  });
  const files = JSON.parse(readFileSync(join(path, 'ecrits.json'), 'utf8')) as DemoReport['files'];
  return { folder: join(path, 'fichiers'), files };
}

/** The files of the demo, there before the tests of a file: none of them is to be changed. */
export function demoFiles(): DemoFiles {
  let folder = '';
  let engine: DuckDBInstance;
  beforeAll(async () => {
    ({ folder } = await wholeDemo());
    engine = await DuckDBInstance.create(':memory:');
  });
  afterAll(() => engine.closeSync());
  const pathOf = (path: string): string => join(folder, path);
  return {
    pathOf,
    bytes: (path) => readFileSync(pathOf(path)),
    table: (path) => `read_csv('${pathOf(path)}', header=true, all_varchar=true)`,
    rows: async (sql) => {
      const connection = await engine.connect();
      const answer = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
      connection.closeSync();
      return answer;
    }
  };
}
