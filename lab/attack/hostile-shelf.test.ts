import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { expectFailure } from '../../tests/support/expect-failure.ts';
import { createSnapshotTables } from '../../tests/support/snapshot-fixture.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { FINDINGS_FOLDER, QUERIES_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { shelve } from '../../warehouse/pipeline/requests/shelve.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-hostile-'));
let connection: DuckDBConnection;
let count = 0;
const empty = join(scratch, 'aucune');

beforeAll(async () => {
  mkdirSync(empty);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createSnapshotTables(connection);
  await connection.run('create schema marts; create table marts.fct_secret as select 3 as personnes');
  writeFileSync(join(scratch, 'secret.csv'), 'mot\npasse\n');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  connection.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

/** Puts a shelf of these files beside the product. */
function shelf(files: Readonly<Record<string, string>>): void {
  const folder = join(scratch, String(count++));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  vi.stubEnv('MAILLE_REGION', folder);
}

/** @param queries the requests of the product: none, where their names do not matter */
const prepared = (queries = empty) => shelve(connection, { queries, findings: FINDINGS_FOLDER });

/** A request whose header is right, with this select. */
const asking = (sql: string, code = 'L01', title = 'Essai hostile'): string => `/*---
titre: ${title}
question: ${title} ?
code: ${code}
colonnes:
  mot: { role: dimension, libelle: Mot }
lecture: "{mot}."
---*/
${sql}
`;

test.each([
  [
    'a file read',
    `select mot from read_csv('${scratch}/secret.csv') order by mot`,
    /fonction de table « read_csv » refusée/
  ],
  ['a file named as a table', `select mot from '${scratch}/secret.csv' order by mot`, /hors de portée/],
  [
    'a table that is not published',
    'select personnes::varchar as mot from marts.fct_secret order by mot',
    /hors de portée/
  ],
  ['another base', 'select mot from autre.publie.cube order by mot', /hors de portée/],
  ['what the engine knows of itself', 'select database_name as mot from duckdb_databases() order by mot', /refusée/],
  ['a command', "copy (select 1) to 'ailleurs.csv'", /un seul select/],
  ['two statements', 'select 1 as mot order by mot; drop table reference.territoires', /un seul select/],
  ['a macro of its own', "create macro statut_bornes(a, b) as 'diffuse'", /un seul select/],
  ['a text that tells what to run', "select mot from query('select 1 as mot') order by mot", /refusée/]
])('a request of the shelf is refused: %s', async (_, sql, said) => {
  shelf({ 'queries/gpec/essai.sql': asking(sql) });
  const { message, exitCode } = await expectFailure(prepared());
  expect(message).toMatch(said);
  expect(message).toContain('queries/gpec/essai.sql:');
  expect(exitCode).toBe(2);
});

test('a name, a title or a rule of the product is not taken, and ten megabytes are not read', async () => {
  shelf({
    'queries/gpec/projets_recrutement.sql': asking('select 1 as mot order by mot'),
    'queries/gpec/longue.sql': asking(`select '${'x'.repeat(10_000_000)}' as mot order by mot`),
    'queries/gpec/titre.sql': asking('select 1 as mot order by mot', 'S01', 'Projets de recrutement par métier'),
    'findings/gpec/recrutements-difficiles.yaml': 'nom: x\n',
    'site.yaml': "couleur: { claire: '#ffff00', sombre: '#000000' }\n",
    'requetes/oubliee.sql': ''
  });
  const { message } = await expectFailure(prepared(QUERIES_FOLDER));
  for (const said of [
    'queries/gpec/projets_recrutement.sql:1: le produit a une requête de ce nom',
    'queries/gpec/longue.sql:1: plus de 100 ko',
    'sous gpec/, un code est G ou L suivi de deux chiffres',
    'contraste de',
    'requetes/ : rien ne lit ce dossier'
  ])
    expect(message).toContain(said);
});

const CARD = `titre: Crèches
producteur: Essai
licence: Licence Ouverte 2.0
droits: libre
apport: Des places
ajout: Un fichier
par_territoire:
  fichiers: '^creches_.*\\.csv$'
  maille: commune
  territoire: code
  mesures: { places: { colonne: nb, libelle: Places } }
`;

test.each([
  [
    'the secret of a file',
    'sources/demandeurs_communes/source.yaml',
    'secret: aucune\n',
    /« secret » ne se change pas/
  ],
  ['its rights', 'sources/avis/source.yaml', 'droits: libre\n', /« droits » ne se change pas/],
  ['what tells its lines apart', 'sources/avis/source.yaml', 'entites: { avis: { cle: {} } }\n', /entites.cle/],
  ['code that reads', 'sources/creches/load.ts', 'export const readers = {}', /ni code ni SQL/],
  ['a model', 'sources/creches/stg_creches__valeurs.sql', 'select 1', /ni code ni SQL/],
  ['a file under agreement', 'sources/creches/source.yaml', `${CARD}secret: personnes\n`, /« secret » ne se dit pas/]
])('a source of the shelf is refused: it says %s', (_, path, text, said) => {
  shelf({ 'sources/creches/source.yaml': CARD, [path]: text });
  expect(() => readSources()).toThrow(said);
});

test('what a region may say of a card completes it, and every other source stays as it was', () => {
  const before = readSources();
  shelf({ 'sources/bmo/source.yaml': 'titre: BMO, vue d’ici\nhotes: [miroir.example]\n' });
  const after = readSources();
  const [own, product] = [after, before].map((all) => all.find(({ name }) => name === 'bmo'));
  expect([own?.titre, own?.changed]).toEqual(['BMO, vue d’ici', ['titre', 'hotes']]);
  expect(own?.hosts).toContain('miroir.example');
  expect([own?.entities, own?.secret, own?.droits]).toEqual([product?.entities, product?.secret, product?.droits]);
  expect(after.filter(({ name }) => name !== 'bmo')).toEqual(before.filter(({ name }) => name !== 'bmo'));
});
