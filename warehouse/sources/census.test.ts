import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, writeSampleOf, writeSampleRegion } from '../../tests/support/sample-region.ts';
import { cutEnd, replaceEvery as replace } from '../../tests/support/spoil.ts';
import type { Failure } from '../pipeline/failure.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-recensement-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the census of the sample', () => {
  const query = builtSample(() => writeSampleRegion(join(scratch, 'exemple')));

  it('adds weighted jobs over occupations, decimals with a point or a comma', async () => {
    // 120.5 + 90.25 + 49.25 farmers, 300.5 + 9.5 home helpers.
    expect(
      await query(
        `select metier, sum(emplois) from publie.cube_emploi_metiers_age where territoire = 'region:08' group by 1
          order by 1`
      )
    ).toEqual([
      ['ensemble', 570],
      ['fap2021:A0X40', 260],
      ['fap2021:T2A60', 310]
    ]);
    expect(
      await query(
        "select age, diplome, emplois from publie.cube_emploi_metiers_diplome where metier = 'ensemble' order by 1, 2"
      )
    ).toEqual([
      ['moins_30', 'bac', 80],
      ['moins_30', 'bac_2', 40.5],
      ['plus_30', 'cap', 139.5]
    ]);
  });

  it('gives zones their zero back, and leaves out a region that does not exist', async () => {
    expect(await query('select distinct territoire from publie.cube_emploi_metiers_age order by 1')).toEqual([
      ['departement:08'],
      ['pays:FR'],
      ['region:08'],
      ['zone_emploi:0801'],
      ['zone_emploi:0802-entier']
    ]);
  });

  it('gathers flows by territory, former communes joined, a split one shared out, partners beyond the region', async () => {
    // Rive-Haute (6,000 inhabitants) and Les Granges (900, in the other EPCI) were one commune in the geography of the
    // file: w = 6000/6900, v = 900/6900. From the CC de la Rive to itself: 3,000.5 + 250.75 w + 1,800 w² + 320.5 w; to
    // the other: 400.25 + 250.75 v + 1,800 wv; back: 150 + 320.5 v + 1,800 wv; 1,800 v².
    expect(
      await query("select de, vers, actifs, reprojete from publie.cube_navettes where maille = 'epci' order by 1, 2")
    ).toEqual([
      ['departement:17', 'epci:200000001', 210, false],
      ['epci:200000001', 'departement:17', 100, false],
      ['epci:200000001', 'epci:200000001', 4858.298, true],
      ['epci:200000001', 'epci:200000002', 637.115, true],
      ['epci:200000001', 'etranger', 20.5, false],
      ['epci:200000002', 'epci:200000001', 395.963, true],
      ['epci:200000002', 'epci:200000002', 30.624, true]
    ]);
    expect(
      await query("select de, vers, actifs from publie.cube_navettes where maille = 'region' order by 1, 2")
    ).toEqual([
      ['region:08', 'etranger', 20.5],
      ['region:08', 'region:08', 5922],
      ['region:08', 'region:17', 100],
      ['region:17', 'region:08', 210]
    ]);
    expect(
      await query("select count(*)::integer from publie.cube_navettes where maille = 'region' and reprojete")
    ).toEqual([[0]]);
  });
});

describe('census files that are not what they should be', () => {
  const AGES = ['recensement_emploi', 'recensement_emploi_ages_2021.csv'] as const;
  const FLOWS = ['flux_domicile_travail', 'base-flux-mobilite-domicile-lieu-travail-2020.csv'] as const;
  let count = 0;
  async function failureOf([source, file]: readonly [string, string], spoil: (path: string) => void): Promise<Failure> {
    const region = writeSampleOf(join(scratch, `rate-${String(count++)}`), source);
    spoil(join(region.data, source, file));
    return expectRefusal(region, [source]);
  }
  it.each([
    [
      'ages cut in the middle of a line',
      AGES,
      cutEnd(12),
      /ages_2021\.csv, ligne 11 : \d+ champ\(s\) lus au lieu de 10/
    ],
    ['sex and age swapped', AGES, replace('SEXE;AGEQ', 'AGEQ;SEXE'), /profil inconnu/],
    ['a total among the sexes', AGES, replace('A0X40;Agriculteurs;2;60', 'A0X40;Agriculteurs;3;60'), /profil inconnu/],
    ['an aggregated occupation', AGES, replace('T2A60', 'T2A'), /métier illisible/],
    ['another delimiter, a name changed', AGES, replace('EMPLOIS', 'EFFECTIF'), /colonne absente « EMPLOIS »/],
    ['flows without their weights', FLOWS, replace('NBFLUX_C20_ACTOCC15P', 'NBFLUX'), /colonne absente/],
    [
      'flows in UTF-16, residence and work swapped with their names',
      FLOWS,
      (path: string) =>
        writeFileSync(
          path,
          Buffer.from(`\ufeff${readFileSync(path, 'utf8').replace('CODGEO;LIBGEO', 'LIBGEO;CODGEO')}`, 'utf16le')
        ),
      /commune de résidence illisible/
    ],
    ['a flow below zero', FLOWS, replace(';210\n', ';-210\n'), /flux impossible/],
    ['a very long line', FLOWS, (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)}\n`), /2020\.csv/]
  ])('%s', async (_name, file, spoil, message) => {
    const error = await failureOf(file, spoil);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});
