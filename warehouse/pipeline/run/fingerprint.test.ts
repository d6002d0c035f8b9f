import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';
import { copyPublications } from '../publish/copy-publications.ts';
import { listPublications, readCurrent, release, rollback } from '../publish/publication.ts';
import { withdraw } from './withdraw.ts';

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

/** Another content of the first file of agencies, and what puts the former one back. */
function lessOneAgency(): () => void {
  const file = join(region.data, 'agences', readdirSync(join(region.data, 'agences'))[0] ?? '');
  const content = readFileSync(file, 'utf8');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, content.replace(/\n[^\n]+\n?$/, '\n'));
  return () => {
    writeFileSync(file, content);
    utimesSync(file, atime, mtime);
  };
}

const inService = () => readCurrent(region.out)?.id;

test('a return to an earlier snapshot holds, whatever is built each night, until it is lifted', async () => {
  const first = await again();
  lessOneAgency();
  const other = await again();
  expect(other.publication.id).not.toBe(first.publication.id);
  rollback(region.out, null);
  for (let night = 0; night < 3; night++) {
    await expect(again()).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('tenu en service') });
    expect(inService()).toBe(first.publication.id);
  }
  expect(readCurrent(region.out)?.essai?.motif).toBe('Un instantané antérieur a été remis en service.');
  expect(release(region.out)?.id).toBe(first.publication.id);
  expect(await again()).toMatchObject({ unchanged: true, publication: { id: other.publication.id } });
  expect(inService()).toBe(other.publication.id);
  rmSync(join(region.out, other.publication.file));
  expect((await again()).unchanged).toBe(false);
}, 60_000);

test('what is withdrawn is made again by no same file nor name, unless one insists', async () => {
  const kept = (await again()).publication;
  const putBack = lessOneAgency();
  const wrong = (await again()).publication;
  expect(wrong.id).not.toBe(kept.id);
  const backup = join(scratch, 'sauvegarde');
  copyPublications(region.out, backup);
  const bytes = readFileSync(join(region.out, wrong.file));

  expect(
    withdraw(region.out, wrong.id.slice(0, 8), 'Un fichier portait des lignes de trop.', '2026-11-30T12:00:00.000Z')
  ).toMatchObject({ withdrawal: { id: wrong.id }, inService: { id: kept.id } });
  expect(readdirSync(region.out).filter((name) => name.includes(wrong.id))).toEqual([]);
  for (let night = 0; night < 3; night++) {
    await expect(again()).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining(`${wrong.id}, retiré le 30 novembre 2026`)
    });
    expect(inService()).toBe(kept.id);
  }
  // The same content from other files: only its name tells.
  const later = new Date(Date.now() + 60_000);
  const file = join(region.data, 'agences', readdirSync(join(region.data, 'agences'))[0] ?? '');
  utimesSync(file, later, later);
  await expect(again()).rejects.toMatchObject({ exitCode: 3 });

  // Its file put back by hand, or its backup: neither rollback nor a copy finds it.
  writeFileSync(join(region.out, wrong.file), bytes);
  writeFileSync(join(region.out, `snapshot-${wrong.id}.json`), JSON.stringify(wrong));
  expect(listPublications(region.out).map(({ id }) => id)).not.toContain(wrong.id);
  expect(() => rollback(region.out, wrong.id)).toThrow('introuvable');
  rmSync(region.out, { recursive: true });
  expect(copyPublications(backup, region.out).id).not.toBe(wrong.id);
  expect(existsSync(join(region.out, wrong.file))).toBe(false);
  await expect(again()).rejects.toMatchObject({ exitCode: 3 });

  putBack();
  expect((await again()).publication.id).not.toBe(wrong.id);
  lessOneAgency();
  const insisted = await buildWarehouse({ ...region, unlessUnchanged: [1], insists: true });
  expect(insisted.publication.id).toBe(wrong.id);
  expect(inService()).toBe(wrong.id);
}, 60_000);
