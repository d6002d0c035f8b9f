import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConcordanceFigure } from '../../src/lib/catalogue/records/concordance.ts';
import { builtDemo } from '../../tests/support/built-demo.ts';
import { openInService, type Query } from '../../tests/support/sample-region.ts';
import { openAnswering } from '../pipeline/compare/answering.ts';
import { findConcordance } from '../pipeline/compare/concordance.ts';
import { requestFiles } from '../pipeline/declared/request-files.ts';
import { readPublishedFigures } from '../pipeline/declared/concordance-schema.ts';
import { CONCORDANCE_FOLDER, QUERIES_FOLDER } from '../pipeline/layout.ts';
import { readCurrent } from '../pipeline/publish/publication.ts';
import { silentReporter } from '../pipeline/report.ts';

/** How far an invented total, rate or change may lie from the published one. */
const NEAR = 0.15;
const POINTS = 0.02;

/** A figure that a producer publishes, and how it is read in the demo: a number, or the bounds that secrecy leaves. */
interface Published {
  what: string;
  published: number;
  source: string;
  sql: string;
  near?: number;
}

const BRETAGNE = "territoire = 'region:53'";
const crossing = (from: string, to: string): string =>
  `select sum(actifs) from publie.cube_navettes
    where maille = 'region' and de ${from} and vers ${to} and vers <> 'etranger'`;
const leavers = (figure: string, route: string, start: string): string =>
  `select ${figure} from publie.cube_insertion
    where ${BRETAGNE} and voie = '${route}' and millesime = '2022_2023' and formation like '${start}%'`;
const inhabitants = (year: number): string =>
  `select population from publie.cube_estimations_population
    where ${BRETAGNE} and annee = ${year} and sexe = 'ensemble' and age is null`;
const pupils = (level: string): string =>
  `select eleves from publie.cube_eleves_pro where ${BRETAGNE} and niveau = '${level}' and rentree = 2022`;
const jobs = (activity: string): string =>
  `select effectif_min, effectif_max from publie.cube_emploi_activites where ${BRETAGNE} and activite = '${activity}'`;
const women = (occupation: string): string =>
  `select sum(emplois) filter (sexe = 'femmes') / sum(emplois) from publie.cube_emploi_metiers_age
    where ${BRETAGNE} and metier = 'fap2021:${occupation}' and age is not null`;
const projects = (occupation: string): string =>
  `select projets_min, projets_max from publie.cube_projets_recrutement
    where ${BRETAGNE} and metier = 'fap2021:${occupation}' and annee = 2025`;
const employed = (family: string): string =>
  `select emploi_moyen from publie.cube_tensions
    where territoire = 'pays:FR' and metier = 'fap2009:${family}' and annee = 2019`;

const CROSSING = 'Insee Analyses Bretagne n° 119, 21 septembre 2023, recensement de 2020';
const JOBS = 'Insee, estimations d’emploi salarié, Bretagne, 4ᵉ trimestre 2022';
const POPULATION = 'Insee, estimations de population au 1ᵉʳ janvier';
const SERIES = 'Dares, demandeurs d’emploi inscrits par métier, France, 2020';
const BAROMETER = 'Baromètre des résultats de l’action publique, contrats d’apprentissage, octobre 2022';
const CPF = 'Dares Résultats n° 40, juillet 2024 : 1 335 900 formations par le CPF en 2023';
const DEPP = 'Depp, effectifs des lycées professionnels par niveau, Bretagne, rentrée 2022';
const INSERJEUNES = 'Depp et Dares, InserJeunes, Bretagne, sortants 2022 et 2023';
const BMO = 'France Travail, BMO 2025, Bretagne, cellules diffusées et bornes des autres';
const TENSIONS = 'Dares, les tensions sur le marché du travail en 2019, France';
const PORTRAITS = 'Dares, portraits statistiques des métiers';

const PUBLISHED: readonly Published[] = [
  {
    what: 'residents who work in another region',
    published: 40_000,
    source: CROSSING,
    sql: crossing("= 'region:53'", "<> 'region:53'")
  },
  {
    what: 'residents of other regions who work here',
    published: 29_000,
    source: CROSSING,
    sql: crossing("<> 'region:53'", "= 'region:53'")
  },
  {
    what: 'people who work in the region',
    published: 1_330_000,
    source: 'Insee Analyses Bretagne n° 125, 11 avril 2024, recensement de 2019',
    sql: "select sum(actifs) from publie.cube_navettes where maille = 'region' and vers = 'region:53'"
  },
  { what: 'salaried jobs', published: 1_309_603, source: JOBS, sql: jobs('ensemble') },
  { what: 'salaried jobs in shops', published: 165_267, source: JOBS, sql: jobs('a17:GZ') },
  { what: 'salaried jobs in building', published: 82_260, source: JOBS, sql: jobs('a17:FZ') },
  { what: 'salaried jobs in food industries', published: 75_670, source: JOBS, sql: jobs('a17:C1') },
  { what: 'salaried jobs in hotels and restaurants', published: 53_825, source: JOBS, sql: jobs('a17:IZ') },
  {
    what: 'salaried jobs in the public sector, health and schools',
    published: 432_076,
    source: JOBS,
    sql: jobs('a17:OQ')
  },
  { what: 'inhabitants in 1975', published: 2_596_379, source: POPULATION, sql: inhabitants(1975), near: 0.02 },
  { what: 'inhabitants in 1999', published: 2_904_075, source: POPULATION, sql: inhabitants(1999), near: 0.02 },
  { what: 'inhabitants in 2019', published: 3_347_004, source: POPULATION, sql: inhabitants(2019), near: 0.02 },
  {
    what: 'job seekers of category A in France',
    published: 3_616_400,
    source: SERIES,
    sql: "select demandeurs_a from publie.cube_series_metiers where annee = 2020 and metier = 'ensemble'"
  },
  {
    what: 'job seekers of categories A to C in France',
    published: 5_708_970,
    source: SERIES,
    sql: "select demandeurs_abc from publie.cube_series_metiers where annee = 2020 and metier = 'ensemble'"
  },
  {
    what: 'apprenticeship contracts',
    published: 40_032,
    source: BAROMETER,
    sql: `select contrats from publie.cube_contrats_barometre where ${BRETAGNE} order by mois desc limit 1`
  },
  {
    what: 'apprenticeship contracts in Ille-et-Vilaine',
    published: 16_208,
    source: BAROMETER,
    sql: "select contrats from publie.cube_contrats_barometre where territoire = 'departement:35' order by mois desc limit 1"
  },
  {
    what: 'courses paid by personal accounts in a month, France',
    published: 111_000,
    source: CPF,
    sql: `select avg(entrees) from (select sum(entrees_france) as entrees from publie.cube_entrees_cpf
      where ${BRETAGNE} and repertoire = 'ensemble' group by mois)`
  },
  { what: 'pupils of seconde professionnelle', published: 8481, source: DEPP, sql: pupils('seconde') },
  {
    what: 'leavers of bac pro by school',
    published: 14_701,
    source: INSERJEUNES,
    sql: leavers('sum(effectif)', 'scolaire', 'mefstat11:238')
  },
  {
    what: 'leavers of BTS by school',
    published: 9707,
    source: INSERJEUNES,
    sql: leavers('sum(effectif)', 'scolaire', 'mefstat11:322'),
    near: 0.2
  },
  {
    what: 'leavers of CAP by apprenticeship',
    published: 9066,
    source: INSERJEUNES,
    sql: leavers('sum(effectif)', 'apprentissage', 'cfd:500'),
    near: 0.35
  },
  {
    what: 'leavers of bac pro who study on',
    published: 0.619,
    source: INSERJEUNES,
    sql: leavers('sum(poursuivants) / sum(effectif)', 'scolaire', 'mefstat11:238')
  },
  {
    what: 'leavers of bac pro in employment at six months',
    published: 0.513,
    source: INSERJEUNES,
    sql: leavers('sum(emploi_6) / sum(sortants)', 'scolaire', 'mefstat11:238')
  },
  {
    what: 'leavers of CAP in employment at six months',
    published: 0.333,
    source: INSERJEUNES,
    sql: leavers('sum(emploi_6) / sum(sortants)', 'scolaire', 'mefstat11:232')
  },
  {
    what: 'leavers of BTS in employment at six months',
    published: 0.642,
    source: INSERJEUNES,
    sql: leavers('sum(emploi_6) / sum(sortants)', 'scolaire', 'mefstat11:322')
  },
  { what: 'projects for waiters', published: 8358, source: BMO, sql: projects('S2X61'), near: 0.25 },
  { what: 'projects for health care assistants', published: 4072, source: BMO, sql: projects('V0X60'), near: 0.25 },
  { what: 'projects for cooks', published: 3499, source: BMO, sql: projects('S1X40'), near: 0.25 },
  { what: 'projects for home helps', published: 3219, source: BMO, sql: projects('T2A60'), near: 0.25 },
  { what: 'projects for cleaners', published: 5691, source: BMO, sql: projects('T4X60'), near: 0.25 },
  { what: 'jobs of cooks in France', published: 228_800, source: TENSIONS, sql: employed('S1Z40') },
  { what: 'jobs of masons in France', published: 176_300, source: TENSIONS, sql: employed('B2Z40') },
  { what: 'women among health care assistants', published: 0.9, source: PORTRAITS, sql: women('V0X60'), near: 0.06 },
  { what: 'women among masons', published: 0.01, source: PORTRAITS, sql: women('B1X31') },
  { what: 'women among lorry drivers', published: 0.03, source: PORTRAITS, sql: women('J3X43') }
];

const ELSEWHERE = 'a département of another region is drawn around it';
const OCCUPATIONS = 'other regions have the occupations of the country';

/** Figures of the publications that the demo is not near, and why. */
const APART: Readonly<Record<string, string>> = {
  'Demandeurs d’emploi inscrits fin 2024, Bretagne':
    'categories A to C, where the open file that the demo follows to the unit does not say what it counts',
  'Part des projets jugés difficiles en 2024, bassin de Fougères': 'a bassin is drawn around its region',
  'Projets de recrutement en 2025, Paris': ELSEWHERE,
  'Part des projets jugés difficiles en 2025, Paris': ELSEWHERE,
  'Projets de recrutement en 2025, Charente-Maritime': ELSEWHERE,
  'Part des projets saisonniers en 2025, Landes': ELSEWHERE,
  'Part des projets saisonniers en 2025, Charente-Maritime': ELSEWHERE,
  'Projets de recrutement en 2025, agriculteurs en Nouvelle-Aquitaine': OCCUPATIONS,
  'Projets de recrutement en 2025, viticulteurs, arboriculteurs en Nouvelle-Aquitaine': OCCUPATIONS,
  'Projets de recrutement en 2025, professionnels de l’animation socioculturelle en Nouvelle-Aquitaine': OCCUPATIONS
};

let query: Query;
let close = (): void => undefined;
let found: readonly ConcordanceFigure[];

beforeAll(async () => {
  const demo = await builtDemo();
  ({ query, close } = await openInService(demo));
  // A reason each, so that those that differ are told and not refused.
  const publications = readPublishedFigures(CONCORDANCE_FOLDER).map((publication) => ({
    ...publication,
    chiffres: publication.chiffres.map((figure) => ({ ...figure, raison: 'démonstration' }))
  }));
  const snapshot = await openAnswering(join(demo, readCurrent(demo)?.file ?? ''), 'demo');
  const record = await findConcordance(snapshot, requestFiles(QUERIES_FOLDER) ?? {}, publications, silentReporter());
  snapshot.close();
  found = record.publications.flatMap(({ chiffres }) => chiffres);
}, 900_000);
afterAll(() => close());

/** Whether a figure, or one of those that its bounds allow, lies near a published one. */
function isNear(published: number, [low, high]: readonly [number, number], near = NEAR): boolean {
  const width = Math.max(near * Math.abs(published), Math.abs(published) < 1 ? POINTS : 0);
  return high >= published - width && low <= published + width;
}

it('stands near what producers publish of Bretagne and of France, wherever a request answers', () => {
  const computed = found.filter(({ min, max }) => min !== null && max !== null);
  expect(computed.length).toBeGreaterThan(80);
  const far = computed
    .filter(({ publie, min, max }) => !isNear(publie, [min ?? 0, max ?? 0]))
    .map(({ libelle, publie, min, max }) => ({ libelle, publie, min, max }));
  expect(far.filter(({ libelle }) => !(libelle in APART))).toEqual([]);
  // A reason that no figure needs any more is taken away.
  expect(Object.keys(APART).filter((libelle) => !far.some((figure) => figure.libelle === libelle))).toEqual([]);
});

it.each(PUBLISHED)('$what: near $published ($source)', async ({ published, sql, near }) => {
  const [[low, high = low] = []] = await query(sql);
  expect(Number(low)).toBeGreaterThan(0);
  expect(isNear(published, [Number(low), Number(high)], near), `de ${String(low)} à ${String(high)}`).toBe(true);
});
