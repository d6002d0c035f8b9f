import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';
import { readCurrent, rollback } from '../publish/publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-empreinte-'));
buildOnlyNamed(import.meta.filename, scratch, ['agences', 'reference.sources']);
let region: SampleRegion;
const again = () => buildWarehouse({ ...region, unlessUnchanged: [1] });

/** The first build of the region, which each test but the last leaves as it was. */
let first: Awaited<ReturnType<typeof again>>;
beforeAll(async () => {
  region = writeSampleRegion(scratch);
  first = await again();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a build of unchanged files builds nothing, and says so', async () => {
  expect(first.unchanged).toBe(false);
  const second = await again();
  expect(second).toMatchObject({ unchanged: true, publication: first.publication, rows: 0 });
  expect(readdirSync(region.out).filter((name) => name.startsWith('travail-'))).toEqual([]);
});

test('a file that changed, even to the same content, is read again; another question too', async () => {
  const agencies = join(region.data, 'agences', readdirSync(join(region.data, 'agences'))[0] ?? '');
  const later = new Date(Date.now() + 5000);
  utimesSync(agencies, later, later);
  const touched = await again();
  expect(touched.unchanged).toBe(false);
  expect(touched.publication.id).toBe(first.publication.id);
  expect((await buildWarehouse({ ...region, unlessUnchanged: [2] })).unchanged).toBe(false);
});

test('what was rolled back comes back in service without a build, and a snapshot that is gone is built again', async () => {
  const first = await again();
  const file = join(region.data, 'agences', readdirSync(join(region.data, 'agences'))[0] ?? '');
  const content = readFileSync(file, 'utf8');
  writeFileSync(file, content.replace(/\n[^\n]+\n?$/, '\n'));
  const other = await again();
  expect(other.publication.id).not.toBe(first.publication.id);
  rollback(region.out, null);
  expect(readCurrent(region.out)?.id).toBe(first.publication.id);
  expect(await again()).toMatchObject({ unchanged: true, publication: { id: other.publication.id } });
  expect(readCurrent(region.out)?.id).toBe(other.publication.id);
  rmSync(join(region.out, other.publication.file));
  expect((await again()).unchanged).toBe(false);
}, 60_000);
