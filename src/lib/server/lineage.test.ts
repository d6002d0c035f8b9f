import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { SNAPSHOT_SCHEMA } from '../../../tests/support/snapshot-schema.ts';
import type { RequestDefinition } from '../catalogue/request.ts';
import type { ResolvedParameter } from '../catalogue/resolve-parameters.ts';
import { askedSources, requestSources } from './lineage.ts';
import { readReference, type Reference, type SourceRecord } from './reference.ts';

function record(source: string, referentiel = false): SourceRecord {
  return { source, titre: source, producteur: source, licence: '', adresse: '', millesime: '', fichiers: '', presente: true, synthetique: false, facultative: true, referentiel, apport: '', ajout: '' };
}

/** The sources of a request over these tables, in order, code lists between brackets. */
function order(tables: Readonly<Record<string, readonly string[]>>, lists: readonly string[] = []): string[] {
  const names = [...new Set(Object.values(tables).flat())].sort();
  const reference = { sources: names.map((name) => record(name, lists.includes(name))), lineage: new Map(Object.entries(tables)) } as unknown as Reference;
  const request = { cubes: Object.keys(tables) } as unknown as RequestDefinition;
  return requestSources(request, reference).present.map(({ source, referentiel }) => (referentiel ? `(${source})` : source));
}

test('the only file behind a measure comes before those that share a table', () => {
  // By hand: zeta 1; alpha, beta and gamma a third each, code lists not counted.
  expect(order({ 'publie.cube_x': ['alpha', 'beta', 'codes', 'gamma'], 'publie.cube_y': ['codes', 'zeta'] }, ['codes'])).toEqual(['zeta', 'alpha', 'beta', 'gamma', '(codes)']);
});

test('a file behind two measures comes before those behind one; equals stay in the order of names', () => {
  // By hand: beta 1/2 + 1/2, alpha 1/2, gamma 1/2.
  expect(order({ 'publie.cube_x': ['alpha', 'beta'], 'publie.cube_y': ['beta', 'gamma'] })).toEqual(['beta', 'alpha', 'gamma']);
});

test('what only places or labels the figures comes last, however alone it is', () => {
  expect(order({ 'publie.cube_x': ['omega'], 'reference.lieux': ['adresses'] })).toEqual(['omega', '(adresses)']);
});

test('code lists alone are what is counted', () => {
  expect(order({ 'reference.territoires': ['cog'] }, ['cog'])).toEqual(['cog']);
});

test('sessions of training are counted, as cubes are, and not a list of places', () => {
  expect(order({ 'publie.cube_tensions': ['dares'], 'publie.sessions_formation': ['lheo'], 'publie.etablissements': ['annuaire'] })).toEqual(['dares', 'lheo', '(annuaire)']);
});

test('a table named by a build without its schema keeps its sources, whatever its schema', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(SNAPSHOT_SCHEMA);
  await connection.run("insert into reference.cubes values ('sessions_formation', 'lheo'), ('cube_tensions', 'dares'), ('passages', 'fap'), ('publie.cube_effectifs', 'ecoles')");
  await connection.run("insert into reference.millesimes values ('effectifs', '2024', 'rentrée 2024', 'cube_effectifs', true), ('bmo', '2025', 'enquête 2025', 'cube_absent', true)");
  const { lineage } = await readReference(connection, 'essai');
  expect(Object.fromEntries(lineage)).toEqual({ 'publie.sessions_formation': ['lheo'], 'publie.cube_tensions': ['dares'], 'reference.passages': ['fap'], 'publie.cube_effectifs': ['ecoles'], 'millesimes.effectifs': ['ecoles'], 'millesimes.bmo': [] });
  connection.closeSync();
});

test('the year asked of one file is not said of another that has the same', () => {
  const sources = [{ ...record('ecoles'), millesime: '2023, 2024' }, { ...record('places'), millesime: '2023, 2024' }, { ...record('dares'), millesime: '2019, 2024' }, { ...record('cog'), millesime: '2026' }];
  const reference = {
    lineage: new Map([['millesimes.effectifs', ['ecoles', 'cog']], ['millesimes.capacites', ['places']], ['millesimes.tensions', ['dares']]]),
    vintages: [{ domaine: 'capacites', millesime: '2024', libelle: 'rentrée 2024' }, { domaine: 'tensions', millesime: '2024', libelle: 'année 2024' }]
  } as unknown as Reference;
  const request = { parametres: [{ nom: 'rentree', domaine: 'millesimes.effectifs' }, { nom: 'seuil', domaine: 'entier' }] } as unknown as RequestDefinition;
  const askedAs = (libelle: string) => askedSources(sources, request, [{ nom: 'rentree', valeur: '2024', libelle }, { nom: 'seuil', valeur: '4', libelle: '4' }] as unknown as ResolvedParameter[], reference).map(({ millesime_demande }) => millesime_demande);
  expect(askedAs('rentrée 2024')).toEqual(['rentrée 2024', 'rentrée 2024', null, null]);
  // « année 2024 » is any file's year: that of the parameter's own table only.
  expect(askedAs('année 2024')).toEqual(['année 2024', null, null, null]);
});

test('a second vintage chosen by another name is said of its own file; the start of a series is not', () => {
  const sources = [{ ...record('bmo'), millesime: '2024, 2025' }, { ...record('census'), millesime: '2015, 2021' }, { ...record('outlines', true), millesime: '2015' }];
  const reference = { lineage: new Map([['millesimes.bmo', ['bmo']], ['millesimes.recensement', ['census', 'outlines']]]), vintages: [] } as unknown as Reference;
  const request = { parametres: ['recensement', 'depuis'].map((nom) => ({ nom, domaine: nom === 'depuis' ? 'millesimes.bmo' : 'millesimes.recensement' })) } as unknown as RequestDefinition;
  const asked = [{ nom: 'recensement', valeur: '2015', libelle: 'recensement 2015' }, { nom: 'depuis', valeur: '2024', libelle: 'enquête 2024' }] as unknown as ResolvedParameter[];
  expect(askedSources(sources, request, asked, reference).map(({ millesime_demande }) => millesime_demande)).toEqual([null, 'recensement 2015', null]);
});
