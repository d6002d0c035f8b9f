import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesReadBy } from '../pipeline/models/dependencies.ts';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';

const { body } = readSqlFile(join(import.meta.dirname, 'demandeurs_cellules.sql'));
let connection: DuckDBConnection;

/*
 * Five communes: a and b in E1, c and d in E2, e in none. Bassin B1 holds a, b, c and B2 holds d, e, so that E2 lies
 * across both. Everything is in zone Z, département D and region R.
 */
const TABLES = `
create schema publie; create schema reference;
create table publie.population_cellules as select * from (values (1, 'commune:a', 60.0), (2, 'commune:a', 40.0),
  (3, 'commune:b', 50.0), (4, 'commune:c', 30.0), (5, 'commune:d', 20.0),
  (6, 'commune:e', 100.0)) as t(cellule, commune, population);
create table reference.appartenances as
  select 'commune:' || c as commune, maille || ':' || m as territoire, maille from (values
    ('a', 'E1', 'epci'), ('b', 'E1', 'epci'), ('c', 'E2', 'epci'), ('d', 'E2', 'epci'),
    ('a', 'B1', 'bassin'), ('b', 'B1', 'bassin'), ('c', 'B1', 'bassin'), ('d', 'B2', 'bassin'),
      ('e', 'B2', 'bassin')) as t(c, m, maille)
  union all
  select 'commune:' || c, maille || ':' || m, maille from (values ('a'), ('b'), ('c'), ('d'), ('e')) as t(c),
    (values ('Z', 'zone_emploi'), ('D', 'departement'), ('R', 'region')) as u(m, maille);
create table publie.cube_demandeurs_profil as select '2024T4' as trimestre, territoire, sexe, age,
  demandeurs::bigint as demandeurs from (values
  ('commune:a', 'ensemble', 'ensemble', 10), ('commune:b', 'ensemble', 'ensemble', null),
    ('epci:E1', 'ensemble', 'ensemble', 16), ('epci:E2', 'ensemble', 'ensemble', null),
  ('bassin:B1', 'ensemble', 'ensemble', 22), ('bassin:B2', 'ensemble', 'ensemble', null),
    ('zone_emploi:Z', 'ensemble', 'ensemble', null), ('departement:D', 'ensemble', 'ensemble', 40),
    ('region:R', 'ensemble', 'ensemble', 40),
  ('commune:b', 'femmes', 'ensemble', 3),
  ('commune:a', 'ensemble', 'moins_25', 8), ('epci:E1', 'ensemble', 'moins_25', null),
    ('epci:E2', 'ensemble', 'moins_25', 9), ('bassin:B1', 'ensemble', 'moins_25', 20),
    ('departement:D', 'ensemble', 'moins_25', 30), ('region:R', 'ensemble', 'moins_25', 30),
  ('epci:E1', 'ensemble', 'plus_50', null), ('region:R', 'ensemble', 'plus_50', 60)) as t(territoire, sexe, age,
    demandeurs);
`;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(TABLES);
});
afterAll(() => connection.closeSync());

async function byCommune(age: string): Promise<unknown[][]> {
  const reader = await connection.runAndReadAll(
    `select commune, round(sum(demandeurs), 6), min(maille_source) from (${body}) where age = '${age}' group by 1
      order by 1`
  );
  return reader.getRowsJson();
}

describe('job seekers on hexagons', () => {
  it('gives hidden communes what the nearest published territory leaves them, by population', async () => {
    // b: 16 − 10 in E1. c: 22 − 16 in B1. d and e: 40 − 22 in D, shared 20 to 100.
    expect(await byCommune('ensemble')).toEqual([
      ['commune:a', 10, 'commune'],
      ['commune:b', 6, 'epci'],
      ['commune:c', 6, 'bassin'],
      ['commune:d', 3, 'departement'],
      ['commune:e', 15, 'departement']
    ]);
  });

  it('goes one level up where a territory cuts through another whose sum is known', async () => {
    // c and d share E2's 9, 30 to 20. B1 holds c but not d: its 20 say nothing sure of b, so b and e share D's 30 − 8
    // − 9.
    expect(await byCommune('moins_25')).toEqual([
      ['commune:a', 8, 'commune'],
      ['commune:b', 4.333333, 'departement'],
      ['commune:c', 5.4, 'epci'],
      ['commune:d', 3.6, 'epci'],
      ['commune:e', 8.666667, 'departement']
    ]);
  });

  it('spreads the region when nothing finer is published', async () => {
    expect(await byCommune('plus_50')).toEqual([
      ['commune:a', 20, 'region'],
      ['commune:b', 10, 'region'],
      ['commune:c', 6, 'region'],
      ['commune:d', 4, 'region'],
      ['commune:e', 20, 'region']
    ]);
  });

  it('spreads a commune over its cells by population', async () => {
    expect(
      (
        await connection.runAndReadAll(
          `select cellule, demandeurs from (${body}) where age = 'ensemble' and commune = 'commune:a' order by 1`
        )
      ).getRowsJson()
    ).toEqual([
      [1, 6],
      [2, 4]
    ]);
  });

  it('reads what is published and nothing else', async () => {
    expect(await tablesReadBy(connection, body, 'demandeurs_cellules')).toEqual([
      'publie.cube_demandeurs_profil',
      'publie.population_cellules',
      'reference.appartenances'
    ]);
  });
});
