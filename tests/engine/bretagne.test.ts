import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonValue } from '../../src/lib/table/json-rows.ts';
import { buildRealRegion, delimited, type Ask, type RealRegion } from '../support/real-region.ts';
import type { Query } from '../support/sample-region.ts';

/*
 * The figures of the requests on the real files, found again by a second road: the producers' files read here in
 * plain JavaScript, without the models, macros or readers of the warehouse.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = resolve(ROOT, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(DATA, 'bmo', 'Base_open_data_BMO_2025.xlsx'));
if (!present)
  process.stdout.write(
    `Fichiers des producteurs absents de ${DATA} : vérification sur la Bretagne sautée (MAILLE_DATA les désigne).\n`
  );

interface Published {
  readonly chiffre: string;
  readonly requete: string;
  readonly parametres?: Readonly<Record<string, string>>;
  /** The rows that count: their values by column. */
  readonly ou?: Readonly<Record<string, JsonValue>>;
  readonly compte?: boolean;
  readonly somme?: string;
  readonly valeur?: string;
  readonly publie: number;
  /** Half of the rounding of what is published. */
  readonly a?: number;
}

const PUBLISHED = parse(readFileSync(join(import.meta.dirname, 'published-bretagne.yaml'), 'utf8')) as Published[];

type Place = { lat: number; lng: number };

const table = (path: string, delimiter: string) => delimited(join(DATA, path), delimiter);

const sum = <T>(items: Iterable<T>, value: (item: T) => number): number =>
  [...items].reduce((total, item) => total + value(item), 0);

function sumBy<T>(items: Iterable<T>, key: (item: T) => string, value: (item: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item));
  return sums;
}

const number = (value: JsonValue | undefined): number => Number(value ?? Number.NaN);
const isBreton = (uai: string): boolean => /^0(22|29|35|56)/.test(uai);

/** Great-circle kilometres by the haversine. */
function kilometres(a: Place, b: Place): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

describe.skipIf(!present)('Bretagne, found again by another road', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-bretagne-'));
  let ask: Ask;
  let query: Query;
  let ids: readonly string[];
  let region: RealRegion | undefined;

  beforeAll(async () => {
    region = await buildRealRegion('tests/profiles/bretagne-interne.yaml', DATA, scratch);
    ({ ask, query, ids } = region);
  });
  afterAll(() => region?.close());

  describe('one course, from the rows of each file', () => {
    const FORMATION = 'cfd:50022146';
    /** The CAP « Cuisine » has been renewed thrice: its codes, read in the nomenclature by hand. */
    const CODES = ['50022123', '50022131', '50022139', '50022146'];
    const years = (): Set<string> =>
      new Set(
        table('bcn/nMef.csv', ';')
          .filter(({ FORMATION_DIPLOME: code = '' }) => CODES.includes(code))
          .map(({ MEF_STAT_11: mef = '' }) => mef)
      );

    test('its schools and pupils, whatever the code that is asked', async () => {
      const own = years();
      const pupils = sumBy(
        table('orion/constat_2020.csv', ';').filter(
          (row) => isBreton(row.UAI ?? '') && own.has(row['Mef Bcp 11'] ?? '')
        ),
        ({ UAI = '' }) => UAI,
        (row) => Number(row["Nombre d'élèves : Total"])
      );
      expect(pupils.size).toBeGreaterThan(5);
      for (const formation of [FORMATION, 'cfd:50022139']) {
        const { rows } = await ask('cprdfop/formation_lieux', { formation });
        expect(
          new Map(rows.filter(({ eleves }) => eleves !== null).map((row) => [String(row.uai), number(row.eleves)]))
        ).toEqual(pupils);
      }
      const { rows } = await ask('cprdfop/formation_rentrees', { formation: FORMATION });
      expect(number(rows.find(({ rentree }) => rentree === 2020)?.eleves)).toBe(sum(pupils.values(), (count) => count));
    });

    test('its places and first wishes, and the places of those whose capacity is not known as a least', async () => {
      const own = years();
      const offers = table('orion/attractivite_capacite_2021.csv', ';').filter(
        (row) =>
          isBreton(row["Etablissement d'accueil"] ?? '') &&
          own.has(row['MEF STAT 11'] ?? '') &&
          row['Statut Offre de formation'] === 'ST'
      );
      // 999: the producer does not know it.
      const known = offers.filter((row) => row['Capacité carte scolaire'] !== '999');
      const row = (await ask('cprdfop/formation_rentrees', { formation: FORMATION })).rows.find(
        ({ rentree }) => rentree === 2021
      );
      expect(offers.length).toBeGreaterThan(known.length);
      expect([row?.places, row?.places_min, row?.etablissements]).toEqual([
        null,
        sum(known, (offer) => Number(offer['Capacité carte scolaire'])),
        new Set(offers.map((offer) => offer["Etablissement d'accueil"])).size
      ]);
      expect(number(row?.pression)).toBeCloseTo(
        sum(known, (offer) => Number(offer['Demandes vœux 1'])) /
          sum(known, (offer) => Number(offer['Capacité carte scolaire'])),
        12
      );
    });

    test('the employment of its leavers at each horizon, in the region and in all of them', async () => {
      const own = years();
      const lines = table('inserjeunes/ij_region_data.csv', ';').filter(
        (row) => own.has(row.mefstat11 ?? '-') || CODES.includes(row.cfd ?? '')
      );
      const { rows: jobs } = await ask('cprdfop/formation_emploi', { formation: FORMATION });
      expect(jobs).toHaveLength(8);
      for (const row of jobs) {
        const [there] = lines.filter(
          (line) =>
            line.code_region === '53' &&
            line.voie === row.voie &&
            line.millesime === String(row.promotions).replace('-', '_')
        );
        expect([row.en_emploi, row.sortants]).toEqual([
          Number(there?.[`nb_en_emploi_${String(row.horizon)}_mois`]),
          Number(there?.nb_sortant)
        ]);
      }
      expect(new Map(jobs.map((row) => [row.horizon, row.promotions]))).toEqual(
        new Map([
          [6, '2022-2023'],
          [12, '2022-2023'],
          [18, '2020-2021'],
          [24, '2020-2021']
        ])
      );
      const { rows: outcomes } = await ask('cprdfop/formation_devenir', { formation: FORMATION });
      for (const row of outcomes) {
        const [there] = lines.filter(
          (line) =>
            line.code_region === '53' &&
            line.voie === row.voie &&
            line.millesime === String(row.promotions).replace('-', '_')
        );
        expect(number(row.favorables)).toBe(Number(there?.nb_poursuite_etudes) + Number(there?.nb_en_emploi_6_mois));
        expect(number(row.devenir)).toBeCloseTo(number(row.favorables) / Number(there?.nb_annee_term), 12);
        const same = lines.filter(
          (line) => line.voie === row.voie && line.millesime === String(row.promotions).replace('-', '_')
        );
        // Every region counts, those under twenty between bounds: nothing is chosen by its size.
        const counts = ['nb_annee_term', 'nb_poursuite_etudes', 'nb_en_emploi_6_mois'] as const;
        const told = same.filter((line) => counts.every((name) => /^\d/.test(line[name] ?? '')));
        const pupils = sum(told, (line) => Number(line.nb_annee_term));
        const favourable = sum(told, (line) => Number(line.nb_poursuite_etudes) + Number(line.nb_en_emploi_6_mois));
        for (const [name, whole] of [
          ['effectif_regions', pupils],
          ['favorables_regions', favourable]
        ] as const) {
          expect(number(row[`${name}_min`]), name).toBeLessThanOrEqual(whole);
          expect(number(row[`${name}_max`]), name).toBeGreaterThanOrEqual(whole);
        }
      }
      expect(outcomes).toHaveLength(8);
    });

    test('a reference holds the ratio of all the sums of the file: MC Plaquiste, 69.4 % of ten regions', async () => {
      // 200 leavers of 288 by apprenticeship, six months after (ij_region_data.csv, 2022-2023).
      const { rows } = await ask('cprdfop/formation_emploi', { formation: 'cfd:01023302' });
      const row = rows.find(({ voie, horizon }) => voie === 'apprentissage' && horizon === 6);
      expect(number(row?.taux_regions_min)).toBeLessThan(200 / 288);
      expect(number(row?.taux_regions_max)).toBeGreaterThan(200 / 288);
      expect(row?.taux_regions).toBeNull();
    });
  });

  describe('recruitment projects, from the rows of the workbook', () => {
    type Bounds = { min: number; max: number };
    interface Line {
      metier: string;
      region: string;
      departement: string;
      bassin: string;
      projets: Bounds;
      difficiles: Bounds;
      saisonniers: Bounds;
    }
    let lines: Line[] = [];

    beforeAll(async () => {
      const sheets = await readXlsxFile(readFileSync(join(DATA, 'bmo', 'Base_open_data_BMO_2025.xlsx')));
      const [header = [], ...rows] = sheets.find(({ sheet }) => sheet.startsWith('BMO_2025'))?.data ?? [];
      const at = (row: readonly unknown[], name: string): string => String(row[header.indexOf(name)]);
      lines = rows.map((row) => {
        const met = at(row, 'met');
        const projets = met === '*' ? { min: 1, max: 4 } : { min: Number(met), max: Number(met) };
        const part = (name: string): Bounds =>
          at(row, name) === '*'
            ? { min: 0, max: Math.min(4, projets.max) }
            : { min: Number(at(row, name)), max: Number(at(row, name)) };
        return {
          metier: `fap2021:${at(row, 'Code métier BMO')}`,
          region: at(row, 'REG'),
          departement: at(row, 'Dept'),
          bassin: at(row, 'BE25'),
          projets,
          difficiles: part('xmet'),
          saisonniers: part('smet')
        };
      });
    });

    const total = (
      chosen: readonly Line[],
      name: 'projets' | 'difficiles' | 'saisonniers',
      side: 'min' | 'max'
    ): number => sum(chosen, (line) => line[name][side]);

    test.each([
      ['bassin:5314', (line: Line) => line.bassin === '5314'],
      ['departement:29', (line: Line) => line.departement === '29'],
      ['region:53', (line: Line) => line.region === '53'],
      ['region:11', (line: Line) => line.region === '11'],
      // Three figures, which a column of two would cut.
      ['departement:974', (line: Line) => line.departement === '974']
    ])('%s: bounds of each occupation, projects, difficult and seasonal', async (territoire, isIn) => {
      const { rows } = await ask('gpec/difficultes_saisonnalite', { territoire, annee: '2025', niveau: 'metier' });
      const inside = lines.filter(isIn);
      const expected = [...new Set(inside.map(({ metier }) => metier))].map((metier) => {
        const own = inside.filter((line) => line.metier === metier);
        const pair = (name: 'projets' | 'difficiles' | 'saisonniers') => [
          total(own, name, 'min'),
          total(own, name, 'max')
        ];
        return [metier, ...pair('projets'), ...pair('difficiles'), ...pair('saisonniers')];
      });
      const found = rows.map((row) => [
        row.code,
        row.projets_min,
        row.projets_max,
        row.projets_difficiles_min,
        row.projets_difficiles_max,
        row.projets_saisonniers_min,
        row.projets_saisonniers_max
      ]);
      const inOrder = (list: (JsonValue | undefined)[][]) =>
        list.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      expect(found.length).toBeGreaterThan(80);
      expect(inOrder(found)).toEqual(inOrder(expected));
    });

    test('cleaners, in the region and in each of its basins', async () => {
      const { rows } = await ask('gpec/projets_metier', { metier: 'fap2021:T4X60', annee: '2025' });
      const cleaners = lines.filter(({ metier, region: own }) => metier === 'fap2021:T4X60' && own === '53');
      // A basin is here for its part of the region.
      const places = new Map([['region:53', cleaners]]);
      for (const line of cleaners) {
        const basin = `bassin:${line.bassin}`;
        places.set(basin, [...(places.get(basin) ?? []), line]);
      }
      const expected = [...places].map(([place, own]) => [
        place,
        ...(['projets', 'difficiles', 'saisonniers'] as const).flatMap((name) => [
          total(own, name, 'min'),
          total(own, name, 'max')
        ])
      ]);
      const found = rows.map((row) => [
        row.territoire,
        row.projets_min,
        row.projets_max,
        row.projets_difficiles_min,
        row.projets_difficiles_max,
        row.projets_saisonniers_min,
        row.projets_saisonniers_max
      ]);
      expect(found[0]?.[0]).toBe('region:53');
      expect(found.length).toBeGreaterThan(20);
      expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    });

    test('the share of an occupation lies between the extreme shares that its hidden cells allow', async () => {
      const { rows } = await ask('gpec/projets_recrutement', { territoire: 'bassin:5314', annee: '2025' });
      const inside = lines.filter(({ bassin }) => bassin === '5314');
      const cooks = rows.find(({ code }) => code === 'fap2021:S1X40');
      const own = inside.filter(({ metier }) => metier === 'fap2021:S1X40');
      const others = inside.filter(({ metier }) => metier !== 'fap2021:S1X40');
      expect(cooks?.projets).toBe(total(own, 'projets', 'min'));
      expect(number(cooks?.part_min)).toBeCloseTo(
        total(own, 'projets', 'min') / (total(own, 'projets', 'min') + total(others, 'projets', 'max')),
        12
      );
      expect(number(cooks?.part_max)).toBeCloseTo(
        total(own, 'projets', 'max') / (total(own, 'projets', 'max') + total(others, 'projets', 'min')),
        12
      );
    });

    test.each([
      ['departement:29', '29', 0.535],
      ['departement:35', '35', null],
      ['departement:22', '22', null]
    ])(
      '%s: the largest share of hard projects that any reading of its stars allows',
      async (territoire, departement, known) => {
        const [all] = (await ask('gpec/difficultes_saisonnalite', { territoire, niveau: 'ensemble', annee: '2025' }))
          .rows;
        const inside = lines.filter((line) => line.departement === departement);
        // The share r is reached when the best choice of each row makes parts minus r times wholes zero in sum
        // (bisection).
        const best = (share: number): number =>
          sum(inside, ({ projets, difficiles }) =>
            Math.max(...[projets.min, projets.max].map((whole) => Math.min(difficiles.max, whole) - share * whole))
          );
        let [low, high] = [0, 1];
        for (let step = 0; step < 60; step++)
          [low, high] = best((low + high) / 2) > 0 ? [(low + high) / 2, high] : [low, (low + high) / 2];
        expect(number(all?.difficulte_max)).toBeCloseTo(low, 12);
        if (known !== null) expect(number(all?.difficulte_max)).toBeCloseTo(known, 3);
      }
    );

    test('of an occupation of few projects, eleven to seventeen, no share is given', async () => {
      const drafters = (
        await ask('gpec/difficultes_saisonnalite', { territoire: 'departement:22', niveau: 'metier', annee: '2025' })
      ).rows.find(({ code }) => code === 'fap2021:H0X91');
      expect(drafters).toMatchObject({
        projets_min: 11,
        projets_max: 17,
        difficulte_min: null,
        difficulte_statut: 'non_significatif'
      });
    });

    test('the published total of the region lies inside the bounds of its cells, and is shown instead', async () => {
      const [all] = (await ask('gpec/difficultes_saisonnalite', { niveau: 'ensemble', annee: '2025' })).rows;
      const inside = lines.filter(({ region }) => region === '53');
      expect(all?.projets).toBe(131_879);
      expect(total(inside, 'projets', 'min')).toBeLessThanOrEqual(131_879);
      expect(total(inside, 'projets', 'max')).toBeGreaterThanOrEqual(131_879);
      // The published 55.7 % is rounded: from 55.65 to 55.75 %.
      expect(number(all?.difficulte_min)).toBeGreaterThanOrEqual(0.5565 - 1e-5);
      expect(number(all?.difficulte_max)).toBeLessThanOrEqual(0.5575 + 1e-5);
    });
  });

  describe('labour market, from text files', () => {
    test('job seekers of Brest, month by month, and their change in a year', async () => {
      const months = [
        'janvier',
        'fevrier',
        'mars',
        'avril',
        'mai',
        'juin',
        'juillet',
        'aout',
        'septembre',
        'octobre',
        'novembre',
        'decembre'
      ];
      const series = table('ft-demandeurs/emploi_demandeur.csv', ',').filter(({ codgeo }) => codgeo === '29019');
      const expected = new Map(
        series.map(({ YEAR = '', Demandeurs_Emploi = '' }) => {
          const [month = '', year = ''] = YEAR.split('_');
          return [`${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`, Number(Demandeurs_Emploi)];
        })
      );
      const { rows } = await ask('gpec/evolution_demandeurs_emploi', { territoire: 'commune:29019' });
      expect(expected.size).toBe(60);
      expect(new Map(rows.map(({ mois, demandeurs }) => [String(mois), demandeurs]))).toEqual(expected);
      const last = rows.find(({ mois }) => mois === '2024-12');
      expect(number(last?.evolution)).toBeCloseTo(
        (expected.get('2024-12') ?? 0) / (expected.get('2023-12') ?? 0) - 1,
        12
      );
    });

    test('tension and class of every occupation in Finistère, last year of the file', async () => {
      const all = table('dares-psm/tensions.csv', ',').filter(
        (row) => row.niveau_geo === 'dep' && row.dep === '29' && row.niveau_fap === 'fap 225'
      );
      const last = Math.max(...all.map((row) => Number(row['Année'])));
      const expected = all
        .filter((row) => Number(row['Année']) === last)
        .map((row) => [
          `fap2009:${row.fap ?? ''}`,
          row.Tension === '' ? null : Number(row.Tension),
          row['Catégorie Tension'] === '' ? null : Number(row['Catégorie Tension'])
        ]);
      const { rows } = await ask('gpec/tension_et_causes', { territoire: 'departement:29' });
      expect(expected.length).toBeGreaterThan(100);
      expect(rows.map(({ code, tension, classe }) => [code, tension, classe]).sort()).toEqual(expected.sort());
    });

    test('tension of welders in the region, its départements and the country, last year of the file', async () => {
      const all = table('dares-psm/tensions.csv', ',').filter(
        ({ fap, niveau_fap: level }) => fap === 'D2Z42' && level === 'fap 225'
      );
      const last = Math.max(...all.map((row) => Number(row['Année'])));
      const placeOf = ({ niveau_geo: level = '', reg = '', dep = '' }: Record<string, string>): string =>
        level.trim() === 'dep' ? `departement:${dep}` : level.trim() === 'reg' ? `region:${Number(reg)}` : 'pays:FR';
      const kept = ['region:53', 'departement:22', 'departement:29', 'departement:35', 'departement:56', 'pays:FR'];
      const expected = all
        .filter((row) => Number(row['Année']) === last && kept.includes(placeOf(row)))
        .map((row) => [placeOf(row), last, Number(row.Tension), Number(row['Catégorie Tension'])]);
      const { rows } = await ask('gpec/tension_metier', { metier: 'fap2009:D2Z42' });
      expect(rows.map(({ territoire, annee, tension, classe }) => [territoire, annee, tension, classe]).sort()).toEqual(
        expected.sort()
      );
      expect(rows[0]?.territoire).toBe('region:53');
    });

    test('a card of welders goes for seven of ten qualifications to welders, by the Dares', async () => {
      const programme = readFileSync(join(DATA, 'fap/passage_fap2009_romev3.txt'), 'latin1');
      const arrivals = [...programme.matchAll(/^((?:"\w+",?)+)\s*=\s*"(\w{5})"/gm)].flatMap(
        ([, codes = '', family = '']) => [...codes.matchAll(/"H2913(\d)"/g)].map(() => family)
      );
      const { rows } = await ask('reference/metier_codes', { metier: 'rome:H2913' });
      expect(arrivals).toHaveLength(10);
      expect(rows.filter(({ lien }) => lien === 'mène à').map(({ code, poids }) => [code, number(poids)])).toEqual(
        [...new Set(arrivals)]
          .map((family) => [`fap2009:${family}`, arrivals.filter((one) => one === family).length / 10] as const)
          .sort((a, b) => b[1] - a[1])
      );
    });

    test('tension of every overseas département', async () => {
      const codes = new Set(
        table('dares-psm/tensions.csv', ',').flatMap(({ dep = '' }) => (dep.length > 2 ? [dep] : []))
      );
      expect(codes.size).toBeGreaterThan(2);
      expect(
        await query(
          `select count(distinct territoire)::integer from publie.cube_tensions
            where regexp_full_match(territoire, 'departement:...')`
        )
      ).toEqual([[codes.size]]);
    });

    test('occupations of the region that have a class, each counted at its finest level alone', async () => {
      const own = table('dares-psm/tensions.csv', ',').filter(
        (row) =>
          row.niveau_geo?.trim() === 'reg' &&
          Number(row.reg) === 53 &&
          row.niveau_fap === 'fap 225' &&
          row['Année'] === '2019'
      );
      expect(
        await query(
          `select presents::integer, attendus::integer from reference.couverture
            where domaine = 'tensions' and millesime = '2019'`
        )
      ).toEqual([[own.filter((row) => row['Catégorie Tension'] !== '').length, own.length]]);
    });

    test('job seekers of every occupation from 1997 to 2020, and their unpublished whole', async () => {
      const lines = readFileSync(join(DATA, 'dares-psm/serie_demandeurs_emploi_A_ABC.csv'), 'latin1')
        .trim()
        .split('\n')
        .slice(1)
        .flatMap((line) =>
          /^"(\w+)","(\d{4})",([\d.]+),"(Catégorie A|Catégories A, B, C)"/.exec(line) ? [line.split(',')] : []
        );
      const of = (code: string, category: string) =>
        new Map(
          lines
            .filter((line) => line[0] === `"${code}"` && line.slice(3).join(',').includes(category))
            .map((line) => [Number(line[1]?.slice(1, 5)), Math.round(1000 * Number(line[2]))])
        );
      for (const code of ['V1Z80', 'G0A']) {
        const { rows } = await ask('gpec/demandeurs_metier_longue', { metier: `fap2009:${code}` });
        expect(rows).toHaveLength(24);
        expect(new Map(rows.map(({ annee, demandeurs_a }) => [Number(annee), demandeurs_a]))).toEqual(
          of(code, 'Catégorie A')
        );
        expect(new Map(rows.map(({ annee, demandeurs_abc }) => [Number(annee), demandeurs_abc]))).toEqual(
          of(code, 'Catégories A, B, C')
        );
      }
      // The 225 families add up to the whole that the 87 give: 3,309,170 and 3,309,180 in 2019.
      const fine = sum(
        lines.filter((line) => line[0]?.length === 7 && line[1] === '"2019"' && line[3]?.startsWith('"Catégorie A')),
        (line) => 1000 * Number(line[2])
      );
      const { rows: all } = await ask('gpec/demandeurs_metier_longue');
      const whole = number(all.find(({ annee }) => Number(annee) === 2019)?.demandeurs_a);
      expect(whole).toBe(3_309_170);
      expect(Math.abs(fine - whole)).toBeLessThan(1000);
      const jobs = table('dares-psm/effectifs_3niv.csv', ',').find(({ Annee }) => Annee === '"2018"');
      expect(number(all.find(({ annee }) => Number(annee) === 2018)?.emploi)).toBe(
        Math.round(1000 * Number(jobs?.ENS))
      );
    });

    test('tension and volume are not crossed between two nomenclatures', async () => {
      expect((await ask('gpec/matrice_tension_volume')).rows).toEqual([]);
    });
  });

  describe('training, from text files', () => {
    /** Diploma of each year of study, and specialty group of each diploma. */
    const diplomas = (): Map<string, string> =>
      new Map(table('bcn/nMef.csv', ';').map((row) => [row.MEF_STAT_11 ?? '', row.FORMATION_DIPLOME ?? '']));
    const groups = (): Map<string, string> =>
      new Map(
        table('bcn/nFormationDiplome_.csv', ';').map((row) => [
          row.FORMATION_DIPLOME ?? '',
          row.GROUPE_SPECIALITE ?? ''
        ])
      );

    test('pupils of each establishment', async () => {
      const counts = table('orion/constat_2020.csv', ';').filter(({ UAI = '' }) => isBreton(UAI));
      const expected = sumBy(
        counts,
        ({ UAI = '' }) => UAI,
        (row) => Number(row["Nombre d'élèves : Total"])
      );
      const { rows } = await ask('cprdfop/etablissements_formation');
      expect(new Map(rows.map(({ uai, effectif }) => [String(uai), number(effectif)]))).toEqual(expected);
      expect(sum(expected.values(), (pupils) => pupils)).toBe(42_368);
    });

    test('pupils of the courses that lead to welders, by the codes of Certif Info', async () => {
      const mefs = diplomas();
      const linked = new Set(
        table('certifinfo/certif_info.csv', ';')
          .filter((row) => [1, 2, 3, 4, 5].some((at) => row[`Code_Rome_${at}`] === 'H2913'))
          .flatMap((row) => (row['Code_Scolarité'] ? [row['Code_Scolarité']] : []))
      );
      const expected = sumBy(
        table('orion/constat_2020.csv', ';').filter(
          ({ UAI = '', ...row }) => isBreton(UAI) && linked.has(mefs.get(row['Mef Bcp 11'] ?? '') ?? '')
        ),
        (row) => `cfd:${mefs.get(row['Mef Bcp 11'] ?? '') ?? ''}`,
        (row) => Number(row["Nombre d'élèves : Total"])
      );
      const { rows } = await ask('cprdfop/formations_metier', { metier: 'rome:H2913' });
      expect(expected.size).toBeGreaterThan(1);
      expect(
        new Map(
          rows.flatMap(({ code, eleves_region: pupils }) =>
            pupils === null ? [] : [[String(code), number(pupils)] as const]
          )
        )
      ).toEqual(expected);
    });

    test('pupils of all hexagons together', async () => {
      for (const resolution of ['5', '9'])
        expect(
          sum((await ask('cprdfop/carte_offre_formation', { resolution })).rows, (row) => number(row.effectif))
        ).toBe(42_368);
    });

    test('first wishes and places of each domain in Ille-et-Vilaine', async () => {
      const [mefs, specialties] = [diplomas(), groups()];
      const entries = new Map<string, { mef: string; places: number[]; wishes: number[] }>();
      for (const row of table('orion/attractivite_capacite_2021.csv', ';')) {
        const [uai = '', mef = ''] = [row["Etablissement d'accueil"], row['MEF STAT 11']];
        if (!uai.startsWith('035')) continue;
        const entry = entries.get(`${uai} ${mef}`) ?? { mef, places: [], wishes: [] };
        const value = (text: string | undefined): number =>
          text === undefined || text === '' ? Number.NaN : Number(text);
        const places = value(row['Capacité carte scolaire']);
        entry.places.push(places === 999 ? Number.NaN : places);
        entry.wishes.push(value(row['Demandes vœux 1']));
        entries.set(`${uai} ${mef}`, entry);
      }
      // Levels 3 and 4: diplomas whose code starts with 5 (CAP) or 4 (bac, brevet professionnel).
      const kept = [...entries.values()]
        .map(({ mef, places, wishes }) => ({
          cfd: mefs.get(mef) ?? '',
          places: sum(places, (n) => n),
          wishes: sum(wishes, (n) => n)
        }))
        .filter(({ cfd, places, wishes }) => /^[45]/.test(cfd) && places > 0 && !Number.isNaN(wishes));
      const domain = ({ cfd }: { cfd: string }): string => (specialties.get(cfd) ?? '').slice(0, 2);
      const wishes = sumBy(kept, domain, (entry) => entry.wishes);
      const places = sumBy(kept, domain, (entry) => entry.places);
      const { rows } = await ask('cprdfop/taux_pression', { territoire: 'departement:35', rentree: '2021' });
      expect(new Map(rows.map((row) => [String(row.code), number(row.voeux1)]))).toEqual(wishes);
      expect(new Map(rows.map((row) => [String(row.code), number(row.capacite)]))).toEqual(places);
      for (const row of rows)
        expect(number(row.pression)).toBeCloseTo(
          (wishes.get(String(row.code)) ?? 0) / (places.get(String(row.code)) ?? 0),
          12
        );
    });

    test('places of 2021 are not divided by pupils of 2020', async () => {
      expect(await ask('cprdfop/taux_remplissage')).toMatchObject({ rows: [], state: 'non_disponible' });
    });

    test('published added value of each school, and the raw gap between routes by diploma', async () => {
      const published = table('inserjeunes/depp-2022-etablissements-2022_2023-pro.csv', ';').filter(
        (row) =>
          row['Région'] === 'BRETAGNE' &&
          row['Dont apprentis en EPLE'] === 'ensemble' &&
          row['Valeur ajoutée'] !== 'nd' &&
          row['Valeur ajoutée'] !== ''
      );
      const expected = new Map(
        published.map((row) => [row["n°UAI de l'établissement"] ?? '', Number(row['Valeur ajoutée'])])
      );
      const { rows } = await ask('cprdfop/valeur_ajoutee', { millesime: '2022_2023' });
      expect(expected.size).toBeGreaterThan(100);
      expect(new Map(rows.map((row) => [String(row.uai), number(row.valeur_ajoutee)]))).toEqual(expected);

      const mefs = diplomas();
      // A diploma is compared when all its last years may be added up: for sure where each has twenty leavers, never
      // where all have fewer in sum.
      const own = table('inserjeunes/ij_region_data.csv', ';').filter(
        (row) => row.code_region === '53' && row.millesime === '2021_2022' && row.nb_poursuite_etudes !== ''
      );
      const key = (row: Record<string, string>): string =>
        row.voie === 'scolaire' ? (mefs.get(row.mefstat11 ?? '') ?? '') : (row.cfd ?? '');
      const leavers = (route: string, cfd: string) =>
        own.filter((row) => row.voie === route && key(row) === cfd).map((row) => Number(row.nb_sortant));
      const inBoth = (holds: (counts: number[]) => boolean) =>
        new Set(
          own
            .map(key)
            .filter(
              (cfd) =>
                cfd !== '' &&
                ['scolaire', 'apprentissage'].every(
                  (route) => leavers(route, cfd).length > 0 && holds(leavers(route, cfd))
                )
            )
        );
      const both = inBoth((counts) => counts.every((count) => count >= 20));
      const perhaps = inBoth((counts) => sum(counts, (count) => count) >= 20);
      const gap = (await ask('cprdfop/ecart_scolaire_apprentissage', { millesime: '2021_2022', par: 'domaine' })).rows;
      for (const route of ['scolaire', 'apprentissage']) {
        const given = sum(gap, (row) => number(row[`sortants_${route}`]));
        expect(given, route).toBeGreaterThanOrEqual(
          sum(
            [...both].flatMap((cfd) => leavers(route, cfd)),
            (count) => count
          )
        );
        expect(given, route).toBeLessThanOrEqual(
          sum(
            [...perhaps].flatMap((cfd) => leavers(route, cfd)),
            (count) => count
          )
        );
      }
      const counted = sum(gap, (row) => number(row.formations));
      expect(counted >= both.size && counted <= perhaps.size).toBe(true);
      expect(both.size).toBeGreaterThan(10);
    });

    describe('what became of leavers', () => {
      const leavers = () => {
        const own = table('inserjeunes/ij_region_data.csv', ';').filter(
          (row) => row.code_region === '53' && row.voie === 'scolaire'
        );
        const last = own
          .map(({ millesime = '' }) => millesime)
          .sort()
          .at(-1);
        return own.filter((row) => row.millesime === last && Number(row.nb_annee_term) >= 20);
      };
      const given = (text: string | undefined): boolean => text !== undefined && /^\d+$/.test(text);

      test('each formation of the quadrant', async () => {
        const expected = leavers()
          .filter(
            (row) => Number(row.nb_sortant) >= 20 && given(row.nb_poursuite_etudes) && given(row.nb_en_emploi_6_mois)
          )
          .map((row) => [
            `mefstat11:${row.mefstat11 ?? ''}`,
            Number(row.nb_annee_term),
            Number(row.nb_sortant),
            Number(row.nb_poursuite_etudes),
            Number(row.nb_en_emploi_6_mois)
          ]);
        const { rows } = await ask('cprdfop/quadrant_insertion_poursuite');
        expect(expected.length).toBeGreaterThan(50);
        expect(
          rows.map((row) => [row.code, row.effectif, row.sortants, row.poursuivants, row.en_emploi]).sort()
        ).toEqual(expected.sort());
        for (const row of rows)
          expect(number(row.emploi)).toBeCloseTo(number(row.en_emploi) / number(row.sortants), 12);
      });

      // The first figures of a MEF_STAT_11 say its diploma: CAP in one year (231) or two (232), bac pro (238), BTS
      // (322). Formations of all sizes are counted, but those of fewer than five pupils, of which the file gives
      // nothing but their number.
      const DIPLOMAS = { CAP: ['231', '232'], 'Bac pro': ['238'], BTS: ['322'] };
      const everyone = () => {
        const own = table('inserjeunes/ij_region_data.csv', ';').filter(
          (row) => row.code_region === '53' && row.voie === 'scolaire'
        );
        const last = own
          .map(({ millesime = '' }) => millesime)
          .sort()
          .at(-1);
        return own.filter((row) => row.millesime === last && given(row.nb_poursuite_etudes));
      };
      const ofDiploma = (name: keyof typeof DIPLOMAS) =>
        everyone().filter(({ mefstat11 = '' }) => DIPLOMAS[name].includes(mefstat11.slice(0, 3)));
      const total = (rows: readonly Record<string, string>[], column: string): number =>
        sum(rows, (row) => Number(row[column]));

      test.each(['6', '12'])('in work %s months later, by diploma, small formations counted', async (horizon) => {
        const rows = (await ask('cprdfop/emploi_6_12_18_24_mois')).rows.filter(
          (row) => String(row.horizon) === horizon
        );
        for (const name of ['CAP', 'Bac pro', 'BTS'] as const) {
          const own = ofDiploma(name);
          expect(
            rows.find(({ diplome }) => diplome === name),
            name
          ).toMatchObject({
            en_emploi: total(own, `nb_en_emploi_${horizon}_mois`),
            sortants: total(own, 'nb_sortant'),
            formations: own.length
          });
        }
      });

      test('who goes on studying, counted with those at work, small formations counted', async () => {
        const rows = (await ask('cprdfop/poursuite_devenir_favorable')).rows.filter(({ voie }) => voie === 'scolaire');
        for (const name of ['CAP', 'Bac pro', 'BTS'] as const) {
          const own = ofDiploma(name);
          const further = total(own, 'nb_poursuite_etudes');
          expect(
            rows.find(({ formation }) => formation === name),
            name
          ).toMatchObject({
            effectif: total(own, 'nb_annee_term'),
            poursuivants: further,
            favorables: further + total(own, 'nb_en_emploi_6_mois')
          });
        }
        const cap = rows.find(({ formation }) => formation === 'CAP');
        expect(Number(cap?.devenir).toFixed(3)).toBe('0.714');
        expect(Number(cap?.poursuite).toFixed(3)).toBe('0.572');
        // The mention complémentaire of one school with five pupils is kept between bounds, with its diploma.
        expect(rows.find(({ formation }) => formation === 'Mention complémentaire')).toMatchObject({
          effectif: null,
          effectif_min: 369,
          effectif_max: 388,
          devenir_statut: 'intervalle'
        });
        // The indicator that an objective may follow holds them all.
        const [followed = []] = await query(
          `select numerateur_min, numerateur_max, denominateur_min, denominateur_max from publie.cube_indicateurs
            where indicateur = 'devenir_favorable' order by annee desc limit 1`
        );
        const [low = 0, high = 0, least = 0, most = 0] = followed.map(Number);
        const favourable = total(everyone(), 'nb_poursuite_etudes') + total(everyone(), 'nb_en_emploi_6_mois');
        expect(favourable).toBeGreaterThanOrEqual(low);
        expect(favourable).toBeLessThanOrEqual(high);
        expect(high - low).toBeLessThan(60);
        const pupils = total(everyone(), 'nb_annee_term');
        expect(pupils >= least && pupils <= most).toBe(true);
      });
    });
  });

  describe('people within reach, by brute force', () => {
    type Cell = Place & { departement: string; population: number };
    let cells: Cell[] = [];
    beforeAll(async () => {
      cells = (await query('select lat, lng, departement, population from publie.population_cellules')).map(
        ([lat, lng, departement, population]) => ({
          lat: Number(lat),
          lng: Number(lng),
          departement: String(departement),
          population: Number(population)
        })
      );
    });
    const covered = (inside: readonly Cell[], sites: readonly Place[], limit: number): number =>
      sum(
        inside.filter((cell) =>
          sites.some((site) => Math.abs(site.lat - cell.lat) * 111 < limit + 1 && kilometres(cell, site) <= limit)
        ),
        (cell) => cell.population
      );

    test('cells hold the inhabitants of the communes', async () => {
      const communes = (
        JSON.parse(readFileSync(join(DATA, 'geo', 'decoupage-administratif', 'communes.json'), 'utf8')) as {
          type: string;
          departement?: string;
          population?: number;
        }[]
      ).filter(({ type }) => type === 'commune-actuelle');
      const finistere = sum(
        communes.filter(({ departement }) => departement === '29'),
        ({ population = 0 }) => population
      );
      expect(
        sum(
          cells.filter(({ departement }) => departement === 'departement:29'),
          ({ population }) => population
        )
      ).toBeCloseTo(finistere, 3);
      expect(
        sum(
          (await ask('reference/population_cellules', { territoire: 'departement:29', resolution: '8' })).rows,
          (row) => number(row.population)
        ) / finistere
      ).toBeCloseTo(1, 3);
    });

    // Places of the whole of France: those beyond the limit of the region are as near as they are.
    test.each(['5', '20'])(
      '%s km from an establishment that trains, in the region and in Finistère',
      async (distance) => {
        const trained = new Set(table('orion/constat_2020.csv', ';').map(({ UAI = '' }) => UAI));
        const directory = await query(
          `select identifiant_de_l_etablissement, regexp_extract(geometry::varchar, '\\((\\S+) (\\S+)\\)', 2), regexp_extract(geometry::varchar, '\\((\\S+) (\\S+)\\)', 1) from read_parquet('${join(DATA, 'geo', 'annuaire_ecoles_france_mini.parquet')}')`
        );
        const sites = directory
          .filter(([uai]) => trained.has(String(uai)))
          .map(([, lat, lng]) => ({ lat: Number(lat), lng: Number(lng) }))
          .filter(({ lat, lng }) => lat > 47 && lat < 49.5 && lng > -6 && lng < 0);
        expect(sites.length).toBeGreaterThan(180);
        for (const [territoire, inside] of [
          ['region:53', cells],
          ['departement:29', cells.filter(({ departement }) => departement === 'departement:29')]
        ] as const) {
          const [row] = (await ask('cprdfop/couverture_population', { territoire, par: 'ensemble', distance })).rows;
          expect(Math.abs(number(row?.couverte) - covered(inside, sites, Number(distance)))).toBeLessThanOrEqual(1);
          expect(number(row?.population)).toBe(Math.round(sum(inside, ({ population }) => population)));
        }
      }
    );

    const agencies = (region: string): Place[] =>
      readFileSync(join(DATA, 'spro', 'pole_emploi_agencies.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(`,ALE,${region}`))
        .map((line): Place => {
          const [, lat = '', lng = ''] = /"(-?[\d,]+)","(-?[\d,]+)"\s*$/.exec(line) ?? [];
          return { lat: Number(lat.replace(',', '.')), lng: Number(lng.replace(',', '.')) };
        });

    test('10 km from an agency, placed as its file says: those beyond the limit count', async () => {
      const { rows: places } = await ask('spro/lieux_accueil', { type: 'agence_france_travail' });
      expect(places.map(({ latitude, longitude }) => `${String(latitude)} ${String(longitude)}`).sort()).toEqual(
        agencies('53,')
          .map(({ lat, lng }) => `${lat} ${lng}`)
          .sort()
      );
      const [row] = (
        await ask('spro/maillage_accueil', { par: 'ensemble', distance: '10', type: 'agence_france_travail' })
      ).rows;
      expect(Math.abs(number(row?.couverte) - covered(cells, agencies(''), 10))).toBeLessThanOrEqual(1);
      expect(number(row?.couverture)).toBeCloseTo(covered(cells, agencies(''), 10) / 3_449_370, 6);
    });

    test('Martigné-Ferchaud is as far as the agency of Châteaubriant, across the limit', async () => {
      const [position = []] = await query(
        "select lat, lng from reference.territoires where territoire = 'commune:35167'"
      );
      const chateaubriant: Place = { lat: 47.710901, lng: -1.372935 };
      // From the town hall; the nearest agency of the region, Vitré's, is 32 km away.
      const straight = kilometres({ lat: Number(position[0]), lng: Number(position[1]) }, chateaubriant);
      expect(straight).toBeGreaterThan(13);
      expect(straight).toBeLessThan(15);
      const near = await query(
        "select lat, lng, population from publie.population_cellules where commune = 'commune:35167'"
      );
      const mean =
        sum(
          near,
          ([lat, lng, population]) =>
            kilometres({ lat: Number(lat), lng: Number(lng) }, chateaubriant) * Number(population)
        ) / sum(near, ([, , population]) => Number(population));
      const { rows } = await ask('spro/distance_accueil', {
        territoire: 'commune:35167',
        type: 'agence_france_travail',
        resolution: '8'
      });
      expect(
        sum(rows, (row) => number(row.distance_km) * number(row.population)) /
          sum(rows, (row) => number(row.population))
      ).toBeCloseTo(mean, 1);
      expect(rows.every(({ majorant }) => majorant === false)).toBe(true);
      expect(
        await query(
          `select count(*)::integer from publie.lieux_accueil
            where departement <> all (['departement:22', 'departement:29', 'departement:35', 'departement:56'])`
        )
      ).toEqual([[0]]);
    });
  });

  describe('what producers publish (published-bretagne.yaml)', () => {
    test.each(PUBLISHED)('$chiffre', async ({ requete, parametres, ou, compte, somme, valeur, publie, a }) => {
      const rows = (await ask(requete, parametres)).rows.filter((row) =>
        Object.entries(ou ?? {}).every(([name, wanted]) => row[name] === wanted)
      );
      if (compte === true) expect(rows.length).toBe(publie);
      else if (somme !== undefined) expect(sum(rows, (row) => number(row[somme]))).toBe(publie);
      else {
        expect(rows).toHaveLength(1);
        const [row] = rows;
        const [low, high] = [`${valeur ?? ''}_min`, `${valeur ?? ''}_max`].map((name) =>
          number(row?.[name] ?? row?.[valeur ?? ''])
        );
        // A published rounding holds the bounds of ours; an exact figure is ours.
        expect(low).toBeGreaterThanOrEqual(publie - (a ?? 0) - 1e-5);
        expect(high).toBeLessThanOrEqual(publie + (a ?? 0) + 1e-5);
      }
    });
  });

  test('every request answers on the real snapshot, or says which figure is missing', async () => {
    const states = new Map<string, string>();
    for (const id of ids) {
      const { rows, state } = await ask(id);
      states.set(id, rows.length > 0 ? 'lignes' : state);
    }
    const without = [...states]
      .filter(([, state]) => state !== 'lignes')
      .map(([id]) => id)
      .sort();
    // Files received under agreement are not at hand here: what reads them says so, and nothing is hidden.
    const underAgreement = [
      'gpec/demandeurs_hexagones',
      'gpec/demandeurs_profil',
      'gpec/demandeurs_territoires',
      'gpec/dependance_premier_etablissement',
      'gpec/emploi_par_activite',
      'reference/audit',
      'reference/secret'
    ];
    // Open files of which no copy for the whole region is at hand.
    const absent = [
      'cprdfop/adequation_sortants_besoins',
      'cprdfop/objectifs_contrat',
      'gpec/emploi_regroupements',
      'reference/commentaires',
      'cprdfop/actions_prioritaires',
      'cprdfop/apprentis_carte',
      'cprdfop/apprentissage',
      'cprdfop/apprentissage_departements',
      'cprdfop/carte_sessions',
      'cprdfop/contexte_lycees',
      'cprdfop/contrats_interrompus',
      'cprdfop/cout_intensite',
      'cprdfop/couverture_minutes',
      'cprdfop/desserte_apprentissage',
      'cprdfop/minutes_formation',
      'reference/etudes',
      'cprdfop/entrees_cpf',
      'cprdfop/equite_acces_formation',
      'cprdfop/filles_garcons_voie_pro',
      'cprdfop/filles_garcons_formations',
      'cprdfop/formations_sanitaires_sociales',
      'cprdfop/insertion_superieur',
      'cprdfop/interruptions_centres',
      'cprdfop/jeunes_sans_solution',
      'cprdfop/offre_active',
      'cprdfop/retour_emploi_formation',
      'cprdfop/taux_acces_formation',
      'cprdfop/taux_demande_bts',
      'cprdfop/taux_occupation',
      'gpec/carte_emploi',
      'cprdfop/vae',
      'cprdfop/valeur_ajoutee_bac',
      'gpec/concentration_emploi',
      'gpec/demographie_etablissements',
      'gpec/diplomes_metier',
      'gpec/diversite_emploi',
      'gpec/embauches_activite',
      'gpec/embauches_contrat',
      'gpec/emploi_prive_evolution',
      'gpec/emploi_prive_portrait',
      'gpec/feminisation_metiers',
      'gpec/inadequation_bassins',
      'gpec/inadequation_geographique',
      'gpec/inadequation_hexagones',
      'gpec/intensite_recrutement',
      'gpec/contexte_metier',
      'gpec/emplois_actifs',
      'gpec/marche_metiers',
      'gpec/metier_bassins',
      'gpec/metiers_transition',
      'gpec/offres_demandeurs_bassin',
      'gpec/projets_evolution',
      'gpec/tensions_bassin',
      'reference/niveau_de_vie',
      'reference/population_annees',
      'gpec/navettes',
      'gpec/profil_saisonnier',
      'gpec/postes_par_taille',
      'gpec/postes_a_pourvoir_2030',
      'gpec/pyramide_ages_metier',
      'gpec/ratio_offres_demandeurs',
      'gpec/renouvellement_metiers',
      'gpec/rotation',
      'gpec/salaires_metiers',
      'gpec/segregation_genre',
      'gpec/seniors_metiers',
      'gpec/specialisation_activites',
      'gpec/structurel_residuel',
      'gpec/taux_ecoulement',
      'gpec/tissu_par_taille',
      'reference/communes_frr',
      'reference/population_age',
      'reference/projections_population',
      'reference/quartiers_prioritaires',
      'spro/proximite_lieux',
      // Of a choice that the reader makes, or of files that the region keeps itself.
      'cprdfop/decisions',
      'cprdfop/entrees_formation',
      'cprdfop/transformation_places',
      'gpec/alertes_metiers',
      'gpec/chomage_territoires',
      'gpec/emploi_prive_territoires',
      'gpec/emplois_metier',
      'gpec/publics_filiere',
      'gpec/publics_metier',
      'gpec/reclassement',
      'gpec/tension_metier',
      'reference/ages_territoires',
      'reference/filieres_communes',
      'spro/reseau_emploi_fiche',
      'spro/reseau_emploi_territoires'
    ];
    // Visits, reviews, calls and reception are the region's own: none is at hand.
    const ofTheService = [
      'actions_collectives',
      'aides_locales',
      'besoin_usage',
      'cep_parcours',
      'clarte_aide_autonomie',
      'engagement',
      'fonctions_utilisees',
      'frequentation',
      'information_action',
      'limites_controle',
      'objectifs_service',
      'personnes_recues',
      'missions_locales_communes',
      'qualite_exploitation',
      'recherches_sans_resultat',
      'reorientations',
      'satisfaction',
      'satisfaits_taux_net',
      'telephone_decroche',
      'telephone_publics',
      'themes_commentaires',
      'typologie_utilisateurs',
      'usage_territoires'
    ].map((name) => `spro/${name}`);
    expect(without).toEqual(
      [
        'cprdfop/places_vacantes',
        'cprdfop/taux_remplissage',
        'cprdfop/distance_sans_voiture',
        'gpec/matrice_tension_volume',
        'spro/interet_tension',
        ...underAgreement,
        ...absent,
        ...ofTheService
      ].sort()
    );
    expect(ofTheService.filter((id) => states.get(id) !== 'source_absente')).toEqual([]);
  });
});
