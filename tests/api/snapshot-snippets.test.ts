import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleSql, HEXAGON_SQL, snippets } from '../../src/lib/catalogue/api/snapshot-snippets.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const REGION = 'region:53';
const folder = makeFolder();
/** The metier whose projects are highest in the fixture. */
let expected: string;

beforeAll(async () => {
  await publishFixture(folder, 'x1');
  copyFileSync(join(folder, 'snapshot-x1.duckdb'), join(folder, 'maille.duckdb'));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  expected = String((await rows(exampleSql(REGION)))[0]?.['metier']);
});
afterAll(() => removeFolder(folder));

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(join(folder, 'maille.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const found = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return found;
}

function textOf(tool: string): string {
  return snippets('http://maille.test', REGION).find((snippet) => snippet.tool === tool)?.text ?? '';
}

function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

describe('the examples of the page of the snapshot', () => {
  test('all run the same SQL, which gives bounds and a status where a figure is hidden', async () => {
    for (const { text } of snippets('', REGION)) expect(text).toContain(exampleSql(REGION));
    const found = await rows(exampleSql(REGION));
    expect(found.length).toBeGreaterThan(1);
    expect(found.some(({ projets, projets_statut: status }) => projets === null && status !== 'diffuse')).toBe(true);
  });

  test('hexagons come as the text that H3 libraries read', async () => {
    const found = await rows(HEXAGON_SQL);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ cellule }) => /^87[0-9a-f]{13}$/.test(String(cellule)))).toBe(true);
  });

  test('Node.js: the snippet as it is', () => {
    writeFileSync(join(folder, 'exemple.mjs'), textOf('Node.js'));
    const printed = JSON.parse(execFileSync(process.execPath, ['exemple.mjs'], { cwd: folder, encoding: 'utf8' })) as {
      metier: string;
    }[];
    expect(printed[0]?.metier).toBe(expected);
  });

  test.skipIf(!has('python3', '-c', 'import duckdb, pandas'))(
    'Python: the snippet as it is (skipped where duckdb or pandas is absent)',
    () => {
      writeFileSync(join(folder, 'exemple.py'), textOf('Python'));
      expect(execFileSync('python3', ['exemple.py'], { cwd: folder, encoding: 'utf8' })).toContain(
        expected.slice(0, 10)
      );
    }
  );

  test.skipIf(!has('Rscript', '-e', 'library(duckdb)'))(
    'R: the snippet as it is (skipped where R or duckdb is absent)',
    () => {
      writeFileSync(join(folder, 'exemple.R'), textOf('R'));
      expect(execFileSync('Rscript', ['exemple.R'], { cwd: folder, encoding: 'utf8' })).toContain(
        expected.slice(0, 10)
      );
    }
  );

  test.skipIf(!has('duckdb', '--version'))(
    'DuckDB: the snippet after its download (skipped where duckdb is absent)',
    () => {
      const command = textOf('DuckDB').split('\n').slice(1).join('\n');
      expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toContain(expected.slice(0, 10));
    }
  );

  test('a region cannot leave its quotes', () => {
    expect(exampleSql("x' or 'a' = 'a")).toContain("territoire = 'x'' or ''a'' = ''a'");
  });
});
