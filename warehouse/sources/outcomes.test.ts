import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal, loadAlone } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, writeSampleOf, writeSampleRegion } from '../../tests/support/sample-region.ts';
import { cutEnd as cut, replaceEvery as replace } from '../../tests/support/spoil.ts';

const MINE = [
  'apprentissage',
  'sanitaire_social',
  'vae',
  'decrochage',
  'insersup',
  'retour_emploi',
  'entrees_formation',
  'metiers_2030',
  'salaires'
];
const scratch = mkdtempSync(join(tmpdir(), 'maille-devenir-'));
buildOnlyNamed(import.meta.filename, scratch, [...MINE, 'parcoursup']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('training and outcomes, on the samples of the invented region', () => {
  const query = builtSample(() => writeSampleRegion(join(scratch, 'exemple'), MINE));

  it('joins contracts under five to a coarser cell, and loses none of the region', async () => {
    // 08: 3 + 4 small sizes are 7, then joined by the 2 of level 5, which nobody else could hide. 09: the 1 of level 4
    // takes the smallest cell, 6.
    expect(
      await query(
        `select departement, niveau, domaine, taille, contrats::integer from publie.cube_apprentissage
          where annee = 2024 order by all`
      )
    ).toEqual([
      ['departement:08', '3', '22', 'moins_11', 100],
      ['departement:08', '5', '31', 'de_50_a_249', 1050],
      ['departement:08', 'regroupe', 'regroupe', 'regroupe', 9],
      ['departement:09', '4', '23', 'moins_11', 30],
      ['departement:09', 'regroupe', 'regroupe', 'regroupe', 7]
    ]);
    expect(await query('select sum(contrats)::integer from publie.cube_apprentissage where annee = 2024')).toEqual([
      [100 + 3 + 4 + 1050 + 2 + 30 + 1 + 6]
    ]);
  });

  it('adds the fields of a centre and level, gives up a small level and leaves out what stays under five', async () => {
    // Level 3: 60 + 20. Level 5 of the same centre: 4, then with 3 + 2 elsewhere, without a place.
    expect(
      await query(
        'select uai, commune, niveau, apprentis::integer, situe from publie.cube_apprentis_centres order by all'
      )
    ).toEqual([
      ['0089001A', 'commune:08001', '3', 80, false],
      ['0099002B', 'commune:09001', 'regroupe', 5, false]
    ]);
  });

  it('compares quotas and entrants only where both are known, and adds départements into the region', async () => {
    expect(
      await query(
        `select formation, quota, inscrits, diplomes, quota_compare, inscrits_compares from publie.cube_sanitaire_social
          where territoire = 'region:08' and annee = 2024 order by 1`
      )
    ).toEqual([
      ['aide_soignant', 60, 1080, 700, 60, 30],
      ['educateur_specialise', null, 25, 24, null, null],
      ['infirmier', 200, 198, 151, 200, 198]
    ]);
    expect(
      await query("select count(*)::integer from publie.cube_sanitaire_social where territoire = 'region:17'")
    ).toEqual([[0]]);
  });

  it('joins small certifications and tells no outcome of one to four candidates', async () => {
    expect(
      await query(
        `select certificateur, certification, recevables::integer, presentes::integer, valides::integer,
          partielles::integer from publie.cube_vae where annee = 2024 order by all`
      )
    ).toEqual([
      // 12 seen, 11 pass, 1 does not: neither is told.
      ['Emploi', 'rncp:90010', 20, 12, null, null],
      ['Éducation nationale', 'regroupe', 7, 6, null, null],
      ['Éducation nationale', 'rncp:90001', 60, 40, 25, 10]
    ]);
  });

  it('masks young people without solution: 2 of an age, and what would give them away', async () => {
    // 40 + 160 + 2 + 12 + 14 + 60 in the region; the neighbour's 30 left out.
    expect(
      await query(
        "select jeunes::integer from publie.cube_decrochage where territoire = 'region:08' and age = 'ensemble'"
      )
    ).toEqual([[288]]);
    expect(
      await query(
        `select jeunes, jeunes_statut, jeunes_min <= 2 and jeunes_max >= 5 from publie.cube_decrochage
          where territoire = 'commune:08002' and age = 'de_16_a_17'`
      )
    ).toEqual([[null, 'secret', true]]);
    expect(await query('select count(*)::integer from publie.cube_decrochage where jeunes between 1 and 4')).toEqual([
      [0]
    ]);
    expect(
      await query("select count(*) filter (where jeunes_statut = 'secret')::integer > 1 from publie.cube_decrochage")
    ).toEqual([[true]]);
    expect(await query("select cotes = cotes_prouves from reference.audit where cube = 'cube_decrochage'")).toEqual([
      [true]
    ]);
  });

  it('reads InserSup: totals and neighbours left out, nothing under twenty leavers, nd and na unknown', async () => {
    expect(
      await query(
        `select diplome, type_diplome, sortants, emploi_6, emploi_24, emploi_30 from publie.cube_insertion_superieur
          order by 1`
      )
    ).toEqual([
      ['2490001', 'Licence professionnelle', 60, 30, 42, null],
      ['2490002', 'Master LMD', 80, 40, 66, 68],
      ['2490003', 'Master LMD', null, null, null, null],
      ['2490004', 'Master LMD', null, null, null, null],
      // From the open export: all students of one year, neither women, graduates, two years together nor the country.
      ['2490005', 'Licence professionnelle', 50, 25, 31, null]
    ]);
  });

  it('places each field of training in its fifth, by zone, with lost zeros and a decimal comma', async () => {
    expect(
      await query(
        `select territoire, formacode, quintile from publie.cube_retour_emploi
          where territoire in ('region:08', 'bassin:0802', 'pays:FR') order by all`
      )
    ).toEqual([
      ['bassin:0802', '31768', 5],
      ['pays:FR', '31768', 5],
      ['pays:FR', '42752', 3],
      ['region:08', '31768', 5],
      ['region:08', '42752', 2],
      ['region:08', '43448', 4]
    ]);
  });

  it('reads projections: a typographic minus, each scenario apart, unknown regions left out', async () => {
    expect(
      await query(
        `select territoire, metier, scenario, emploi::integer, creations::integer, departs::integer, debutants::integer
          from publie.cube_metiers_2030 order by all`
      )
    ).toEqual([
      ['pays:FR', 'fap2009:V1Z', 'reference', 500000, 90000, 120000, 150000],
      ['region:08', 'fap2009:A0Z', 'bas_carbone', 8000, -500, 3500, 900],
      ['region:08', 'fap2009:A0Z', 'reference', 8000, -1500, 3500, 900],
      ['region:08', 'fap2009:V1Z', 'reference', 10000, 2000, 2500, 3000],
      // From the workbook of the Dares.
      ['region:17', 'fap2009:A0Z+A1Z', 'reference', 2000, -250, 750, 125],
      ['region:17', 'fap2009:V1Z', 'reference', 4000, -500, 1250, 1000],
      ['region:17', 'fap2009:XK_', 'reference', 1000, 0, 250, 500]
    ]);
  });

  it('tells no wage under five employees, no decile under twenty, and never how many they are', async () => {
    expect(
      await query(
        `select territoire, pcs, sexe, classe_effectif, q10, mediane, q90 from publie.cube_salaires
          where pcs <> 'ensemble' order by all`
      )
    ).toEqual([
      ['region:08', 'pcs:43', 'ensemble', 'de_20_a_99', 1700, 2200, 3000],
      ['region:08', 'pcs:43', 'femmes', 'de_20_a_99', 1690, 2180, 2980],
      ['zone_emploi:0801', 'pcs:63', 'ensemble', 'de_5_a_19', null, 1700, null]
    ]);
    expect(
      await query(
        `select mediane from publie.cube_salaires
          where territoire = 'region:08' and pcs = 'ensemble' and sexe = 'ensemble'`
      )
    ).toEqual([[1950.5]]);
  });

  it('keeps every entry of the region, none under five, and both definitions of the access rate apart', async () => {
    expect(
      await query("select sum(entrees)::integer from publie.cube_entrees_formation where territoire = 'region:08'")
    ).toEqual([[30 + 3 + 40 + 20 + 2 + 1 + 60 + 1050]]);
    // The 3 paid by an Opco meet nobody and take the smallest cell of the quarter, 20; the 2 + 1 of the fourth take the
    // 60.
    expect(
      await query(
        `select trimestre, sexe, age, diplome, financeur, entrees::integer from publie.cube_entrees_formation
          where territoire = 'departement:08' order by all`
      )
    ).toEqual([
      ['2024T1', 'femmes', 'de_25_a_49', 'bac', 'region', 40],
      ['2024T1', 'femmes', 'moins_25', 'infra_bac', 'region', 30],
      ['2024T1', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 23],
      ['2024T4', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 63]
    ]);
    expect(
      await query('select territoire, variante, taux from publie.cube_taux_acces where annee = 2024 order by all')
    ).toEqual([
      ['pays:FR', 'B', 0.127],
      ['region:08', 'A', 0.2],
      ['region:08', 'B', 0.12],
      ['region:17', 'B', 0.09]
    ]);
  });
});

const REAL = resolve(
  process.env.MAILLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'catalogue/inserSup_formations.json'
);

describe.skipIf(!existsSync(REAL))(`the producer's answer (${REAL}; skipped when it is absent)`, () => {
  it('is read key by key, nd and na kept as they are written', async () => {
    const region = writeSampleOf(join(scratch, 'reel'), 'insersup');
    cpSync(REAL, join(region.data, 'insersup', 'inserSup_formations_2021.json'));
    const query = await loadAlone(region, ['insersup']);
    const columns =
      'annee, uai, etablissement, diplome, libelle, type, domaine, discipline, inscrits, diplomes, sortants, poursuivants';
    expect(
      await query(
        `select _ligne::integer, ${columns}, emploi_6, emploi_12, emploi_18, emploi_24, emploi_30
          from raw.insersup__formations where _fichier like '%.json'`
      )
    ).toEqual([
      [
        1,
        '2020-2021',
        '0062205P',
        "UNIVERSITE COTE D'AZUR",
        '2400074',
        'MANAGEMENT ET GESTION DES ORGANISATIONS',
        'licence_pro',
        'DEG',
        'Sciences économiques',
        '119',
        '101',
        '54',
        '65',
        '23',
        '25',
        '26',
        '27',
        'na'
      ]
    ]);
  });
});

describe('a spoilt file stops the build with its place and a remedy', () => {
  let count = 0;
  async function failureOf(file: string, spoil: (path: string) => void) {
    const [source = '', name = ''] = file.split('/');
    const region = writeSampleOf(join(scratch, `gate-${count++}`), source);
    spoil(join(region.data, source, name));
    return expectRefusal(region, [source]);
  }
  const CONTRACTS = 'apprentissage/apprentissage_contrats_2023-2024.csv';
  const HEALTH = 'sanitaire_social/sanitaire_social_2024.csv';
  const VAE = 'vae/vae_2023-2024.csv';
  const YOUNG = 'decrochage/decrochage_communes_2024-11.csv';
  const FUTURE = 'metiers_2030/metiers_2030.csv';
  const WAGES = 'salaires/salaires_2022.csv';
  const HIGHER = 'insersup/inserSup_formations_2021.json';
  const BACK = 'retour_emploi/retour_emploi_2024.csv';
  const ENTRIES = 'entrees_formation/entrees_formation_2024.csv';
  const WISHES = 'parcoursup/fr-esr-parcoursup_2024.csv';

  it.each([
    ['places and candidates without delimiter', WISHES, replace(';', '~'), /fr-esr-parcoursup_2024\.csv/],
    ['wishes cut in a line', WISHES, cut(12), /fr-esr-parcoursup_2024\.csv.*champ\(s\)/],
    ['a name in place of a UAI', WISHES, replace('0359001U', 'Lycée Un'), /code d'établissement impossible/],
    ['candidates below zero', WISHES, replace(';240;', ';-240;'), /places, candidatures ou admis illisibles/],
    [
      'contracts with département and level swapped',
      CONTRACTS,
      replace('2024;09;4', '2024;4;09'),
      /ligne 9, departement : « 4 » \(attendu : 35\)/
    ],
    ['contracts cut in a line', CONTRACTS, cut(18), /ligne 12 : 2 champ\(s\) lus au lieu de 6/],
    ['a size in words', CONTRACTS, replace('plus_250', '250 et plus'), /taille : « 250 et plus »/],
    ['a column renamed', CONTRACTS, replace('contrats', 'effectif'), /colonne absente « contrats »/],
    [
      'a centre by a postal name',
      'apprentissage/apprentissage_centres_2024.csv',
      replace('08001', 'Bourg-Rive'),
      /commune : « Bourg-Rive »/
    ],
    ['a quota in letters', HEALTH, replace(';120;', ';cent;'), /nombre illisible/],
    ['a territory without its level', HEALTH, replace('departement:08', '08'), /territoire illisible/],
    [
      'the same line twice',
      HEALTH,
      replace('2024;departement:09;infirmier', '2024;departement:08;infirmier'),
      /ligne en double/
    ],
    [
      'more validations than candidates',
      VAE,
      replace('60;40;25;10', '60;20;25;10'),
      /vae_2023-2024\.csv, ligne 3 : validations totales et partielles dépassent/
    ],
    [
      'a certification by its title',
      VAE,
      replace('rncp:90001', 'CAP'),
      /certification : « CAP » \(attendu : rncp:12345\)/
    ],
    ['young people of an unknown age', YOUNG, replace('16-17', '15-17'), /âge inconnu/],
    ['a campaign in words', YOUNG, replace('2024-11', 'nov-24'), /campagne illisible/],
    [
      'a commune given twice',
      YOUNG,
      replace('08002;18-25', '8001;18-25'),
      /donnée plus d’une fois .*ligne 3 et .*ligne 5/
    ],
    [
      'a commune and a count swapped',
      YOUNG,
      replace('code_commune;age;jeunes', 'jeunes;age;code_commune'),
      /code de commune illisible/
    ],
    ['higher education cut in the middle', HIGHER, cut(300), /JSON illisible, tronqué ou corrompu/],
    ['higher education without leavers', HIGHER, replace('nb_sortants', 'sortants'), /colonne absente « nb_sortants »/],
    [
      'more leavers in work than leavers',
      HIGHER,
      replace('"nb_in_dsn_12": "36"', '"nb_in_dsn_12": "360"'),
      /plus de sortants en emploi que de sortants/
    ],
    [
      'something else than a list',
      HIGHER,
      (path: string) => writeFileSync(path, '{"results": {}}'),
      /une liste d’objets JSON est attendue/
    ],
    ['a rate in place of a fifth', BACK, replace('0.8', '0.73'), /quintile impossible/],
    ['zone and code swapped', BACK, replace('type_zone;code_zone', 'code_zone;type_zone'), /zone inconnue/],
    ['a formacode cut', BACK, replace('31768', '3176'), /formacode impossible/],
    ['an age in words', ENTRIES, replace('plus_50', '50 ans et plus'), /age : « 50 ans et plus »/],
    ['entries cut in a line', ENTRIES, cut(12), /ligne 10 : \d champ\(s\) lus au lieu de 7/],
    [
      'entries of a region beside its départements',
      ENTRIES,
      replace('departement:09', 'region:08'),
      /territoire : « region:08 »/
    ],
    [
      'a third definition of the access rate',
      'entrees_formation/taux_acces_2024.csv',
      replace(';A;', ';C;'),
      /variante inconnue/
    ],
    [
      'a projection whose start and end are swapped',
      FUTURE,
      replace('base;horizon', 'horizon;base'),
      /période impossible/
    ],
    ['retirements below zero', FUTURE, replace(';2500;', ';-2500;'), /nombre impossible/],
    ['a projection given twice', FUTURE, replace('bas_carbone', 'reference'), /ligne en double/],
    ['deciles swapped', WAGES, replace('q10;mediane;q90', 'q90;mediane;q10'), /ne sont pas dans l’ordre/],
    ['a sex in words', WAGES, replace(';T;60;', ';Ensemble;60;'), /sexe : « Ensemble » \(attendu : 1, 2 ou T\)/],
    [
      'wages in UTF-16, cut',
      WAGES,
      (path: string) =>
        writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8').slice(0, -20)}`, 'utf16le')),
      /salaires_2022\.csv, ligne 10 : \d champ\(s\)/
    ],
    [
      'a header without a line',
      VAE,
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').split('\n')[0] ?? ''),
      /vae_2023-2024\.csv/
    ]
  ])('%s', async (_name, file, spoil, message) => {
    const error = await failureOf(file, spoil);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
