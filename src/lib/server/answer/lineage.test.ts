import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { snapshotSchema } from '../../../../tests/support/snapshot-schema.ts';
import type { SourceSummary } from '../../catalogue/api/answer.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { sourcesWithVintage, filesBehind, requestSources } from './lineage.ts';
import { readReference, type Reference, type SourceRecord } from '../snapshot/reference.ts';

function record(source: string, referentiel = false): SourceRecord {
  return {
    source,
    titre: source,
    producteur: source,
    licence: '',
    adresse: '',
    millesime: '',
    fichiers: '',
    presente: true,
    synthetique: false,
    facultative: true,
    referentiel,
    apport: '',
    acces: 'ouvert',
    ajout: '',
    vie_mois: null,
    mois_entre_parutions: null,
    muette: [],
    lue: true
  };
}

/** The sources of a request over these tables, in order, code lists between brackets. */
function order(
  tables: Readonly<Record<string, readonly string[]>>,
  lists: readonly string[] = [],
  comptees: readonly string[] = []
): string[] {
  const names = [...new Set(Object.values(tables).flat())].sort();
  const reference = {
    sources: names.map((name) => record(name, lists.includes(name))),
    lineage: new Map(Object.entries(tables))
  } as unknown as Reference;
  const request = { cubes: Object.keys(tables), repose_sur: { comptees } } as unknown as RequestDefinition;
  return requestSources(request, reference).present.map(({ source, referentiel }) =>
    referentiel ? `(${source})` : source
  );
}

test('the only file behind a measure comes before those that share a table', () => {
  // By hand: zeta 1; alpha, beta and gamma a third each, code lists not counted.
  expect(
    order({ 'publie.cube_x': ['alpha', 'beta', 'codes', 'gamma'], 'publie.cube_y': ['codes', 'zeta'] }, ['codes'])
  ).toEqual(['zeta', 'alpha', 'beta', 'gamma', '(codes)']);
});

test('a request of lists alone counts from the file that it says it rests on, one of those that make the list', () => {
  const lists = ['areas', 'codes', 'outlines'];
  const reference = {
    sources: lists.map((name) => record(name, name !== 'areas')),
    lineage: new Map([['reference.places', lists]])
  } as unknown as Reference;
  const said = (repose_sur: NonNullable<RequestDefinition['repose_sur']>): string[] =>
    requestSources({ cubes: ['reference.places'], repose_sur }, reference)
      .present.filter(({ referentiel }) => !referentiel)
      .map(({ source }) => source);
  expect(said({ lignes: ['codes'], valeurs: [] })).toEqual(['codes']);
  expect(said({ lignes: [], valeurs: [] })).toEqual(['areas']);
});

test('a file behind two measures comes before those behind one; equals stay in the order of names', () => {
  // By hand: beta 1/2 + 1/2, alpha 1/2, gamma 1/2.
  expect(order({ 'publie.cube_x': ['alpha', 'beta'], 'publie.cube_y': ['beta', 'gamma'] })).toEqual([
    'beta',
    'alpha',
    'gamma'
  ]);
});

test('what only places or labels the figures comes last, however alone it is', () => {
  expect(order({ 'publie.cube_x': ['omega'], 'reference.lieux': ['adresses'] })).toEqual(['omega', '(adresses)']);
});

test('what the header says to be counted is cited first, a list of codes too, and nothing else of its table is', () => {
  const tables = { 'publie.cube_tensions': ['dares', 'zones'], 'reference.competences': ['rome', 'zones'] };
  expect(order(tables, ['zones'])).toEqual(['dares', '(rome)', '(zones)']);
  expect(order(tables, ['zones'], ['rome'])).toEqual(['rome', 'dares', '(zones)']);
  expect(order(tables, ['rome', 'zones'], ['rome'])).toEqual(['rome', 'dares', '(zones)']);
});

test('code lists alone are what is counted', () => {
  expect(order({ 'reference.territoires': ['cog'] }, ['cog'])).toEqual(['cog']);
});

test('sessions of training and courses of apprenticeship are counted, as cubes are, and not a list of places', () => {
  expect(
    order({
      'publie.cube_tensions': ['dares'],
      'publie.sessions_formation': ['lheo'],
      'publie.offre_apprentissage': ['catalogue'],
      'publie.etablissements': ['annuaire']
    })
  ).toEqual(['catalogue', 'dares', 'lheo', '(annuaire)']);
});

test('a table named by a build without its schema keeps its sources, whatever its schema', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(await snapshotSchema());
  await connection.run(
    `insert into reference.cubes (cube, source) values ('sessions_formation', 'lheo'), ('cube_tensions', 'dares'),
      ('passages', 'fap'), ('publie.cube_effectifs', 'ecoles')`
  );
  await connection.run(
    `insert into reference.millesimes (domaine, millesime, libelle, cube, dernier)
      values ('effectifs', '2024', 'rentrée 2024', 'cube_effectifs', true),
      ('bmo', '2025', 'enquête 2025', 'cube_absent', true)`
  );
  const { lineage } = await readReference(connection, 'essai');
  expect(Object.fromEntries(lineage)).toEqual({
    'publie.sessions_formation': ['lheo'],
    'publie.cube_tensions': ['dares'],
    'reference.passages': ['fap'],
    'publie.cube_effectifs': ['ecoles'],
    'millesimes.effectifs': ['ecoles'],
    'millesimes.bmo': []
  });
  connection.closeSync();
});

test('the year asked of one file is not said of another that has the same', () => {
  const sources = [
    { ...record('ecoles'), millesime: '2023, 2024' },
    { ...record('places'), millesime: '2023, 2024' },
    { ...record('dares'), millesime: '2019, 2024' },
    { ...record('cog'), millesime: '2026' }
  ];
  const reference = {
    lineage: new Map([
      ['millesimes.effectifs', ['ecoles', 'cog']],
      ['millesimes.capacites', ['places']],
      ['millesimes.tensions', ['dares']]
    ]),
    vintages: [
      { domaine: 'capacites', millesime: '2024', libelle: 'rentrée 2024' },
      { domaine: 'tensions', millesime: '2024', libelle: 'année 2024' }
    ]
  } as unknown as Reference;
  const request = {
    parametres: [
      { nom: 'rentree', domaine: 'millesimes.effectifs' },
      { nom: 'seuil', domaine: 'entier' }
    ]
  } as unknown as RequestDefinition;
  const askedAs = (libelle: string) =>
    sourcesWithVintage(
      sources,
      request,
      [
        { nom: 'rentree', valeur: '2024', libelle },
        { nom: 'seuil', valeur: '4', libelle: '4' }
      ] as unknown as ResolvedParameter[],
      reference
    ).map(({ millesime_demande }) => millesime_demande);
  expect(askedAs('rentrée 2024')).toEqual(['rentrée 2024', 'rentrée 2024', null, null]);
  // « année 2024 » is any file's year: that of the parameter's own table only.
  expect(askedAs('année 2024')).toEqual(['année 2024', null, null, null]);
});

/** The vintage said of a source with these vintages, when a request has these parameters over its table. */
function said(
  millesime: string,
  parameters: Readonly<Record<string, string>>,
  own: SourceSummary = { ...record('file'), millesime }
): string | null | undefined {
  const reference = {
    lineage: new Map([
      ['millesimes.own', ['file']],
      ['millesimes.other', []]
    ]),
    vintages: []
  } as unknown as Reference;
  const request = {
    parametres: Object.keys(parameters).map((nom) => ({ nom, domaine: 'millesimes.own' }))
  } as unknown as RequestDefinition;
  const asked = Object.entries(parameters).map(([nom, valeur]) => ({
    nom,
    valeur,
    libelle: `le ${valeur}`
  })) as unknown as ResolvedParameter[];
  return sourcesWithVintage([own], request, asked, reference)[0]?.millesime_demande;
}

test('one vintage of a list or of a span is said alone, however its parameter is named', () => {
  expect(said('2015, 2021', { recensement: '2015' })).toBe('le 2015');
  expect(said('2018 à 2023', { annee: '2020' })).toBe('le 2020');
  expect(said('2018 à 2023', { annee: '2017' })).toBeNull();
  expect(said('2019-2020, 2020-2021', { millesime: '2020_2021' })).toBe('le 2020_2021');
  expect(said('2018_2019 à 2022_2023', { millesime: '2020_2021' })).toBe('le 2020_2021');
});

test('a quarter among a few is said alone; the end of a series is not, nor the end of an evolution', () => {
  expect(said('2024T3, 2024T4', { trimestre: '2024T4' })).toBe('le 2024T4');
  expect(said('2019T1 à 2024T4', { trimestre: '2024T4' })).toBeNull();
  expect(said('2018 à 2023', { annee: '2023', depuis: '2018' })).toBeNull();
});

test('nobody asks the vintage of a list of codes', () => {
  expect(said('2021, 2025', { annee: '2025' }, { ...record('file', true), millesime: '2021, 2025' })).toBeNull();
});

test('the files that a request needs: any of those of each counted table, and what the Région alone can say', () => {
  const reference = {
    sources: [record('parcoursup'), record('voeux_bts'), record('bcn', true), { ...record('projet'), acces: 'region' }],
    lineage: new Map([
      ['publie.cube_bts', ['parcoursup', 'voeux_bts', 'bcn']],
      ['reference.objectifs', ['projet']],
      ['reference.formations', ['bcn']]
    ])
  } as unknown as Reference;
  const behind = (...cubes: string[]): string[][] =>
    filesBehind({ cubes }, reference).map((files) => files.map(({ source }) => source));
  expect(behind('publie.cube_bts', 'reference.objectifs', 'reference.formations')).toEqual([
    ['parcoursup', 'voeux_bts'],
    ['projet']
  ]);
  expect(behind('reference.formations')).toEqual([['bcn']]);
});
