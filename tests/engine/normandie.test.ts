import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRealRegion, delimited, type Ask, type RealRegion } from '../support/real-region.ts';
import type { Query } from '../support/sample-region.ts';

/*
 * Normandie from the files that Bretagne is made of: it builds, says the figures that the files hold, read here in
 * plain JavaScript, and nothing that they do not. Its outlines are not national: where the folder has none, its
 * communes are points.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = resolve(ROOT, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(DATA, 'bmo', 'Base_open_data_BMO_2025.xlsx'));
const outlined = existsSync(join(DATA, 'geo', 'contours', 'communes-normandie.geojson'));
if (!present)
  process.stdout.write(
    `Fichiers des producteurs absents de ${DATA} : vérification sur la Normandie sautée (MAILLE_DATA les désigne).\n`
  );
else if (!outlined)
  process.stdout.write(
    `Pas de communes-normandie.geojson dans ${DATA}/geo/contours : la Normandie est vérifiée sans contours.\n`
  );

const table = (path: string, delimiter: string) => delimited(join(DATA, path), delimiter);

const isNorman = (uai: string): boolean => /^0(14|27|50|61|76)/.test(uai);

describe.skipIf(!present)('Normandie, from the producers’ files', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-normandie-'));
  let ask: Ask;
  let query: Query;
  let region: RealRegion | undefined;

  beforeAll(async () => {
    region = await buildRealRegion('tests/profiles/normandie-interne.yaml', DATA, scratch);
    ({ ask, query } = region);
  }, 240_000);
  afterAll(() => region?.close());

  test('has the communes and inhabitants of the official code, and says where positions come from', async () => {
    const communes = (
      JSON.parse(readFileSync(join(DATA, 'geo/decoupage-administratif/communes.json'), 'utf8')) as {
        type: string;
        region?: string;
        population?: number;
      }[]
    ).filter(({ type, region }) => type === 'commune-actuelle' && region === '28');
    const people = communes.reduce((sum, { population = 0 }) => sum + population, 0);
    expect(
      await query(
        "select count(*)::integer, sum(population)::integer from reference.territoires where maille = 'commune'"
      )
    ).toEqual([[communes.length, people]]);
    expect(await query('select round(sum(population))::integer from publie.population_cellules')).toEqual([[people]]);
    const [[said] = []] = await query("select valeur from reference.instantane where cle = 'positions'");
    expect(String(said).startsWith('Sans contours')).toBe(!outlined);
  });

  test('gives projects between what the stars of the survey allow, no total being published', async () => {
    const sheets = await readXlsxFile(readFileSync(join(DATA, 'bmo', 'Base_open_data_BMO_2025.xlsx')));
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet.startsWith('BMO_2025'))?.data ?? [];
    const projects = rows
      .filter((row) => String(row[header.indexOf('REG')]) === '28')
      .map((row) => String(row[header.indexOf('met')]));
    const bound = (hidden: number): number =>
      projects.reduce((sum, text) => sum + (text === '*' ? hidden : Number(text)), 0);
    const [all] = (await ask('gpec/difficultes_saisonnalite', { niveau: 'ensemble' })).rows;
    expect([all?.projets, all?.projets_min, all?.projets_max]).toEqual([null, bound(1), bound(4)]);
  });

  test('gives job seekers, agencies, pupils and tense occupations as the files count them', async () => {
    const seekers = table('ft-demandeurs/emploi_demandeur.csv', ',').find(
      ({ codgeo, YEAR }) => codgeo === 'reg28' && YEAR === 'decembre_2024'
    );
    expect(
      (await ask('gpec/evolution_demandeurs_emploi')).rows.find(({ mois }) => mois === '2024-12')?.demandeurs
    ).toBe(Number(seekers?.Demandeurs_Emploi));
    const agencies = readFileSync(join(DATA, 'spro/pole_emploi_agencies.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.includes(',ALE,28,')).length;
    expect((await ask('spro/lieux_accueil')).rows.filter(({ type }) => type === 'agence_france_travail')).toHaveLength(
      agencies
    );
    const pupils = table('orion/constat_2020.csv', ';').filter(({ UAI = '' }) => isNorman(UAI));
    const schools = (await ask('cprdfop/etablissements_formation')).rows;
    const counted = (rows: readonly Record<string, string>[]): number =>
      rows.reduce((sum, row) => sum + Number(row["Nombre d'élèves : Total"]), 0);
    // The directory lacks one school of Calvados, and its 236 pupils: they are counted nowhere, which each row says.
    const placed = pupils.filter(({ UAI }) => UAI !== '0142131R');
    expect(counted(pupils) - counted(placed)).toBe(236);
    expect(new Map(schools.map(({ uai, effectif }) => [uai, effectif]))).toEqual(
      new Map(placed.map(({ UAI }) => [UAI, counted(placed.filter((row) => row.UAI === UAI))]))
    );
    expect(schools.every(({ non_situes: said }) => said === true)).toBe(true);
    const tense = table('dares-psm/tensions.csv', ',').filter(
      (row) =>
        row.niveau_geo?.trim() === 'reg' &&
        row.reg === '28.0' &&
        row.niveau_fap === 'fap 225' &&
        Number(row['Catégorie Tension']) >= 4 &&
        row['Année'] === '2019'
    );
    expect((await ask('cprdfop/metiers_sans_formation')).rows).toHaveLength(tense.length);
  });

  test('answers of private jobs where the file of the Urssaf reaches, and no wider', async () => {
    expect((await ask('gpec/emploi_prive_portrait', { territoire: 'commune:76540' })).rows.length).toBeGreaterThan(10);
    for (const territoire of ['region:28', 'departement:76', 'departement:14'])
      expect(await ask('gpec/emploi_prive_portrait', { territoire }), territoire).toMatchObject({
        rows: [],
        state: 'non_disponible'
      });
  });

  test('counts a course offer of another region as not read, and cites it nowhere', async () => {
    // The three LHEO files that the folder may hold describe Quimperlé, the south and Boulogne-Billancourt.
    expect(
      await query(
        `select lignes_region::integer from reference.sources
          where source = 'offre_formation' and lignes_region is not null`
      )
    ).toEqual([]);
    expect((await ask('cprdfop/offre_active')).state).toBe('source_absente');
    expect((await ask('reference/sources')).rows.find(({ source }) => source === 'offre_formation')).toBeDefined();
  });
});
