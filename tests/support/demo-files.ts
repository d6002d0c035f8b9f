import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import { writeDemo } from '../../warehouse/demo/write-demo.ts';

/** Files of the demo, as they were written. */
export interface DemoFiles {
  folder: string;
  bytes: (path: string) => Buffer;
  /** A delimited file as a table of SQL, every column as text. */
  table: (path: string, delimiter?: ',' | ';') => string;
  rows: (sql: string) => Promise<unknown[][]>;
}

/** The files that these sources have in the demo, written before the tests of a file and removed after them. */
export function demoFiles(...sources: string[]): DemoFiles {
  const folder = mkdtempSync(join(tmpdir(), 'maille-demo-'));
  let engine: DuckDBInstance;
  beforeAll(async () => {
    await writeDemo(folder, { seed: 53, sources });
    engine = await DuckDBInstance.create(':memory:');
  });
  afterAll(() => {
    engine.closeSync();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    bytes: (path) => readFileSync(join(folder, path)),
    table: (path, delimiter = ';') =>
      `read_csv('${join(folder, path)}', header=true, all_varchar=true, delim='${delimiter}')`,
    rows: async (sql) => {
      const connection = await engine.connect();
      const answer = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
      connection.closeSync();
      return answer;
    }
  };
}
