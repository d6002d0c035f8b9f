import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { runQuery } from '../../src/lib/server/database/run-query.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { oneIn } from '../support/depth.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'pleine');
  engine = open(CATALOGUE);
});
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

function open(catalogue: ReadonlyMap<string, CataloguedRequest>): Engine {
  return new Engine(readConfig({ MAILLE_OUT: folder, MAILLE_FILS: '1' }), catalogue);
}

const WANTED = [...new Set(REQUESTS.flatMap(({ needs = [] }) => needs))].sort();

test('a request has no row once a table that it needs is emptied', async () => {
  expect(WANTED.length).toBeGreaterThan(80);
  const copy = join(folder, 'copie.duckdb');
  copyFileSync(join(folder, 'snapshot-pleine.duckdb'), copy);
  const instance = await DuckDBInstance.create(copy, { threads: '1' });
  const connection = await instance.connect();
  const still: string[] = [];
  for (const table of oneIn(4, WANTED)) {
    await connection.run(`begin; delete from ${table}`);
    for (const { id } of REQUESTS.filter(({ needs }) => needs?.includes(table)))
      await engine.use(id, [], async ({ request, parts }) => {
        const rows = await runQuery(connection, request.sql, parts[0]?.parameters ?? [], 10_000);
        if ((await rows.fetchChunk())?.rowCount) still.push(`${id} ${table}`);
      });
    await connection.run('rollback');
  }
  connection.closeSync();
  instance.closeSync();
  expect(still).toEqual([]);
});

test('what is answered without asking is what the statement answers', async () => {
  const table = 'publie.cube_projets_recrutement';
  await publishFixture(folder, 'vide', { change: `delete from ${table}` });
  const asking = open(
    new Map([...CATALOGUE].map(([id, one]) => [id, { ...one, definition: { ...one.definition, needs: [] } }] as const))
  );
  const sparing = open(CATALOGUE);
  const [ran, spared] = [asking, sparing].map((one) => vi.spyOn(one.admission, 'run'));
  const asked = REQUESTS.filter(({ needs }) => needs?.includes(table));
  expect(asked.length).toBeGreaterThan(5);
  for (const { id } of asked) {
    const answer = (one: Engine) =>
      one.use(id, [], async (prepared) => {
        const { meta, table } = await one.answer(prepared);
        return JSON.stringify([meta, table.measures, jsonRows(table)]);
      });
    expect(await answer(sparing)).toBe(await answer(asking));
  }
  expect(ran).toHaveBeenCalled();
  expect(spared).not.toHaveBeenCalled();
  asking.close();
  sparing.close();
});
