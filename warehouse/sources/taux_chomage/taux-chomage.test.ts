import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile, realFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-chomage-'));
// publie.cube_taux_chomage, reference.millesimes
buildOnlyNamed(import.meta.filename, scratch, ['zones_emploi']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);
const newRegion = sampleRegions(scratch, ['taux_chomage']);

type Rate = [territory: string, quarter: string, rate: number, edition: string];

async function ratesOf(region: SampleRegion): Promise<Rate[]> {
  return (await askBuilt(
    region,
    `select territoire, trimestre, taux, edition from publie.cube_taux_chomage where taux is not null
      order by territoire, trimestre`
  )) as Rate[];
}

const of = (rates: readonly Rate[], territory: string): [string, number, string][] =>
  rates.filter(([own]) => own === territory).map(([, quarter, rate, edition]) => [quarter, rate, edition]);

describe('localised unemployment rates', () => {
  it('are those of the latest edition, without empty quarters nor the whole of a zone', async () => {
    const region = newRegion();
    // A zone that crosses the border, under a number that Insee keeps for those.
    for (const path of ['zones_emploi', 'taux_chomage']) renameZone(join(region.data, path));
    writeFileSync(
      join(region.data, 'chomage-zone-t4-2023.csv'),
      'ZER2020;LIBZER2020;2023-T3;2023-T4\n0862;Rive - partie Haute-Rive;5,1;5,0\n1762;Rive - partie Basse-Rive;6,1;6,0\n'
    );
    const rates = await ratesOf(region);
    expect(of(rates, 'zone_emploi:0062')).toEqual([
      ['2023T3', 0.051, '2023T4'],
      ['2023T4', 0.05, '2023T4']
    ]);
    expect(of(rates, 'zone_emploi:0062-entier')).toEqual([
      ['2023T3', 0.055, '2024T4'],
      ['2023T4', 0.056, '2024T4'],
      ['2024T4', 0.052, '2024T4']
    ]);
    // The edition of the first quarter of 2024 says 7.5 where Orion's, of the end of 2023, says 7.4; only the latter
    // has 2021.
    expect(of(rates, 'departement:08')).toEqual([
      ['2021T4', 0.088, '2023T4'],
      ['2022T4', 0.08, '2024T1'],
      ['2023T3', 0.074, '2024T1'],
      ['2023T4', 0.075, '2024T1'],
      ['2024T1', 0.076, '2024T1']
    ]);
    expect(of(rates, 'departement:17').map(([quarter]) => quarter)).toEqual(['2023T3', '2023T4', '2024T1']);
    expect(of(rates, 'region:08')).toEqual([
      ['2022T4', 0.077, '2023T4'],
      ['2023T4', 0.073, '2023T4']
    ]);
  });

  it('of a region lies between those of its départements; a published one stays', async () => {
    const region = newRegion();
    const path = join(region.data, 'taux_chomage/sl_etc_2024T1.csv');
    // Haute-Rive is of Val-de-Rive (08) and Côtes-de-Rive (09), whose second quarter is not given.
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n9;CÔTES-DE-RIVE;6,9;;6,3;6,2\n`);
    expect(
      await askBuilt(
        region,
        `select trimestre, taux, taux_min, taux_max, taux_statut, edition from publie.cube_taux_chomage
          where territoire = 'region:08' and trimestre > '2022T4' order by trimestre`
      )
    ).toEqual([
      ['2023T4', 0.073, 0.073, 0.073, 'diffuse', '2023T4'],
      ['2024T1', null, 0.062, 0.076, 'intervalle', '2024T1']
    ]);
  });

  it('that cannot be one, and a file without quarters, stop the build', async () => {
    const spoilt = newRegion();
    const path = join(spoilt.data, 'taux_chomage/chomage_raw.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('7,2', '107'));
    expect((await expectRefusal(spoilt, ['taux_chomage'])).message).toMatch(/ligne 3, taux illisible/);
    const bare = newRegion();
    writeFileSync(join(bare.data, 'taux_chomage/chomage_raw.csv'), 'ZE2020;LIBZE2020;TAUX\n0801;Bourg-Rive;7,2\n');
    expect((await expectRefusal(bare, ['taux_chomage'])).message).toMatch(
      /Cherché : « ZE2020 » ou « ZER2020 », des trimestres.*ligne 1 : ZE2020, LIBZE2020, TAUX ; il y manque des trimestres/
    );
  });
});

function renameZone(folder: string): void {
  for (const name of ['chomage_raw.csv', 'Export_Communes_Zones_Emploi_2020.csv']) {
    const path = join(folder, name);
    if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('0802', '0062'));
  }
}

const zones = addedFile('chomage_ze/chomage_raw.csv');
const workbook = addedFile('chomage_ze/chomage-zone-t1-2003-t3-2023.xlsx');
const departements = addedFile('chomage_dep_reg/chomage_dep.csv');
const old = addedFile('chomage_dep_reg/sl_etc_2025T3.xls');
const composition = realFile('geo/Export_Communes_Zones_Emploi_2020.csv');
const ofOrion = ['departemental', 'regional'].map((level) => realFile(`orion/chomage_${level}_INSEE.csv`));
const all = [zones, workbook, departements, composition, ...ofOrion];
const REAL = [...all, old];

/** Rates of two départements and two zones of Bretagne, from these files. */
const ofBretagne = (files: readonly string[]): Promise<Rate[]> => ratesOf(townRegion(copiesOf(...files)));

describe.runIf(DEEP && REAL.every(existsSync))('on the files of Insee and Orion', () => {
  it('Rennes, Brest and Bretagne read as their lines; the table of 2025 wins', async () => {
    const rates = await ofBretagne(all);
    const last = (territory: string): unknown => of(rates, territory).at(-1);
    // Read in the file: 92 quarters a zone, from 2003 to 2025.
    expect(of(rates, 'zone_emploi:5315').length).toBe(92);
    expect(of(rates, 'zone_emploi:5315')[0]).toEqual(['2003T1', 0.063, '2025T4']);
    expect(last('zone_emploi:5315')).toEqual(['2025T4', 0.068, '2025T4']);
    expect(last('zone_emploi:5302')).toEqual(['2025T4', 0.067, '2025T4']);
    // 5.9 in the table, 6.0 in the workbook.
    expect(of(rates, 'zone_emploi:5315').find(([quarter]) => quarter === '2023T3')).toEqual([
      '2023T3',
      0.059,
      '2025T4'
    ]);
    expect(of(rates, 'region:53').map(([quarter, rate]) => [quarter, rate])).toEqual([
      ['2020T4', 0.067],
      ['2021T4', 0.059],
      ['2022T4', 0.058],
      ['2023T4', 0.061]
    ]);
    expect(of(rates, 'departement:29')[0]).toEqual(['1982T1', 0.064, '2021T2']);
    expect(last('departement:29')).toEqual(['2023T4', 0.063, '2023T4']);
    const alone = await ofBretagne([workbook, composition]);
    expect(of(alone, 'zone_emploi:5315').at(-1)).toEqual(['2023T3', 0.06, '2023T3']);
  });

  it('the old workbook of Insee gives départements to 2025 and revises editions before', async () => {
    const rates = await ofBretagne([old, departements, composition, ...ofOrion]);
    // Read in the sheet: Finistère 6.1, 6.4 and 6.6; Orion's edition said 6.3 for the end of 2023.
    for (const [quarter, rate] of [
      ['2022T3', 0.061],
      ['2023T4', 0.064],
      ['2025T3', 0.066]
    ])
      expect(of(rates, 'departement:29')).toContainEqual([quarter, rate, '2025T3']);
  });

  it('Orion’s rates of a year are those of its last quarter: no other is as near to Insee’s series', () => {
    const number = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
    const series = new Map(delimited(departements, ';').map((row) => [row['Code']?.padStart(3, '0'), row]));
    const yearly = delimited(ofOrion[0] ?? '', ';');
    for (const year of ['2019', '2020']) {
      const gaps = ['1', '2', '3', '4'].map((quarter) =>
        yearly
          .filter((row) => row['rentreeScolaire'] === year)
          .reduce(
            (sum, row) =>
              sum +
              Math.abs(
                number(row['tauxChomage']) - number(series.get(row['codeDepartement'])?.[`T${quarter}_${year}`])
              ),
            0
          )
      );
      expect(gaps.indexOf(Math.min(...gaps))).toBe(3);
    }
  });
});
