import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-mouvements-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const regions = sampleRegions(scratch, ['demandeurs_mouvements']);
/** Without the file of France Travail, which comes first. */
function newRegion(): SampleRegion {
  const region = regions();
  rmSync(join(region.data, 'demandeurs_flux'), { recursive: true });
  return region;
}
const flows = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select mois, territoire, categorie, stock_debut_min, stock_min, stock_max, entrees_min, sorties_max from publie.cube_flux_demandeurs
      order by all`
  );
const EXPECTED = [['2024-11', 'region:08', 'A', 10_000, 10_200, 10_200, 1500, 1300]];

it('gives the stock, entries and exits of a month, all reasons together, with the stock of the month before', async () => {
  // October has no flows, the département and categories A, B, C none either: nothing is taken for fewer than five.
  expect(await flows(newRegion())).toEqual(EXPECTED);
});

it('reads totals that are named by their reason', async () => {
  const region = newRegion();
  const path = join(region.data, 'demandeurs_mouvements', 'dares_defm_flux_france_region_brut_mens.csv');
  const text = readFileSync(path, 'utf8')
    .replaceAll('Entrées brutes;A;Total;Total;Total;', 'Brutes;A;Total;Total;Total entrées;')
    .replaceAll('Sorties brutes;A;Total;Total;Total;', 'Brutes;A;Total;Total;Total sorties;')
    .replaceAll('Sorties brutes;A;Femmes;Total;Total;', 'Brutes;A;Femmes;Total;Total sorties;');
  writeFileSync(path, text);
  expect(await flows(region)).toEqual(EXPECTED);
});

it.each([
  ['flux_france_region', ';motif;', ';raison;', /colonne absente « motif »/],
  ['flux_france_region', 'Sorties brutes', 'Mouvements', /entrées et sorties non reconnues/],
  ['stock_regions', '2024-10;', 'octobre 2024;', /mois ou nombre illisible/]
])('%s: %s read as %s is refused', async (name, from, to, message) => {
  const region = newRegion();
  const path = join(region.data, 'demandeurs_mouvements', `dares_defm_${name}_brut_mens.csv`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
  expect((await expectRefusal(region, ['demandeurs_mouvements'])).message).toMatch(message);
});
