import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import {
  openInService,
  setPopulation,
  writeSampleRegion,
  type SampleRegion
} from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';
import { soundnessOf } from '../file-sum.ts';
import { listPublications, publish, readCurrent, rollback, snapshotFile } from './publication.ts';
import { cleanFolder } from './retention.ts';
import { silentReporter } from '../report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-publications-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.territoires']);
let region: SampleRegion;
/** Date of the last snapshot that no build made: each has its own. */
let last = 0;

beforeAll(() => {
  region = writeSampleRegion(join(scratch, 'region'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function publishWith(population: number): Promise<string> {
  setPopulation(region, '08002', population);
  return (await buildWarehouse(region)).publication.id;
}

/** Puts a small snapshot in service as a build does once it has written its own, and cleans after it. */
async function publishSmall(population: number): Promise<string> {
  const id = population.toString(16).padStart(16, '0');
  const temporary = join(scratch, `${id}.duckdb`);
  const instance = await DuckDBInstance.create(temporary, { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    `create schema reference; create table reference.territoires as
      select 'commune:08002' as territoire, ${population} as population`
  );
  connection.closeSync();
  instance.closeSync();
  last = Math.max(Date.now(), last + 1);
  const builtAt = new Date(last).toISOString();
  const publication = { file: snapshotFile(id), id, builtAt, profile: 'haute-rive', demo: false };
  publish(region.out, temporary, publication, { differences: {}, essais: null, concordance: null, constats: null });
  cleanFolder(region.out);
  return id;
}

test('a rollback puts the previous snapshot back in service, then the one named', async () => {
  const [first, second] = [await publishSmall(120), await publishSmall(121)];
  expect(readCurrent(region.out)?.id).toBe(second);
  expect(rollback(region.out, null).id).toBe(first);
  expect(readCurrent(region.out)?.id).toBe(first);
  const { query, close } = await openInService(region.out);
  expect(
    await query("select population::integer from reference.territoires where territoire = 'commune:08002'")
  ).toEqual([[120]]);
  close();
  expect(rollback(region.out, second).id).toBe(second);
  expect(readCurrent(region.out)?.id).toBe(second);
  expect(() => rollback(region.out, 'ffffffffffff')).toThrow('introuvable');
});

test('the last five snapshots are kept, the one in service first', async () => {
  const made = [];
  for (const population of [200, 201, 202, 203, 204]) made.push(await publishSmall(population));
  expect(new Set(made).size).toBe(5);
  expect(listPublications(region.out).map(({ id }) => id)).toEqual(made.toReversed());
  expect(readdirSync(region.out).filter((name) => name.endsWith('.duckdb'))).toHaveLength(5);
  expect(readCurrent(region.out)?.id).toBe(made.at(-1));
});

/** 32 bytes over the middle of a snapshot, as a failing disk writes them. */
function spoil(id: string): void {
  const path = join(region.out, `snapshot-${id}.duckdb`);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 32));
}

const sumOnDisk = (id: string): string =>
  createHash('sha256')
    .update(readFileSync(join(region.out, `snapshot-${id}.duckdb`)))
    .digest('hex');

test('the card and the pointer say the sum of the file; a spoilt snapshot is built again, never said to be unchanged', async () => {
  setPopulation(region, '08002', 401);
  const asked = { ...region, unlessUnchanged: [1] };
  const { publication } = await buildWarehouse(asked);
  const { id } = publication;
  const written = { sha256: sumOnDisk(id), bytes: statSync(join(region.out, `snapshot-${id}.duckdb`)).size };
  expect(readCurrent(region.out)).toMatchObject(written);
  expect(JSON.parse(readFileSync(join(region.out, `snapshot-${id}.json`), 'utf8'))).toMatchObject(written);
  expect((await buildWarehouse(asked)).unchanged).toBe(true);
  spoil(publication.id);
  const said: string[] = [];
  const again = await buildWarehouse({ ...asked, reporter: { ...silentReporter(), say: (text) => said.push(text) } });
  expect([again.unchanged, again.publication.id]).toEqual([false, publication.id]);
  expect(said).toEqual([expect.stringContaining(`${publication.id}, est abîmé`)]);
  expect(again.publication.sha256).toBe(sumOnDisk(publication.id));
  expect(readCurrent(region.out)?.sha256).toBe(sumOnDisk(publication.id));
  const { query, close } = await openInService(region.out);
  expect(
    await query("select population::integer from reference.territoires where territoire = 'commune:08002'")
  ).toEqual([[401]]);
  close();
});

test('a spoilt snapshot is told in the list, and no rollback puts it back', async () => {
  const [first, second, third] = [await publishSmall(410), await publishSmall(411), await publishSmall(412)];
  spoil(second);
  expect(
    listPublications(region.out)
      .slice(0, 3)
      .map((publication) => soundnessOf(region.out, publication))
  ).toEqual(['sain', 'abime', 'sain']);
  expect(() => rollback(region.out, second)).toThrow(`L’instantané ${second} est abîmé`);
  expect(readCurrent(region.out)?.id).toBe(third);
  expect(rollback(region.out, null).id).toBe(first);
});

test('what each request answers, and how published figures are found, leaves with its snapshot', async () => {
  const id = await publishSmall(300);
  const beside = ['essais', 'concordance'].map((name) => join(region.out, `${name}-${id}.json`));
  for (const path of beside) writeFileSync(path, '{}');
  for (const population of [301, 302, 303, 304]) await publishSmall(population);
  expect(beside.map((path) => existsSync(path))).toEqual([true, true]);
  // A build cleans after itself.
  await publishWith(305);
  expect(readdirSync(region.out).filter((name) => name.includes(id))).toEqual([]);
});
