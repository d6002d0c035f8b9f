import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { SNAPSHOT_SCHEMA } from '../../../tests/support/snapshot-schema.ts';
import type { RequestDefinition } from '../catalogue/request.ts';
import { requestSources } from './lineage.ts';
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
  const { lineage } = await readReference(connection, 'essai');
  expect(Object.fromEntries(lineage)).toEqual({ 'publie.sessions_formation': ['lheo'], 'publie.cube_tensions': ['dares'], 'reference.passages': ['fap'], 'publie.cube_effectifs': ['ecoles'] });
  connection.closeSync();
});
