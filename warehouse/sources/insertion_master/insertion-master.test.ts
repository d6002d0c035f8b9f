import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-masters-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['insertion_master']);

it('keeps universities of the region and all of them, nothing where fewer than thirty answered', async () => {
  expect(
    await askBuilt(
      newRegion(),
      `select uai, code_discipline, horizon, total, reponses, insertion, stables, salaire from publie.cube_insertion_masters
        where annee = 2018 order by all`
    )
  ).toEqual([
    ['0080001A', 'disc02', 30, false, 12, null, null, null],
    ['0080001A', 'disc12', 30, true, 100, 0.9, 0.74, 2030],
    ['0080001A', 'disc16', 18, false, 55, 0.91, null, 2100],
    ['0080001A', 'disc16', 30, false, 55, 0.96, 1, 2210],
    [null, 'disc02', 30, false, 9000, 0.89, 0.7, 2000]
  ]);
});

it.each([
  ['taux_dinsertion', 'taux_insertion', /colonne absente « taux_dinsertion »/],
  [';9;96;', ';9;960;', /diplômés de master illisibles/],
  ['30 mois', '6 mois', /diplômés de master illisibles/]
])('%s read as %s is refused', async (from, to, message) => {
  const region = newRegion();
  const path = join(region.data, 'insertion_master', 'fr-esr-insertion_professionnelle-master.csv');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  expect((await expectRefusal(region, ['insertion_master'])).message).toMatch(message);
});
