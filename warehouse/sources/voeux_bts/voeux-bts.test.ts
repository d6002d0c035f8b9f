import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { addedFile } from '../../../tests/support/added-files.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askBuilt } from '../../../tests/support/sample-region.ts';
import { type Fill, samplesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { workbook } from '../../workbook.ts';
import { readSqlFile } from '../../pipeline/declared/sql-file.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bts-'));
// publie.cube_voeux_bts, publie.offre_apprentissage
buildOnlyNamed(import.meta.filename, scratch, ['catalogue_apprentissage', 'parcoursup']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);
/** Rows of the cube, or another answer, of a région whose folder holds these files. */
const published = (
  fill: Fill,
  sql = `select session, uai, formation, capacite, candidatures, voie from publie.cube_voeux_bts
    order by session, uai, formation`
): Promise<unknown[][]> => askBuilt(townRegion(fill), sql);

describe('places and wishes of BTS', () => {
  it('are those of the région by route, as Parcoursup names them; a certificate is no BTS', async () => {
    expect(await published(samplesOf('voeux_bts'))).toEqual([
      [2022, '0359001U', "Gestion d'essai", null, 96, 'scolaire'],
      [2022, '0359001U', "Électronique d'essai", 24, 120, 'scolaire'],
      [2022, '0359002V', "Gestion d'essai", 10, 40, 'apprentissage']
    ]);
  });

  it('make the offer of apprenticeship, at the last session, without a place for an unknown centre', async () => {
    const sql = `select uai, intitule, commune, departement, origine, millesime, places from publie.offre_apprentissage
        order by uai, intitule`;
    expect(
      await published((data) => {
        samplesOf('voeux_bts')(data);
        const older = readFileSync(join(data, 'voeux_bts/BTS_attractivite_capacite_2022.csv'), 'utf8');
        writeFileSync(join(data, 'BTS_attractivite_capacite_2021.csv'), older.replaceAll('0359002V', '0359009D'));
      }, sql)
    ).toEqual([
      ['0359002V', 'Certificat de Spécialisation - Métiers d’essai', null, 'departement:35', 'parcoursup', '2022', 8],
      ['0359002V', "Gestion d'essai", null, 'departement:35', 'parcoursup', '2022', 10]
    ]);
  });

  it('put a centre unknown to the directory of schools where those of centres do', async () => {
    const placed = await published((data) => {
      samplesOf('voeux_bts')(data);
      writeFileSync(join(data, 'CFASousConvRegionale_latest-UAI.csv'), 'numero_uai;commune\n0359002V;35238\n');
    }, 'select distinct uai, commune, cellule is not null from publie.offre_apprentissage');
    expect(placed).toEqual([['0359002V', 'commune:35238', true]]);
  });

  it('leave the offer of apprenticeship to the catalogue when it is there', async () => {
    const sql = 'select distinct origine from publie.offre_apprentissage';
    const both = (data: string): void => {
      samplesOf('voeux_bts')(data);
      const catalogue = join(
        SOURCES_FOLDER,
        'catalogue_apprentissage/sample/catalogue_apprentissage_formations_2025.json'
      );
      writeFileSync(
        join(data, 'catalogue_apprentissage_formations_2025.json'),
        readFileSync(catalogue, 'utf8').replaceAll('"08001"', '"35238"')
      );
    };
    expect(await published(both, sql)).toEqual([['catalogue']]);
  });

  it('are those of the export of Parcoursup for a session that it gives', async () => {
    const both = await published((data) => {
      samplesOf('parcoursup')(data);
      samplesOf('voeux_bts')(data);
      cpSync(
        join(data, 'voeux_bts/BTS_attractivite_capacite_2022.csv'),
        join(data, 'voeux_bts/BTS_attractivite_capacite_2024.csv')
      );
    });
    const alone = await published(samplesOf('parcoursup'));
    const of = (rows: unknown[][], session: number): unknown[][] => rows.filter(([own]) => own === session);
    expect(of(alone, 2024).length).toBeGreaterThan(0);
    // The export knows students only: apprentices are those of the working file.
    expect(of(both, 2024).filter(([, , , , , voie]) => voie === 'scolaire')).toEqual(of(alone, 2024));
    expect(of(both, 2024).filter(([, , , , , voie]) => voie === 'apprentissage').length).toBe(1);
    expect(of(both, 2022).length).toBe(3);
  });

  it('are the same from the workbook of Parcoursup as from its text; a school has a code of Parcoursup', async () => {
    const [header = [], ...lines] = readFileSync(
      join(SOURCES_FOLDER, 'parcoursup/sample/fr-esr-parcoursup_2024.csv'),
      'utf8'
    )
      .trimEnd()
      .split('\n')
      .map((line) => line.split(';'));
    const own = header.indexOf('Filière de formation très agrégée');
    // As exported: a name borne by two columns, numbers as such, sessions and codes as texts.
    const row = (fields: readonly string[], twice: string): (string | number | null)[] => [
      ...fields.slice(0, own).map((text) => text || null),
      twice,
      ...fields.slice(own, own + 2),
      twice,
      ...fields.slice(own + 2).map((text) => (/^\d+$/.test(text) ? Number(text) : text || null))
    ];
    const school = (lines[0] ?? []).map((text) => text.replace('0359001U', 'T942095R').replace('9001', '9009'));
    const file = workbook([
      {
        name: 'Feuil1',
        firstRow: 1,
        rows: [row(header, 'Filière de formation'), ...[...lines, school].map((fields) => row(fields, 'BTS - Essai'))]
      }
    ]);
    expect(await published((data) => writeFileSync(join(data, 'fr-esr-parcoursup.xlsx'), file))).toEqual(
      await published(samplesOf('parcoursup'))
    );
  });

  const session = [
    addedFile('../data-new/parcoursup/fr-esr-parcoursup.xlsx'),
    addedFile('orion/BTS_attractivite_capacite_2023.csv')
  ];
  it.runIf(DEEP && session.every(existsSync))(
    'of 2023 are as many in the workbook of Parcoursup as in Orion: 292 rows and 8,188 places in Bretagne',
    async () => {
      const [workbookOf, orion] = session.map(
        (file) => (data: string) => cpSync(file, join(data, file.split('/').at(-1) ?? ''))
      ) as [Fill, Fill];
      // Départements 29 and 35, which the territory of these tests has: 85 + 82 rows, 2,340 + 2,463 places.
      const places = `select sum(capacite)::integer from publie.cube_voeux_bts where session = 2023 and voie = 'scolaire'`;
      expect(await published(workbookOf, places)).toEqual([[4803]]);
      // 1,748 and 2,109 accepted an offer, counted by another reader.
      const accepted = `select sum(admis)::integer from publie.cube_voeux_bts where session = 2023 and voie = 'scolaire'`;
      expect(await published(workbookOf, accepted)).toEqual([[3857]]);
      const bySchool = `select uai, sum(capacite)::integer from publie.cube_voeux_bts
        where session = 2023 and voie = 'scolaire' group by uai order by uai`;
      expect(await published(workbookOf, bySchool)).toEqual(await published(orion, bySchool));
      const rows = delimited(session[1] ?? '', ';').filter(
        ({ UAI = '', STATUT }) => STATUT === 'Scolaire' && /^0(22|29|35|56)/.test(UAI)
      );
      expect([rows.length, rows.reduce((sum, { CAPACITEPSUP }) => sum + Number(CAPACITEPSUP), 0)]).toEqual([292, 8188]);
    }
  );

  const real = addedFile('orion/BTS_attractivite_capacite_2024.csv');
  it.runIf(DEEP && existsSync(real))(
    'on the real file of 2024: 313 school rows of Bretagne, 85,541 wishes, 8,486 places; 484 of apprentices',
    async () => {
      const rows = delimited(real, ';');
      const totals = (statut: string, departements: RegExp, name = /^/): number[] => {
        const own = rows.filter(
          ({ UAI = '', STATUT, LIBELLÉFORMATION = '' }) =>
            STATUT === statut && departements.test(UAI) && name.test(LIBELLÉFORMATION)
        );
        const sum = (column: string): number => own.reduce((total, row) => total + Number(row[column]), 0);
        return [own.length, sum('NB_VOEUX_CONFIRMES'), sum('CAPACITEPSUP')];
      };
      expect(totals('Scolaire', /^0(22|29|35|56)/)).toEqual([313, 85_541, 8_486]);
      expect(totals('Apprentissage', /^0(22|29|35|56)/)).toEqual([484, 43_634, 9_327]);
      const load = (data: string): void => cpSync(real, join(data, 'BTS_attractivite_capacite_2024.csv'));
      const cube = await published(load);
      const total = (column: number, voie: string): number =>
        cube.filter((row) => row[5] === voie).reduce((sum, row) => sum + Number(row[column]), 0);
      // The territory of these tests has two of the four.
      for (const [statut, voie] of [
        ['Scolaire', 'scolaire'],
        ['Apprentissage', 'apprentissage']
      ] as const)
        expect([total(4, voie), total(3, voie)]).toEqual(totals(statut, /^0(29|35)/, /^BTS/).slice(1));
      const offer = await published(load, 'select sum(places)::integer from publie.offre_apprentissage');
      expect(offer).toEqual([[totals('Apprentissage', /^0(29|35)/)[2]]]);
    }
  );
});

it('have deciles of France, of a speciality from thirty sections, at a session that nine départements of ten are in', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`create schema meta; create table meta.profil as select 'carte_places_jugees' as cle, '24' as valeur;
    create schema marts; create table marts.dim_departements as select range as code, range % 2 as region from range(10);
    create table marts.fct_sections_bts as
      select 2023 as session, 'A' as formation, n % 9 as departement, 10 as places, 10 * n as candidatures from range(1, 31) as r(n)
      union all select 2023, 'B', n % 9, 10, 310 from range(1, 30) as r(n)
      union all select 2022, 'A', n % 8, 10, 10 * n from range(1, 31) as r(n)`);
  const body = readSqlFile(join(import.meta.dirname, '../../published/reference/demande_bts.sql')).body;
  const found = await connection.runAndReadAll(
    `select session, formation, sections, deciles[1], deciles[5], deciles[9], deciles_regions[1], deciles_regions[9]
    from (${body}) order by formation nulls first`
  );
  // Means of A by region: 251 / 16 and 214 / 14; of B: 31 twice. The first decile is at three tenths between the two first.
  // From 1 to 30 by ones, the decile d is at 1 + 29 d / 10; of the 59, the 29 last are 31: the fifth is the thirtieth.
  expect(found.getRowsJson()).toEqual([
    [2023, null, 59, 6.8, 30, 31, 15.4, 31],
    [2023, 'A', 30, 3.9, 15.5, 27.1, null, null],
    [2023, 'B', 29, null, null, null, null, null]
  ]);
});
