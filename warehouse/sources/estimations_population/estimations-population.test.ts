import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { workbook } from '../../workbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-estimations-'));
// publie.cube_estimations_population
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['estimations_population']);

describe('estimates of population', () => {
  it('give an age by its place under a heading typed over, and a region where all its départements are', async () => {
    expect(
      await askBuilt(
        newRegion(),
        `select territoire, annee, sexe, population::integer from publie.cube_estimations_population
          where age = 5 and (sexe = 'ensemble' or territoire = 'region:08') order by all`
      )
    ).toEqual([
      ['departement:08', 1989, 'ensemble', 81],
      ['departement:08', 2021, 'ensemble', 101],
      ['departement:09', 2021, 'ensemble', 40],
      ['departement:17', 2021, 'ensemble', 61],
      // 101 + 40; in 1989 one of the two is not there.
      ['region:08', 2021, 'ensemble', 141],
      ['region:08', 2021, 'femmes', 71],
      ['region:08', 2021, 'hommes', 70],
      ['region:17', 2021, 'ensemble', 61]
    ]);
  });

  it('refuse the line of a sheet whose ages do not make the total, and no line of another sheet', async () => {
    const region = newRegion();
    const headings = [
      ...Array.from({ length: 19 }, (_, at) => `${5 * at} à ${5 * at + 4} ans`),
      '95 ans et plus',
      'Total'
    ];
    const blank = Array.from({ length: 20 }, () => null);
    const group = (count: number): number[] => [...Array.from({ length: 20 }, () => count), 20 * count];
    const sheet = (year: number, first: number) => ({
      name: String(year),
      firstRow: 1,
      rows: [
        ['Départements', null, 'Ensemble', ...blank, 'Hommes', ...blank, 'Femmes'],
        [null, null, ...headings, ...headings, ...headings],
        ['08', 'Val-de-Rive', first, ...group(4).slice(1), ...group(2), ...group(2)],
        ...Array.from({ length: 20 }, (_, at) => [String(10 + at), 'Ailleurs', ...group(4), ...group(2), ...group(2)])
      ]
    });
    writeFileSync(
      join(region.data, 'estimations_population/estim-pop-dep-sexe-aq-1975-2021.xlsx'),
      workbook([sheet(2021, 4000), sheet(2020, 4)])
    );
    expect(
      await askBuilt(
        region,
        "select distinct annee from publie.cube_estimations_population where territoire = 'departement:08'"
      )
    ).toEqual([[2020]]);
  });

  it('without their three groups of ages stop the build', async () => {
    const region = newRegion();
    const rows = [
      ['Départements', null, 'Ensemble'],
      [null, null, '0 à 4 ans', 'Total'],
      ['08', 'Val-de-Rive', 1, 1]
    ];
    writeFileSync(
      join(region.data, 'estimations_population/estim-pop-dep-sexe-aq-1975-2021.xlsx'),
      workbook([{ name: '2021', firstRow: 1, rows }])
    );
    expect((await expectRefusal(region, ['estimations_population'])).message).toMatch(
      /en-tête introuvable.*feuille « 2021 », ligne 1.*il y manque « Hommes », par tranche/
    );
  });

  const real = addedFile('population/estim-pop-dep-sexe-aq-1975-2021.xlsx');
  // Seconds to open: in `npm run proofs depth`.
  it.runIf(DEEP && existsSync(real))(
    'on the real workbook, Ille-et-Vilaine is as its lines of 2021 and 1975 read',
    async () => {
      const region = townRegions(scratch)(copiesOf(real));
      expect(
        await askBuilt(
          region,
          `select annee, sexe, age, population::integer from publie.cube_estimations_population
            where territoire = 'departement:35' and annee in (1975, 2021) and (age is null or age in (5, 15,
            95)) and sexe <> 'hommes' order by annee, sexe, age nulls last`
        )
      ).toEqual([
        [1975, 'ensemble', 5, 60_523],
        [1975, 'ensemble', 15, 60_044],
        [1975, 'ensemble', 95, 153],
        [1975, 'ensemble', null, 702_028],
        [1975, 'femmes', 5, 29_767],
        [1975, 'femmes', 15, 30_015],
        [1975, 'femmes', 95, 124],
        [1975, 'femmes', null, 363_675],
        [2021, 'ensemble', 5, 68_108],
        [2021, 'ensemble', 15, 75_205],
        [2021, 'ensemble', 95, 3548],
        [2021, 'ensemble', null, 1_094_636],
        [2021, 'femmes', 5, 32_921],
        [2021, 'femmes', 15, 37_483],
        [2021, 'femmes', 95, 2867],
        [2021, 'femmes', null, 560_418]
      ]);
    }
  );
});
