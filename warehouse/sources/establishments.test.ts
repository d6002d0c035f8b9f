import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latLngToCell } from 'h3-js';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../tests/support/sample-region.ts';
import { cutEnd, replaceEvery as replace } from '../../tests/support/spoil.ts';
import type { Failure } from '../pipeline/failure.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-etablissements-'));
buildOnlyNamed(import.meta.filename, scratch);
const nextRegion = sampleRegions(scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const query = builtSample(nextRegion);

describe('jobs by size (Flores)', () => {
  it('keeps totals as rows, never adds them, and gives a zone its zero back', async () => {
    expect(
      await query(
        `select territoire, activite, etablissements::int, postes::int from publie.cube_postes where taille = 'ensemble'
          order by 1, 2`
      )
    ).toEqual([
      // 999 is a bassin de vie, 17 the count of some legal forms only.
      ['commune:08001', 'ensemble', 20, null],
      ['region:08', 'a38:CA', 3, null],
      ['region:08', 'ensemble', 40, 500],
      ['zone_emploi:0801', 'ensemble', 31, 402],
      // A zone that crosses the border is given whole.
      ['zone_emploi:0802-entier', 'ensemble', 70, null]
    ]);
  });

  it('tells a figure that is not released from a line that is not there, and bounds neither', async () => {
    expect(
      await query(
        `select taille, taille_min, taille_max, postes::int, postes_max::int, postes_statut from publie.cube_postes
          where territoire = 'region:08' and activite = 'ensemble' and taille <> 'ensemble' order by taille_min`
      )
    ).toEqual([
      ['E0', 0, 0, 0, 0, 'diffuse'],
      ['E1T4', 1, 4, 55, 55, 'diffuse'],
      ['E5T9', 5, 9, null, null, 'non_diffuse'],
      ['E500_GE', 500, null, null, null, 'non_disponible']
    ]);
  });
});

describe('establishments (Sirene)', () => {
  it('turns Lambert-93 into degrees: the origin, Paris, nothing outside the mainland', async () => {
    // IGN: 3° E, 46.5° N is (700,000 ; 6,600,000); Paris and Brest by the forward formulae, worked apart.
    const rows = await query(
      `select x, y, lambert93_lng(x, y), lambert93_lat(x, y) from (values (700000.0, 6600000.0),
        (652469.022709, 6862035.259420), (145310.0, 50000.0)) as t(x, y) order by x desc`
    );
    expect(rows[0]?.slice(2).map(Number)).toEqual([3, expect.closeTo(46.5, 8)]);
    expect(rows[1]?.slice(2)).toEqual([expect.closeTo(2.3522, 8), expect.closeTo(48.8566, 8)]);
    expect(rows[2]?.slice(2)).toEqual([null, null]);
  });

  it('counts those that are open by size; a code of the NAF 2025 is none of the NAF rév. 2', async () => {
    expect(
      await query(
        `select activite, tranche, etablissements::int from publie.cube_tissu where territoire = 'region:08'
          order by 1, 2`
      )
    ).toEqual([
      ['a17:C1', '11', 1],
      ['a17:IZ', '01', 1],
      ['a17:IZ', 'NN', 1],
      ['a17:JZ', 'inconnue', 1],
      ['ensemble', '01', 1],
      ['ensemble', '11', 1],
      ['ensemble', '53', 1],
      ['ensemble', 'NN', 1],
      ['ensemble', 'inconnue', 1],
      ['non_rangee', '53', 1]
    ]);
    expect(await query('select distinct millesime from publie.cube_tissu')).toEqual([['2025-03']]);
    // Sirene is read for the region: it gives the regional part of a zone, never the whole of it.
    expect(
      await query("select distinct territoire from publie.cube_tissu where territoire like 'zone_emploi:0802%'")
    ).toEqual([['zone_emploi:0802']]);
    expect(await query('select ape, naf25, etablissements::int, poids from reference.passages_naf order by 1')).toEqual(
      [
        ['1071C', '1071Y', 1, 1],
        ['5610A', '5611J', 2, 1],
        ['6201Z', '6210Y', 1, 1]
      ]
    );
  });

  it('gives no place to a unit that does not show it, and an interval of jobs to a cell', async () => {
    const cell = BigInt(`0x${latLngToCell(46.05, 2.05, 8)}`);
    expect(
      await query(
        `select commune, activite, cellule::varchar, etablissements, employeurs, inconnus, salaries_min::int,
          salaries_max::int from publie.etablissements_cellules order by 1, 2, 3 nulls last`
      )
    ).toEqual([
      // 10 to 19 in the bakery; 1 or 2 in the restaurant; ten thousand and more, open; nobody knows for the last.
      ['commune:08001', 'a17:C1', String(cell), 1, 1, 0, 10, 19],
      ['commune:08001', 'a17:IZ', String(cell), 1, 1, 0, 1, 2],
      ['commune:08001', 'a17:IZ', null, 1, 0, 0, 0, 0],
      ['commune:09001', 'a17:JZ', null, 1, 0, 1, 0, 0],
      ['commune:09001', 'non_rangee', String(cell), 1, 1, 0, 10_000, null]
    ]);
  });

  it('follows the cohort of 2020: four born, one closed within three years, one on its very anniversary', async () => {
    // Open on 1 January 2020: those of 2010, 2015 and 1999. Born in 2020: Feb., July, Sept. (closed Dec. 2022), Jan.
    // (closed 15 Jan. 2023, three years to the day).
    expect(
      await query(
        `select annee, stock::int, creations::int, fermetures::int, survivants::int from publie.cube_demographie
          where territoire = 'region:08' and activite = 'ensemble' and annee in (2015, 2020, 2021, 2022, 2023)
          order by 1`
      )
    ).toEqual([
      [2015, 2, 1, 0, 1],
      [2020, 3, 4, 0, 3],
      [2021, 7, 0, 1, 0],
      [2022, 6, 0, 1, null],
      [2023, 5, 0, 1, null]
    ]);
    expect(await query('select min(annee), max(annee) from publie.cube_demographie')).toEqual([[2015, 2024]]);
  });
});

describe('files of establishments that are not what they should be', () => {
  const FLORES = ['flores', 'DS_FLORES_A38_2024_data.csv'] as const;
  const SIRENE = ['sirene', 'StockEtablissement_haute-rive.csv'] as const;
  async function failureOf([source, file]: readonly [string, string], spoil: (path: string) => void): Promise<Failure> {
    const region = nextRegion();
    spoil(join(region.data, source, file));
    return expectRefusal(region, [source]);
  }
  it.each([
    ['Flores with commas', FLORES, replace(';', ','), /colonnes absentes/],
    [
      'Flores, activity and size swapped',
      FLORES,
      replace('"ACTIVITY";"NUMBER_EMPL"', '"NUMBER_EMPL";"ACTIVITY"'),
      /activité inconnue/
    ],
    [
      'Flores with a value that is not there and not said so',
      FLORES,
      replace('"A";2024;40', '"A";2024;'),
      /nombre illisible/
    ],
    ['Sirene cut in the middle of a line', SIRENE, cutEnd(60), /haute-rive\.csv, ligne \d+/],
    [
      'Sirene in UTF-16, state and start swapped',
      SIRENE,
      (path: string) =>
        writeFileSync(
          path,
          Buffer.from(
            `\ufeff${readFileSync(path, 'utf8').replace('dateDebut,etatAdministratifEtablissement', 'etatAdministratifEtablissement,dateDebut')}`,
            'utf16le'
          )
        ),
      /état inconnu/
    ],
    [
      'Sirene, an establishment given twice',
      SIRENE,
      (path: string) => appendFileSync(path, `${readFileSync(path, 'utf8').split('\n')[1] ?? ''}\n`),
      /établissement en double/
    ],
    ['Sirene, numbers that have lost their zeros', SIRENE, replace(',08001,', ',8001,'), /code de commune illisible/],
    [
      'Sirene, a very long line',
      SIRENE,
      (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)}\n`),
      /haute-rive\.csv/
    ]
  ])('%s', async (_name, file, spoil, message) => {
    const error = await failureOf(file, spoil);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});
