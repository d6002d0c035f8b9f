import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { sumsOf } from '../../../tests/support/next-snapshot.ts';
import { makeFolder, removeFolder } from '../../../tests/support/snapshot-fixture.ts';
import { changedTables, type Side } from './changed-tables.ts';

const folder = makeFolder();
afterAll(() => removeFolder(folder));

const REFERENCE = `create schema publie; create schema reference;
  create table reference.cubes (cube varchar, source varchar); insert into reference.cubes values ('inscrits', 'essai'), ('inscrits', 'codes');
  create table reference.sources (source varchar, titre varchar, producteur varchar, millesime varchar, presente boolean, referentiel boolean);
  insert into reference.sources values ('essai', 'Enquête d’essai', 'Un service', '2025', true, false),
    ('codes', 'Des codes', 'Un autre', '2020', true, true);`;

/** Four rows: two places, two years. */
const ROWS = `create table publie.inscrits as select * from (values
    ('region:53', 2024, 100, 10), ('region:53', 2025, 110, 11), ('bassin:1', 2024, 5, 1), ('bassin:1', 2025, 6, 2)
  ) as t(territoire, annee, inscrits, femmes);
  comment on table publie.inscrits is 'Inscrits d’une liste, à deux dates ; rien de plus';`;

async function side(name: string, sql: string): Promise<Side> {
  const path = join(folder, `${name}.duckdb`);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(REFERENCE + sql);
  connection.closeSync();
  instance.closeSync();
  return { path, sums: await sumsOf(path) };
}

const KEYS = new Map([['publie.inscrits', ['territoire', 'annee']]]);
const INSCRITS = {
  table: 'inscrits',
  titre: 'Inscrits d’une liste',
  etat: 'modifiee',
  sources: [{ titre: 'Enquête d’essai', producteur: 'Un service', millesime: '2025' }],
  ...{ ajoutees: 0, disparues: 0, changees: 0, colonnes_nouvelles: [], surprises: [] }
};

const former = await side('avant', ROWS);

test('the same rows in another order are no change', async () => {
  const same = await side(
    'meme',
    `${ROWS} create or replace table publie.inscrits as from publie.inscrits order by inscrits desc;`
  );
  expect(same.sums['publie.inscrits']).toBe(former.sums['publie.inscrits']);
  expect(await changedTables(former, same, KEYS)).toEqual([]);
});

test('a row added, two gone, one changed in both its figures', async () => {
  const next = await side(
    'lignes',
    `${ROWS} insert into publie.inscrits values ('bassin:2', 2025, 9, 3); delete from publie.inscrits where annee = 2024;
      update publie.inscrits set inscrits = 7, femmes = 3 where territoire = 'bassin:1';`
  );
  expect(await changedTables(former, next, KEYS)).toEqual([{ ...INSCRITS, ajoutees: 1, disparues: 2, changees: 1 }]);
});

test('of two equal rows, one that goes is one that is gone', async () => {
  const twice = await side('deux', `${ROWS} insert into publie.inscrits values ('bassin:1', 2025, 6, 2);`);
  expect(await changedTables(twice, former, KEYS)).toEqual([{ ...INSCRITS, disparues: 1 }]);
});

test('a column that is new changes no row, nor does one of another type that says the same', async () => {
  const next = await side(
    'colonne',
    `${ROWS} alter table publie.inscrits add column hommes integer; alter table publie.inscrits alter annee type varchar;`
  );
  expect(await changedTables(former, next, KEYS)).toEqual([{ ...INSCRITS, colonnes_nouvelles: ['hommes'] }]);
});

test('a table that is new, one that is gone, and one of the references, which is not published', async () => {
  const next = await side(
    'tables',
    `create table publie.sorties as select 1 as n union all select 2; create table reference.autres as select 1 as n;`
  );
  const alone = { ajoutees: 0, disparues: 0, changees: 0, colonnes_nouvelles: [], surprises: [], sources: [] };
  expect(await changedTables(former, next, KEYS)).toEqual([
    { ...INSCRITS, etat: 'disparue', disparues: 4 },
    { ...alone, table: 'sorties', titre: 'sorties', etat: 'nouvelle', ajoutees: 2 }
  ]);
});

test('the first three surprises of a table that changed are told, of no other', async () => {
  const next = await side('surprises', `${ROWS} update publie.inscrits set inscrits = 99 where inscrits = 6;`);
  const surprises = ['a', 'b', 'c', 'd'].map((phrase) => ({ table: 'inscrits', phrase }));
  const [change] = await changedTables(former, next, KEYS, [{ table: 'autre', phrase: 'z' }, ...surprises]);
  expect(change).toEqual({ ...INSCRITS, changees: 1, surprises: ['a', 'b', 'c'] });
  // What the former one said of the row is nowhere.
  expect(JSON.stringify(change)).not.toMatch(/\b6\b/);
});
