import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import type { Cube } from '../../src/lib/catalogue/cubes/cube.ts';
import { CUBES } from '../../src/lib/catalogue/cubes/cubes.gen.ts';
import { cutsOf, problemsOf, type Exploration } from '../../src/lib/catalogue/cubes/exploration.ts';
import { requestFileOf, wordingOf } from '../../src/lib/catalogue/cubes/request-file.ts';
import { indexOf, selectOf, selectOnIndex } from '../../src/lib/catalogue/cubes/select.ts';
import { withRates } from '../../src/routes/atelier/explore/count.ts';
import { membersOf } from '../../src/lib/catalogue/cubes/members.ts';
import { cleaned, startOf } from '../../src/routes/atelier/explore/start.ts';
import { catalogueProblems } from '../../warehouse/pipeline/requests/check-catalogue.ts';
import { QUERIES_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { makeApi } from '../support/api.ts';
import { examples, oneIn } from '../support/depth.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const folder = makeFolder();
let connection: DuckDBConnection;

beforeAll(async () => {
  await publishFixture(folder, 'a', {
    // An activity whose only establishments have no known number of employees.
    change: `insert into publie.cube_emploi_prive (annee, territoire, activite, niveau, etablissements, effectif,
      sans_effectif) values (2023, 'epci:243500139', 'a17:GZ', 'a17', 3, 0, 3)`
  });
  const instance = await DuckDBInstance.create(join(folder, 'snapshot-a.duckdb'), { access_mode: 'READ_ONLY' });
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  removeFolder(folder);
});

function cubeOf(name: string): Cube {
  const cube = CUBES.find(({ nom }) => nom === `cube_${name}`);
  if (cube === undefined) throw new Error(`no cube ${name}`);
  return cube;
}

function ask(name: string, choices: Partial<Exploration>): [Cube, Exploration] {
  const cube = cubeOf(name);
  return [cube, { ...startOf(cube, 'region:53'), par: [], ...choices }];
}

async function rowsOf(sql: string): Promise<AnswerRow[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])));
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The answer as the page shows it, rates included. */
async function count(cube: Cube, exploration: Exploration): Promise<readonly AnswerRow[]> {
  expect(problemsOf(cube, exploration)).toEqual([]);
  return withRates({ columns: [], rows: await rowsOf(selectOf(cube, exploration)) }, cube, exploration).rows;
}

const figure = (row: AnswerRow | undefined, name: string) =>
  ['', '_min', '_max', '_statut'].map((end) => row?.[name + end]);

describe('what is added up', () => {
  test('a sum that holds a hidden row is an interval, its rate too: 100 + (1 to 4), 60 + (0 to 4) of 120', async () => {
    const [first] = await count(
      ...ask('projets_recrutement', { filtres: { metier: ['fap2021:A0X40', 'fap2021:T9X99'] } })
    );
    expect(figure(first, 'projets')).toEqual([null, 101, 104, 'intervalle']);
    const [second] = await count(
      ...ask('projets_recrutement', {
        mesures: ['difficulte'],
        filtres: { metier: ['fap2021:A0X40', 'fap2021:B1X50'] }
      })
    );
    expect(figure(second, 'projets')).toEqual([120, 120, 120, 'diffuse']);
    expect(figure(second, 'projets_difficiles')).toEqual([null, 60, 64, 'intervalle']);
    // Where the projects of a row are known, so hidden difficult ones are at most their own bound: 60 and 64 of 120.
    expect(figure(second, 'difficulte').slice(0, 2)).toEqual([null, 0.5]);
    expect(second?.['difficulte_max']).toBeCloseTo(64 / 120, 12);
  });

  test('without a choice, the published total of everything, and not the sum of what is shown', async () => {
    const [row] = await count(...ask('projets_recrutement', {}));
    expect(figure(row, 'projets')).toEqual([131879, 131879, 131879, 'diffuse']);
  });

  test('one cut of nested ones: 1100 + (500 to 880) of A17, nothing of A5', async () => {
    const [row] = await count(
      ...ask('emploi_activites', {
        mesures: ['effectif', 'etablissements'],
        territoires: ['epci:243500139'],
        filtres: { activite: ['a17:C1', 'a17:OQ'] }
      })
    );
    expect(figure(row, 'effectif')).toEqual([null, 1600, 1980, 'intervalle']);
    expect(figure(row, 'etablissements')).toEqual([80, 80, 80, 'diffuse']);
    const split = await count(
      ...ask('emploi_activites', { territoires: ['epci:243500139'], par: ['activite'], niveaux: { activite: 'a5' } })
    );
    expect(split.map((line) => [line['activite_code'], line['effectif']])).toEqual([
      ['a5:OQ', 1100],
      ['a5:BE', 900],
      ['a5:FZ', 0]
    ]);
  });

  test('a number that no establishment gives is no zero: 10 + 5 + unknown is at least 15', async () => {
    const [cube, question] = ask('emploi_prive', { territoires: ['epci:243500139'], niveaux: { activite: 'a17' } });
    const split = await count(cube, { ...question, par: ['activite'] });
    expect(split.map((line) => [line['activite_code'], ...figure(line, 'effectif')])).toEqual([
      ['a17:C1', 10, 10, 10, 'diffuse'],
      ['a17:JZ', 5, 5, 5, 'diffuse'],
      ['a17:GZ', null, null, null, 'non_disponible']
    ]);
    const [all] = await count(cube, { ...question, filtres: { activite: ['a17:C1', 'a17:JZ', 'a17:GZ'] } });
    expect(figure(all, 'effectif')).toEqual([null, 15, null, 'intervalle']);
  });

  test('an interval of ages, and each sex: 140 men and 100 women at 25, 150 at 40', async () => {
    const rows = await count(...ask('emploi_metiers_age', { par: ['sexe'], filtres: { age: ['25', '40'] } }));
    expect(rows.map((row) => [row['sexe'], row['emplois']])).toEqual([
      ['Femmes', 100],
      ['Hommes', 290]
    ]);
  });

  test('years and places are rows, never a sum; a provisional figure says so', async () => {
    const rows = await count(
      ...ask('demandeurs', { depuis: '2024-11', jusqua: '2024-12', territoires: ['region:53', 'commune:29019'] })
    );
    expect(rows.map((row) => [row['nom'], row['mois'], row['demandeurs'], row['demandeurs_statut']])).toEqual([
      ['Brest, commune', '2024-12', null, 'secret'],
      ['Bretagne, région', '2024-11', 290100, 'provisoire'],
      ['Bretagne, région', '2024-12', 292720, 'diffuse']
    ]);
    const places = await count(...ask('demandeurs_profil', { maille: 'commune', depuis: '2024T4' }));
    expect(places.map((row) => [row['territoire'], row['demandeurs']])).toEqual([
      ['commune:35238', 20343],
      ['commune:35206', 657],
      ['commune:29019', null]
    ]);
  });

  test('what does not add up is refused, and says what to do', () => {
    expect(problemsOf(...ask('postes', { filtres: { taille: ['E1T4', 'E5T9'] } }))).toEqual([
      '« Postes salariés » ne s’additionne pas : répartissez selon « Postes de l’établissement », ou n’en gardez qu’une valeur'
    ]);
    expect(problemsOf(...ask('flux_demandeurs', { filtres: { categorie: ['A', 'ABC'] } }))).toEqual([
      'les valeurs de « Catégorie » se recouvrent : répartissez selon elle, ou n’en gardez qu’une'
    ]);
    expect(problemsOf(...ask('flux_demandeurs', {}))).toEqual([]);
    expect(problemsOf(...ask('offres', { territoires: ['commune:29019'] })).join()).toContain('maille Commune');
  });
});

test('no choice of values makes a hidden cell a point: every subset, against the rows of the table', async () => {
  const [cube, question] = ask('demandeurs_profil', { territoires: ['commune:35206'], depuis: '2024T4' });
  const ages = ['moins_25', 'de_25_a_49', 'plus_50'];
  const cells = await rowsOf(
    `select sexe, age, demandeurs, demandeurs_min, demandeurs_max from publie.cube_demandeurs_profil
      where territoire = 'commune:35206' and trimestre = '2024T4'`
  );
  let hidden = 0;
  for (const sexe of [['femmes'], ['hommes'], ['femmes', 'hommes']])
    for (let mask = 1; mask < 8; mask++) {
      const kept = ages.filter((_, index) => (mask >> index) % 2 === 1);
      const [row] = await count(cube, { ...question, filtres: { sexe, age: kept } });
      const own = cells.filter((cell) => sexe.includes(String(cell['sexe'])) && kept.includes(String(cell['age'])));
      const total = (name: string) => own.reduce((sum, cell) => sum + Number(cell[name]), 0);
      const known = own.every((cell) => cell['demandeurs'] !== null);
      if (!known) hidden++;
      expect(figure(row, 'demandeurs').slice(0, 3)).toEqual([
        known ? total('demandeurs') : null,
        total('demandeurs_min'),
        total('demandeurs_max')
      ]);
    }
  expect(hidden).toBeGreaterThan(10);
});

/** Questions of every kind: each dimension split, kept by two of its values, left aside. */
async function questionsOf(cube: Cube): Promise<Exploration[]> {
  const places = await rowsOf(
    `select territoire, max(${cube.periode.nom})::VARCHAR as periode, min(${cube.periode.nom})::VARCHAR as premiere
      from publie.${cube.nom} where regexp_matches(territoire, '^(${cube.mailles.join('|')}):') group by 1
      order by 1 limit 2`
  );
  const [place] = places;
  if (place === undefined) return [];
  const start = {
    ...startOf(cube, String(place['territoire'])),
    territoires: places.map(({ territoire }) => String(territoire)),
    mesures: [...cube.mesures, ...cube.taux].map(({ nom }) => nom),
    depuis: String(place['premiere']),
    jusqua: String(place['periode']),
    par: []
  };
  const own = await Promise.all(
    cutsOf(cube, start).map(async ({ dimension: { nom, total } }) => {
      const rows = await rowsOf(
        `select distinct ${nom}::VARCHAR as valeur from publie.${cube.nom}
          where ${total == null ? `${nom} is not null` : `${nom} <> '${total}'`} order by 1 limit 2`
      );
      const values = rows.map(({ valeur }) => String(valeur));
      return [{ ...start, par: [nom] }, ...(values.length > 0 ? [{ ...start, filtres: { [nom]: values } }] : [])];
    })
  );
  return [start, ...own.flat().slice(-2)].filter((question) => problemsOf(cube, question).length === 0);
}

test('a filter that moves reads the same answer from the small table, whatever moves', async () => {
  let compared = 0;
  for (const cube of oneIn(4, CUBES))
    for (const question of await questionsOf(cube))
      for (const moving of [cube.periode.nom, ...cube.dimensions.map(({ nom }) => nom)]) {
        await connection.run(indexOf(cube, question, moving));
        expect(await rowsOf(selectOnIndex(cube, question, moving)), `${cube.nom} ${moving}`).toEqual(
          await rowsOf(selectOf(cube, question))
        );
        compared++;
      }
  expect(compared).toBeGreaterThan(examples(40, 10));
});

test('lists the values of every dimension of every table', async () => {
  let listed = 0;
  for (const cube of CUBES)
    for (const cut of cutsOf(cube, startOf(cube, 'region:53'))) {
      const rows = await rowsOf(membersOf(cube, cut));
      const values = rows.map(({ valeur }) => valeur);
      expect(new Set(values).size, `${cube.nom} ${cut.dimension.nom}`).toBe(values.length);
      expect(values).not.toContain(cut.dimension.total);
      listed += values.length;
    }
  expect(listed).toBeGreaterThan(30);
});

test('an address keeps of a table what it has, never the row of everything among its parts', () => {
  const [cube, start] = ask('demandeurs_profil', {
    mesures: ['demandeurs', 'nope'],
    par: ['__proto__'],
    maille: 'frr',
    niveaux: { sexe: 'x' },
    filtres: { sexe: ['ensemble', 'femmes'], age: ['ensemble'], constructor: ['a'] }
  });
  const { exploration, lost } = cleaned(cube, start);
  expect(exploration).toMatchObject({ mesures: ['demandeurs'], par: [], maille: null, niveaux: {} });
  expect(exploration.filtres).toEqual({ sexe: ['femmes'] });
  expect(lost.toSorted()).toEqual(['__proto__', 'constructor', 'ensemble', 'ensemble', 'frr', 'nope', 'x']);
});

describe('made a request', () => {
  const written = readdirSync(QUERIES_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, text: readFileSync(join(QUERIES_FOLDER, name), 'utf8') }));
  const kinds = (cube: Cube): Exploration[] => {
    const start = { ...startOf(cube, 'region:53'), mesures: [...cube.mesures, ...cube.taux].map(({ nom }) => nom) };
    const [level] = cube.mailles.filter((one) => one !== 'pays');
    const all = [start, { ...start, par: [], maille: level ?? null }, { ...start, depuis: '2018', jusqua: '2024' }];
    // Two references never share a code: its author gives the second its own.
    return all
      .filter((question) => problemsOf(cube, question).length === 0)
      .slice(0, cube.theme === 'reference' ? 1 : 3);
  };

  test('each table gives files that the catalogue takes, in its style', async () => {
    const questions = CUBES.flatMap((cube) => kinds(cube).map((question) => ({ cube, question })));
    expect(questions.length).toBeGreaterThan(CUBES.length * 2);
    const titles = new Set(written.flatMap(({ text }) => /^titre: (.*)$/m.exec(text)?.[1] ?? []));
    for (const { cube, question } of questions) expect(titles).not.toContain(wordingOf(cube, question).titre);
    const files = questions.map(({ cube, question }, index) =>
      requestFileOf(cube, question, { titre: `Essai ${index}`, question: `Essai ${index} ?` })
    );
    const problems = catalogueProblems([...written, ...files.map(({ path, text }) => ({ name: path, text }))]);
    expect([...problems]).toEqual([]);
    for (const { text } of files) {
      const body = text.slice(text.indexOf('---*/') + 5);
      expect(body.split('\n').filter((line) => line.replace(/'(?:[^']|''){60,}'/g, '').length > 160)).toEqual([]);
      expect(body.split('\n').filter((line) => /^( {2})* \S/.test(line))).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
    }
    // Described by the engine as those of the catalogue are; every mistake would be thrown.
    await catalogueOf(Object.fromEntries(oneIn(4, files).map(({ path, text }) => [path.slice(0, -4), text])));
  });

  test('its answer is what was counted, rates and bounds included', async () => {
    const asked = [
      ask('projets_recrutement', { mesures: ['projets', 'difficulte'], par: ['metier'], depuis: '2025' }),
      ask('projets_recrutement', { mesures: ['projets'], par: ['metier'], depuis: '2024', jusqua: '2025' }),
      ask('emploi_activites', {
        mesures: ['effectif'],
        maille: 'epci',
        par: ['activite'],
        filtres: { activite: ['a17:C1', 'a17:OQ'] }
      }),
      ask('demandeurs_profil', {
        territoires: ['commune:35206'],
        depuis: '2024T4',
        par: ['age'],
        filtres: { sexe: ['femmes'] }
      })
    ];
    const files = asked.map(([cube, question]) => requestFileOf(cube, question));
    const ids = files.map(({ path }, index) => `${path.slice(0, -4)}_${index}`);
    const api = makeApi(
      folder,
      await catalogueOf(Object.fromEntries(files.map(({ text }, index) => [ids[index] ?? '', text])))
    );
    for (const [index, [cube, question]] of asked.entries()) {
      const { lignes } = (await api.json(`/api/v1/requests/${ids[index] ?? ''}`)) as unknown as { lignes: AnswerRow[] };
      expect(lignes.length).toBeGreaterThan(1);
      // The answer knows no more than the page, whatever the order of its columns: a middle is made of bounds.
      expect(lignes.map(withoutMiddles)).toEqual((await count(cube, question)).map((row) => ({ ...row })));
    }
  });
});

function withoutMiddles(row: AnswerRow): AnswerRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/_(?:milieu|marge)$/.test(name)));
}
