import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { shelveLevelTables } from '../support/level-tables.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const TOLD = `insert into publie.indicateurs values
        ('departement:35', 'departement', 'population', null, 470000, 470000, 470000, 'diffuse'),
        ('departement:35', 'departement', 'chomage', '2025T1', null, 0.05, 0.07, 'intervalle'),
        ('departement:29', 'departement', 'population', null, 55000, 55000, 55000, 'diffuse'),
        ('commune:35238', 'commune', 'population', null, 225081, 225081, 225081, 'diffuse');
      insert into reference.dictionnaire_indicateurs values
        ('population', 'Population municipale', 'habitants', 'd', null, null, 's', null, 'reference/population_legale', '1', null),
        ('chomage', 'Taux de chômage localisé', 'pourcent', 'd', null, null, 's', '2026-01', 'gpec/chomage_territoires', '2', null);`;

const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'tableau', { change: TOLD + (await shelveLevelTables(TOLD, ['population'])) });
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Body {
  readonly lignes: readonly Readonly<Record<string, unknown>>[];
  readonly colonnes: readonly { readonly nom: string; readonly libelle: string; readonly unite: string | null }[];
}

async function table(query: string): Promise<Body> {
  const response = await api.get(`/api/v1/tableau?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as Body;
}

test('a row a territory, a column an indicator with its bounds, its status, its name and its unit', async () => {
  const { lignes, colonnes } = await table('maille=departement&indicateurs=*');
  expect(lignes.find(({ territoire }) => territoire === 'departement:35')).toMatchObject({
    population: 470000,
    chomage: null,
    chomage_min: 0.05,
    chomage_max: 0.07,
    chomage_milieu: expect.closeTo(0.06, 9) as number,
    chomage_statut: 'intervalle'
  });
  expect(lignes.find(({ territoire }) => territoire === 'departement:29')).toMatchObject({
    chomage: null,
    chomage_min: null,
    chomage_statut: 'non_disponible'
  });
  expect(colonnes.find(({ nom }) => nom === 'chomage')).toMatchObject({
    libelle: 'Taux de chômage localisé (1ᵉʳ trimestre 2025)',
    unite: 'pourcent'
  });
  expect(colonnes.find(({ nom }) => nom === 'population')).toMatchObject({ unite: 'habitants' });
});

test('indicators are chosen by their names, and the long form has a row each', async () => {
  const chosen = await table('indicateurs=population&maille=departement');
  expect(chosen.colonnes.map(({ nom }) => nom)).not.toContain('chomage');
  const { lignes } = await table('maille=departement&indicateurs=population,chomage&forme=long');
  expect(lignes.map(({ indicateur, periode, valeur, requete }) => [indicateur, periode, valeur, requete])).toEqual(
    expect.arrayContaining([
      ['chomage', '2025T1', null, 'gpec/chomage_territoires'],
      ['population', null, 55000, 'reference/population_legale']
    ])
  );
  expect(lignes).toHaveLength(3);
});

test('an unknown indicator is refused with the nearest one', async () => {
  const response = await api.get('/api/v1/tableau?maille=departement&indicateurs=chomages');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    problemes: [{ parametre: 'indicateurs', suggestions: expect.arrayContaining(['chomage']) as unknown }]
  });
  expect((await api.get('/api/v1/tableau?maille=departement&forme=carre')).status).toBe(400);
});

test.each([
  ['maille=commune&indicateurs=chomage', 'indicateurs', 'cette maille (commune) ; il l’est par departement'],
  ['maille=bassin', 'maille', 'aucun indicateur à cette maille dans cet instantané ; mailles : commune, departement'],
  ['', 'maille', '« epci »']
])('what a level has not is refused with the levels that have it: %s', async (query, parametre, message) => {
  const response = await api.get(`/api/v1/tableau?${query}`);
  expect(response.status).toBe(400);
  const { problemes } = (await response.json()) as { problemes: { parametre: string; message: string }[] };
  expect(problemes[0]?.parametre).toBe(parametre);
  expect(problemes[0]?.message).toContain(message);
});

test.each(['csv', 'xlsx', 'parquet', 'geojson'])('in %s too', async (format) => {
  expect((await api.get(`/api/v1/tableau?maille=departement&format=${format}`)).status).toBe(200);
});

test('each level is a request of its own too, and a layer of maps: the same figures, bounds and statuses', async () => {
  const { lignes, requete } = (await api.json('/api/v1/requests/reference/tableau_departement')) as {
    lignes: Record<string, unknown>[];
    requete: { titre: string };
  };
  expect(requete.titre).toMatch(/^Départements\s: 2 indicateurs$/);
  expect(lignes.find(({ territoire }) => territoire === 'departement:35')).toMatchObject({
    population: 470000,
    chomage: null,
    chomage_min: 0.05,
    chomage_max: 0.07,
    chomage_statut: 'intervalle'
  });
  // Nothing is told of it: it is no zero.
  expect(lignes.find(({ territoire }) => territoire === 'departement:29')).toMatchObject({
    chomage: null,
    chomage_statut: 'non_disponible'
  });
  const { features } = (await api.json('/api/ogc/collections/reference.tableau_departement/items')) as {
    features: { properties: Record<string, unknown> }[];
  };
  expect(features.map(({ properties }) => properties['population']).sort()).toEqual([470000, 55000]);
});

test('a shape given twice is refused with words, and the same one twice is one', async () => {
  const refused = await api.get('/api/v1/tableau?maille=departement&forme=large&forme=long');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('donné plusieurs fois')]);
  expect((await table('maille=departement&forme=large&forme=large')).lignes.length).toBe(2);
});
