import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-etagere-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.sources', 'reference.territoires', 'reference.etagere']);

const CARD = `titre: Places de crèche
producteur: Région d’essai
licence: Licence Ouverte 2.0
droits: libre
apport: Des places
ajout: Déposez creches.csv
par_territoire:
  fichiers: '^creches.*\\.csv$'
  maille: commune
  territoire: Code commune
  periode: an
  dimensions: { accueil: Type d’accueil }
  mesures:
    places: { colonne: Places, libelle: Places autorisées }
    taux: { colonne: Taux, libelle: Taux d’occupation }
`;

let region: SampleRegion;
const put = (rows: string): void =>
  writeFileSync(join(region.data, 'creches.csv'), `Code commune;an;Type d’accueil;Places;Taux\n${rows}`);

beforeAll(() => {
  region = writeSampleRegion(join(scratch, 'region'));
  mkdirSync(join(scratch, 'etagere/sources/creches'), { recursive: true });
  writeFileSync(join(scratch, 'etagere/sources/creches/source.yaml'), CARD);
  vi.stubEnv('MAILLE_REGION', join(scratch, 'etagere'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

test('a table by territory is read from ten lines: zeros, commas and spaces as French files have them', async () => {
  // 8001: the first zero that a spreadsheet drops; 99999 is no commune of the region.
  put('8001;2024;Collectif;1 200;81,5\n08002;2024;Collectif;;90\n99999;2024;Collectif;7;\n');
  await buildWarehouse(region);
  const { query, close } = await openInService(region.out);
  expect(
    await query('select territoire, periode, accueil, places, taux from publie.region_creches order by 1')
  ).toEqual([
    ['commune:08001', '2024', 'Collectif', 1200, 81.5],
    ['commune:08002', '2024', 'Collectif', null, 90]
  ]);
  expect(
    await query("select millesime, lignes_lues::integer, apport from reference.sources where source = 'creches'")
  ).toEqual([['2024', 3, 'Des places. Source de la région']]);
  close();
});

test('a row given twice, a number that is none: the build stops, and says which line', async () => {
  put('08001;2024;Collectif;12;\n08001;2024;Collectif;13;\n08002;2024;Familial;douze;\n');
  const { message } = await expectFailure(buildWarehouse(region));
  expect(message).toMatch(/3 lignes rejetées sur 3.*Premier cas : creches\.csv, ligne 2, ligne donnée deux fois/);
});
