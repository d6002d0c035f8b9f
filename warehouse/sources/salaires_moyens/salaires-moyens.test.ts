import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-salaires-moyens-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['salaires_moyens']);

it('gives monthly means of places and of professions, totals of every other dimension, nothing that is secret', async () => {
  expect(
    await askBuilt(
      newRegion(),
      `select territoire, pcs, libelle, sexe, moyenne from publie.cube_salaires_moyens
        where territoire <> 'region:08' or pcs = '6' order by all`
    )
  ).toEqual([
    ['commune:08001', '6', 'Ouvriers', 'ensemble', 1850],
    ['pays:FR', '388A', 'Profession 388A', 'ensemble', 3500],
    // Named by the passage of the sample from professions to families.
    ['pays:FR', '563B', "Aides à domicile d'essai", 'ensemble', 1980.6],
    ['pays:FR', '563B', "Aides à domicile d'essai", 'femmes', 1900],
    ['pays:FR', 'ensemble', 'Ensemble', 'ensemble', 2735.4],
    ['region:08', '6', 'Ouvriers', 'ensemble', 1900],
    ['region:08', '6', 'Ouvriers', 'femmes', 1710],
    ['region:08', '6', 'Ouvriers', 'hommes', 1900]
  ]);
});

it.each([
  ['OBS_VALUE', 'VALEUR', /colonne absente « OBS_VALUE »/],
  [';2400', ';2 400', /valeur illisible/],
  ['A;M;6', 'A;H;6', /sexe inconnu/],
  [';1T3;', ';CADRES;', /catégorie inconnue/]
])('%s read as %s is refused', async (from, to, message) => {
  const region = newRegion();
  const path = join(region.data, 'salaires_moyens', 'DS_BTS_SAL_EQTP_SEX_PCS_2023_data.csv');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  expect((await expectRefusal(region, ['salaires_moyens'])).message).toMatch(message);
});
