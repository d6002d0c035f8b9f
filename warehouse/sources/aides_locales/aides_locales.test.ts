import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { replaceFirst as replace } from '../../../tests/support/spoil.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-aides-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.appartenances']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['aides_locales']);

describe('local aid to training', () => {
  const query = builtSample(region);

  it('keeps its ceiling with the period, and no ceiling where it depends', async () => {
    expect(
      await query(
        'select aide, territoire, montant, par, verifiee_le from reference.aides_locales order by territoire, aide'
      )
    ).toEqual([
      ['Hébergement des apprentis', 'commune:08001', null, null, '2024-12-31'],
      ["Navette de l'îlot", 'commune:08002', 2, 'trajet', '2025-01-05'],
      ['Aide au permis', 'departement:08', 400, 'formation', null],
      ['Aide au permis', 'departement:09', 500, 'formation', '2025-02-10'],
      ['Aide au transport vers la formation', 'region:08', 1200.5, 'an', '2025-03-01']
    ]);
  });
});

describe('a list of aid that is not what it should be', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    ['an amount in words', replace(';500;', ';cinq cents euros;'), /montant illisible/],
    ['an amount without its period', replace(';500;formation;', ';500;;'), /période du montant inconnue/],
    ['a bare number of territory', replace('departement:09', '09'), /territoire sans code typé/],
    [
      'a page that is no https address',
      replace('https://exemple.invalid/permis;', 'javascript:alert(1);'),
      /adresse de page illisible/
    ],
    ['a date of another order', replace('2025-02-10', '10/02/2025'), /date illisible/],
    ['an aid given twice', replace('departement:08', 'departement:09'), /aide donnée deux fois/],
    ['swapped columns', replace('aide;public;montant;par', 'montant;par;aide;public'), /illisible|inconnue|absent/]
  ])('%s', async (_name, spoil, message) => {
    const made = region();
    spoil(join(made.data, 'aides_locales/aides_locales_2025.csv'));
    const error = await expectRefusal(made, ['aides_locales']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });

  it('names a territory that is not of the region: a warning, and no request gives it', async () => {
    const made = region();
    replace('departement:09', 'departement:99')(join(made.data, 'aides_locales/aides_locales_2025.csv'));
    const { checks } = await buildWarehouse(made);
    expect(checks.find(({ name }) => name === 'aides_locales__territoire_connu')).toMatchObject({
      severity: 'avertissement',
      result: 'non_conforme'
    });
  });
});
