import { tableFromIPC } from 'apache-arrow';
import type { FeatureCollection } from 'geojson';
import { parquetMetadata } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { makeApi, type Api } from '../support/api.ts';
import { expectMiddles } from '../support/middles.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** Three counts: one shown, one between two bounds, one open above; a share; a figure that is the same on each row. */
const COUNTS = `/*---
titre: Comptes d’essai
question: Combien ?
code: T9
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
  ouvert: { domaine: choix, valeurs: { oui: oui, non: non }, defaut: non, libelle: Avec une ligne sans maximum }
colonnes:
  lieu: { role: territoire, libelle: Lieu }
  projets: { role: mesure, unite: projets, somme: lignes, libelle: Projets }
  heures: { role: mesure, unite: heures, somme: lignes, libelle: Durée }
  total: { role: mesure, unite: projets, somme: reponse, libelle: Projets en tout }
  entier: { role: mesure, unite: projets, somme: lignes, libelle: Offres }
lecture: "{lieu} : {projets}."
---*/
select lieu, projets, projets_min, projets_max, projets_statut,
  projets as heures, projets_min as heures_min, projets_max as heures_max, projets_statut as heures_statut,
  null::INTEGER as total, 90::INTEGER as total_min, null::INTEGER as total_max, 'intervalle' as total_statut,
  3::INTEGER as entier, 3::INTEGER as entier_min, 3::INTEGER as entier_max, 'diffuse' as entier_statut
from (values ('departement:29', 100::INTEGER, 100::INTEGER, 100::INTEGER, 'diffuse', 'non'),
  ('departement:35', null, 1, 4, 'non_diffuse', 'non'), ('departement:22', null, 10, null, 'intervalle', 'oui')
) as t(lieu, projets, projets_min, projets_max, projets_statut, ouverte)
where ($ouvert::VARCHAR = 'oui' or ouverte = 'non') and $annee::INTEGER > 0 and $territoire::VARCHAR <> ''
  and exists (from reference.instantane)
order by lieu desc`;

const PATH = '/api/v1/requests/essai/comptes';
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 's1');
  api = makeApi(folder, await catalogueOf({ 'essai/comptes': COUNTS }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function bytes(query: string): Promise<Buffer> {
  const response = await api.get(`${PATH}?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return Buffer.from(await response.arrayBuffer());
}

async function totals(query: string): Promise<unknown[][]> {
  return readSheet(await bytes(`${query}&format=xlsx`), 'Totaux');
}

test('a figure that a row hides is numbers alone, and what one reads', async () => {
  const [head = [], ...rows] = await readSheet(await bytes('ouvert=oui&format=xlsx'), 'Données');
  expect(head.slice(0, 7)).toEqual([
    'Lieu',
    'Projets – minimum',
    'Projets – milieu',
    'Projets – maximum',
    'Projets – lecture',
    'Projets – statut',
    'Durée (heures) – minimum'
  ]);
  expect(head).not.toContain('Projets');
  expect(head.slice(-2)).toEqual(['Offres (projets)', 'Offres (projets) – statut']);
  expect(rows.map((row) => row.slice(1, 5))).toEqual([
    [1, 2.5, 4, 'nd'],
    [100, 100, 100, '100'],
    [10, null, null, '≥\u202f10']
  ]);
  expect(rows.map((row) => row.at(-2))).toEqual([3, 3, 3]);
});

test('the French CSV has the same columns, and no text that is a number beside those that are not', async () => {
  const text = (await bytes('ouvert=oui&format=csv-fr&notes=oui')).toString('utf8');
  const [head = '', ...rows] = text.split('\r\n');
  expect(head).toContain('Projets – minimum;Projets – milieu;Projets – maximum;Projets – lecture;');
  expect(rows.slice(0, 3).map((row) => row.split(';').slice(1, 5))).toEqual([
    ['1', '2,5', '4', 'nd'],
    ['100', '100', '100', ''],
    ['10', '', '', '≥\u202f10']
  ]);
  expect(rows[4]).toMatch(/^Additionner;/);
});

test('counts that add up are summed between their bounds; others say that they do not', async () => {
  // By hand: 100 + 1 to 100 + 4; a third row of 10 at least has no upper bound. Hours are no count.
  expect(await totals('ouvert=non')).toEqual([
    ['Compte', 'Somme des lignes', 'Minimum', 'Milieu', 'Maximum'],
    ['Projets', 'entre 101 et 104', 101, 102.5, 104],
    ['Projets en tout', 'ne s’ajoute pas d’une ligne à l’autre', null, null, null],
    ['Offres (projets)', '6', 6, 6, 6]
  ]);
  expect((await totals('ouvert=oui'))[1]).toEqual(['Projets', 'au moins 111', 111, null, null]);
  expect((await totals('ouvert=oui&filtre=lieu%3Ddepartement:35'))[1]).toEqual(['Projets', 'entre 1 et 4', 1, 2.5, 4]);
});

test.each([
  ['territoire=region:53,departement:35', 'Pas de total : des territoires de plusieurs mailles (region, departement)'],
  ['annee=2024,2025', 'Pas de total : les réponses de plusieurs valeurs de « Année » ne s’ajoutent pas.'],
  ['limit=1', 'Pas de total : ce fichier est une page de la réponse.']
])('rows that overlap, and those of a page, have no total: %s', async (query, said) => {
  const [[only] = [], ...others] = await totals(query);
  expect(String(only)).toContain(said);
  expect(others).toEqual([]);
});

test('the sheet to read opens on how to add, and its address holds to the snapshot', async () => {
  const rows = await readSheet(await bytes('format=xlsx'), 'Lisez-moi');
  expect(rows.slice(0, 2).map(([label]) => label)).toEqual(['Additionner', 'Totaux']);
  const read = new Map(rows.map(([label, text]) => [label, String(text)]));
  const address = read.get('Adresse') ?? '';
  expect(address).toMatch(/[?&]instantane=[0-9a-z]+$/);
  expect((await api.get(address.replace(/^https?:\/\/[^/]+/, ''))).status).toBe(200);
  const plain = await readSheet(await bytes('colonnes=entier&format=xlsx'), 'Lisez-moi');
  expect(plain[0]?.[0]).not.toBe('Additionner');
});

test('a column without a value keeps its type, and is no property of features', async () => {
  const hidden = 'filtre=projets%3C5';
  const arrow = tableFromIPC(await bytes(`${hidden}&format=arrow`));
  const parquet = parquetMetadata(new Uint8Array(await bytes(`${hidden}&format=parquet`)).buffer);
  const typed = new Map(parquet.schema.map(({ name, type }) => [name, type]));
  for (const [name, inArrow, inParquet] of [
    ['projets', 'Int32', 'INT32'],
    ['projets_milieu', 'Float64', 'DOUBLE'],
    ['total_milieu', 'Float64', 'DOUBLE']
  ] as const)
    expect([name, String(arrow.getChild(name)?.type), typed.get(name)]).toEqual([name, inArrow, inParquet]);
  const { features } = JSON.parse((await bytes(`${hidden}&format=geojson`)).toString()) as FeatureCollection;
  expect(features.map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ projets_min: 1, projets_milieu: 2.5, projets_max: 4, projets_statut: 'non_diffuse' })
  ]);
  expect(features[0]?.properties).not.toHaveProperty('projets');
  expect(features[0]?.properties).not.toHaveProperty('total_milieu');
  const { features: all } = JSON.parse((await bytes('format=geojson')).toString()) as FeatureCollection;
  expect(all.map(({ properties }) => (properties?.['projets'] as number | null | undefined) === null)).toEqual([
    true,
    false
  ]);
});

test('middles are those of the bounds, of rows put together too', async () => {
  for (const query of ['ouvert=oui', 'group_by=ensemble', 'tri=-projets_milieu']) {
    const { colonnes, lignes } = JSON.parse((await bytes(query)).toString()) as Answer;
    expect([query, expectMiddles(colonnes, lignes) > 0]).toEqual([query, true]);
  }
});
