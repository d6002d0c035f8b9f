import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { openInService, setPopulation, writeSampleRegion, type SampleRegion } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';
import { listPublications, readCurrent, rollback, trialsPath } from './publication.ts';

vi.mock(import('./layout.ts'), async (real) => (await import('../../tests/support/own-layout.ts')).ownLayout(await real()));

const scratch = mkdtempSync(join(tmpdir(), 'maille-publications-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.territoires']);
let region: SampleRegion;

beforeAll(() => {
  region = writeSampleRegion(join(scratch, 'region'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function publishWith(population: number): Promise<string> {
  setPopulation(region, '08002', population);
  return (await buildWarehouse(region)).publication.id;
}

test('a rollback puts the previous snapshot back in service, then the one named, and refuses what is not there', async () => {
  const [first, second] = [await publishWith(120), await publishWith(121)];
  expect(readCurrent(region.out)?.id).toBe(second);
  expect(rollback(region.out, null).id).toBe(first);
  expect(readCurrent(region.out)?.id).toBe(first);
  const { query, close } = await openInService(region.out);
  expect(await query("select population::integer from reference.territoires where territoire = 'commune:08002'")).toEqual([[120]]);
  close();
  expect(rollback(region.out, second).id).toBe(second);
  expect(readCurrent(region.out)?.id).toBe(second);
  expect(() => rollback(region.out, 'ffffffffffff')).toThrow('introuvable');
});

test('the last five snapshots are kept, the one in service first', async () => {
  const made = [];
  for (const population of [200, 201, 202, 203, 204]) made.push(await publishWith(population));
  expect(new Set(made).size).toBe(5);
  expect(listPublications(region.out).map(({ id }) => id)).toEqual(made.toReversed());
  expect(readdirSync(region.out).filter((name) => name.endsWith('.duckdb'))).toHaveLength(5);
  expect(readCurrent(region.out)?.id).toBe(made.at(-1));
});

test('what each request answers leaves with its snapshot', async () => {
  const id = await publishWith(300);
  writeFileSync(trialsPath(region.out, id), '{}');
  for (const population of [301, 302, 303, 304]) await publishWith(population);
  expect(existsSync(trialsPath(region.out, id))).toBe(true);
  await publishWith(305);
  expect(readdirSync(region.out).filter((name) => name.includes(id))).toEqual([]);
});
