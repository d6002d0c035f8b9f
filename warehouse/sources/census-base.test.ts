import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../tests/support/sample-region.ts';
import { cutEnd, replaceFirst as replace } from '../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-habitants-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const FILE = 'population_age/base-cc-evol-struct-pop-2021.CSV';
const SHARES = 'menages_sans_voiture/INSEE_Statistiques_locales_territoires_ville_quartiers.csv';
const CARS = 'menages_sans_voiture/base-cc-logement-2021.CSV';
const PROJECTIONS = 'projections_population/projections_population_2022.csv';

const region = sampleRegions(scratch, ['population_age', 'menages_sans_voiture', 'filosofi', 'projections_population']);
const query = builtSample(region);

describe('inhabitants of the sample by age', () => {
  it('adds weighted communes up, a former one with the one it joined', async () => {
    // 2000.5 + 10 + 290 + 820 + 78 + 38 in the first département, 920 + 100 + 180 in the other.
    expect(
      await query(
        `select territoire, population from publie.cube_population_age
          where annee = 2021 and sexe = 'ensemble' and age = '15_29' and (territoire in ('region:08',
          'commune:08005') or territoire like 'departement:%') order by 1`
      )
    ).toEqual([
      ['commune:08005', 116],
      ['departement:08', 3236.5],
      ['departement:09', 1200],
      ['region:08', 4436.5]
    ]);
    expect(
      await query(
        `select sexe, age, population from publie.cube_population_age
          where annee = 2021 and territoire = 'commune:08001' and age in ('ensemble', '75_plus') order by all`
      )
    ).toEqual([
      ['ensemble', '75_plus', 749.5],
      ['ensemble', 'ensemble', 10_000],
      ['femmes', '75_plus', 449.5],
      ['femmes', 'ensemble', 5200],
      ['hommes', '75_plus', 300],
      ['hommes', 'ensemble', 4800]
    ]);
  });

  it('makes each age of a whole territory add up to it', async () => {
    expect(
      await query(
        `select annee, territoire, sexe from publie.cube_population_age group by all
          having abs(sum(population) filter (age <> 'ensemble') - sum(population) filter (age = 'ensemble')) > 0.01`
      )
    ).toEqual([]);
  });

  it('gives no total that a file does not cover: 95.9 % of a neighbour, one commune', async () => {
    expect(
      await query(
        "select distinct territoire from publie.cube_population_age where territoire in ('region:17', 'departement:17')"
      )
    ).toEqual([]);
    expect(await query('select distinct territoire from publie.cube_population_age where annee = 2015')).toEqual([
      ['commune:08001']
    ]);
    expect(
      await query(
        `select sexe, population from publie.cube_population_age
          where annee = 2022 and territoire = 'commune:09003' and age = '15_29' order by 1`
      )
    ).toEqual([
      ['ensemble', 176],
      ['femmes', 90]
    ]);
    expect(
      await query(
        `select population from publie.cube_population_age
          where annee = 2022 and territoire = 'commune:09003' and age = '75_plus' and sexe = 'ensemble'`
      )
    ).toEqual([[180]]);
    expect(await query('select distinct territoire from publie.cube_population_age where annee = 2022')).toEqual([
      ['commune:09003']
    ]);
  });
});

describe('the other bands of age of the long file', () => {
  it('are a partition of their own, whose eldest are what the others leave', async () => {
    // 610 - 105.5 - 60.25 - 98 - 126 - 80 - 100.25 = 40; the other commune of the file has three codes of seven.
    expect(
      await query(
        `select territoire, age, population from publie.cube_population_age
          where annee = 2023 and territoire like 'commune:%' order by all`
      )
    ).toEqual([
      ['commune:08005', '0_14', 105.5],
      ['commune:08005', '15_24', 60.25],
      ['commune:08005', '25_39', 98],
      ['commune:08005', '40_54', 126],
      ['commune:08005', '55_64', 80],
      ['commune:08005', '65_79', 100.25],
      ['commune:08005', '80_plus', 40],
      ['commune:08005', 'ensemble', 610]
    ]);
  });

  it('stop the reading when more than a tenth of the lines have a code that nothing maps', async () => {
    const other = sampleRegions(join(scratch, 'codes'), ['population_age'])();
    const file = join(other.data, 'population_age', 'DS_RP_POPULATION_PRINC_2023_data.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/Y15T24|Y25T39/g, 'Y15T39'));
    expect((await expectRefusal(other, ['population_age'])).message).toMatch(
      /DS_RP_POPULATION_PRINC_2023_data\.csv, « age » : 3 lignes sur 12 ont un code que rien ne lit \(Y15T39\)/
    );
  });
});

describe('households and projections of the sample', () => {
  it('counts households without a car: those that have none of the 11,940', async () => {
    // 899.5 + 10 + 100 + 220 + 20 + 10 in one département, 560 + 20 + 50 in the other; a former commune with the one
    // it joined.
    expect(
      await query(
        `select territoire, menages, sans_voiture from publie.cube_menages_voiture
          where annee = 2021 and territoire in ('region:08', 'region:17', 'departement:08', 'commune:08005') order by 1`
      )
    ).toEqual([
      ['commune:08005', 330, 30],
      ['departement:08', 8090, 1259.5],
      ['region:08', 11_940, 1889.5]
    ]);
  });

  it('estimates them from the share of each commune in a year without a count', async () => {
    // 12.5 % of 4,100, none of no known number of households, and nothing where the share is not available.
    expect(
      await query(
        `select territoire, menages, sans_voiture, estime from publie.cube_menages_voiture
          where annee = 2020 and territoire like 'commune:%' order by 1`
      )
    ).toEqual([['commune:08001', 4100, 512.5, true]]);
    expect(await query('select distinct estime from publie.cube_menages_voiture where annee = 2021')).toEqual([
      [false]
    ]);
  });

  it('adds projected ages and sexes up, the young inside those of working age', async () => {
    expect(
      await query(
        `select age, annee, population from publie.cube_projections_population
          where territoire = 'region:08' and scenario = 'central' and age in ('15_24', '15_64',
          'ensemble') and annee <> 2030 order by all`
      )
    ).toEqual([
      ['15_24', 2018, 3000],
      ['15_24', 2050, 2400],
      ['15_64', 2018, 16_000],
      ['15_64', 2050, 13_600],
      ['ensemble', 2018, 26_000],
      ['ensemble', 2050, 25_200]
    ]);
    expect(
      await query(
        `select population from publie.cube_projections_population
          where territoire = 'departement:09' and age = '15_24' and annee = 2018`
      )
    ).toEqual([[1001]]);
  });
});

describe('base communale files that are not what they should be', () => {
  it.each<[string, (path: string) => void, RegExp, string?]>([
    [
      'cut in the middle of a line',
      cutEnd(60),
      /base-cc-evol-struct-pop-2021\.CSV, ligne 11 : \d+ champ\(s\) lus au lieu de 37/
    ],
    [
      'its dictionary',
      (path: string) => writeFileSync(path, 'COD_VAR;LIB_VAR\r\nP21_POP;Population\r\n'),
      /colonnes absentes, CODGEO et, d’un même recensement, P\.\._POP, P\.\._POP0014/
    ],
    ['with commas in one line', replace('08002;08;08', '08002,08,08'), /ligne 3 : \d+ champ\(s\) lus au lieu de 37/],
    [
      'in UTF-16, a name for a commune',
      (path: string) =>
        writeFileSync(
          path,
          Buffer.from(
            `\ufeff${readFileSync(path, 'utf8').replaceAll('08001;08;08;Bourg-Rive', 'Bourg;08;08;08001')}`,
            'utf16le'
          )
        ),
      /code de commune illisible/
    ],
    ['a number hidden by hand', replace(';2000.5;', ';s;'), /nombre illisible/],
    [
      'swapped columns',
      replace('P21_POP;P21_POP0014', 'P21_POP0014;P21_POP'),
      /tranches d'âge qui ne font pas le total|nombre illisible/
    ],
    [
      'a commune given twice',
      (path: string) => appendFileSync(path, `${readFileSync(path, 'utf8').trim().split('\r\n').at(-1) ?? ''}\r\n`),
      /commune et recensement en double/
    ],
    [
      'a very long line',
      (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)};\r\n`),
      /ligne 12 : 2 champ\(s\) lus/
    ],
    [
      'more households with a car than households',
      replace(';60;30;50;', ';60;30;500;'),
      /plus de ménages avec voiture que de ménages/,
      CARS
    ],
    [
      'households cut short',
      cutEnd(12),
      /base-cc-logement-2021\.CSV, ligne 11 : \d+ champ\(s\) lus au lieu de 11/,
      CARS
    ],
    ['no column of cars', replace('P21_RP_VOIT1P', 'P21_RP_VOITURE'), /colonnes absentes.*P\.\._RP_VOIT1P/, CARS],
    ['a share above a hundred', replace(';87.5', ';187.5'), /part illisible/, SHARES],
    [
      'a share named otherwise',
      replace('au moins 1 voiture 2020', 'une voiture'),
      /la part des ménages ayant au moins une voiture/,
      SHARES
    ],
    ['ages that do not part 25', replace(';25;', ';26;'), /âges qui ne séparent pas 15, 25 et 65 ans/, PROJECTIONS],
    ['a scenario of one’s own', replace(';central;', ';tendanciel;'), /scénario inconnu/, PROJECTIONS],
    ['projections with swapped columns', replace('SEXE;AGE', 'AGE;SEXE'), /sexe inconnu/, PROJECTIONS]
  ])('%s', async (_name, spoil, message, file = FILE) => {
    const made = region();
    spoil(join(made.data, file));
    const error = await expectRefusal(made, [dirname(file)]);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});
