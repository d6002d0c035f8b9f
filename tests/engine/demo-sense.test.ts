import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { readSqlFile } from '../../warehouse/pipeline/declared/sql-file.ts';
import { CHECKS_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { builtDemo } from '../support/built-demo.ts';
import { createSnapshotTables } from '../support/snapshot-fixture.ts';

const { body } = readSqlFile(join(CHECKS_FOLDER, 'metiers__paires_impossibles.sql'));

async function impossible(connection: DuckDBConnection): Promise<unknown[]> {
  const rows = await connection.runAndReadAll(`select libelle, mesure from (${body}) order by all`);
  return rows.getRowsJson();
}

test('no occupation of the demo has a qualification, a training link or diplomas that do not go together', async () => {
  const folder = await builtDemo();
  const { file } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { file: string };
  const connection = await (await DuckDBInstance.create(join(folder, file), { access_mode: 'READ_ONLY' })).connect();
  expect(await impossible(connection)).toEqual([]);
  connection.closeSync();
});

test('a pair that cannot be is told, at the limit it is not', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createSnapshotTables(connection);
  await connection.run(`
    insert into reference.metiers (metier, libelle) values ('a', 'Ouvriers peu qualifiés du bois'),
      ('b', 'Manutentionnaires non qualifiés'), ('c', 'Infirmiers');
    insert into publie.cube_tensions (annee, metier, lien_formation) values (2024, 'a', 4), (2024, 'b', 3),
      (2024, 'c', 5);
    insert into publie.cube_emploi_metiers_diplome (annee, territoire, metier, diplome, emplois) values
      (2021, 'pays:FR', 'c', 'cap', 16), (2021, 'pays:FR', 'c', 'bac_3_4', 84), (2015, 'pays:FR', 'c', 'cap', 15),
        (2015, 'pays:FR', 'c', 'bac_3_4', 85)`);
  expect(await impossible(connection)).toEqual([
    ['Infirmiers', 'part sous Bac + 2'],
    ['Ouvriers peu qualifiés du bois', 'lien à une formation']
  ]);
  connection.closeSync();
});
