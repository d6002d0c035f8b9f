import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTerritories } from './check-territories.ts';
import { CHECKS_FOLDER } from '../layout.ts';
import { CHECK_HEADER, readSqlWith } from './model-header.ts';

describe('the checks of a build', () => {
  const files = readdirSync(CHECKS_FOLDER).filter((name) => name.endsWith('.sql'));

  it('are true of any region and of any vintage: none holds a year, or the figures of a region', () => {
    for (const file of files) {
      const text = readFileSync(join(CHECKS_FOLDER, file), 'utf8');
      expect([file, text.match(/\b(?:19|20)\d\d\b(?!\s*km)/g)]).toEqual([file, null]);
      expect([
        file,
        readSqlWith(CHECK_HEADER, join(CHECKS_FOLDER, file)).header.profils.filter((profile) => profile !== 'demo')
      ]).toEqual([file, []]);
    }
  });
});

describe('territories of published tables', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create schema reference; create schema publie;
      create table reference.territoires as select unnest(['departement:01', 'region:84',
        'commune:01001']) as territoire;
      create table publie.cube_essai as select 'departement:01' as territoire, null::varchar as n_visible,
        'commune:01001' as commune;
      create table publie.cube_navettes as select 'departement:01' as de, 'etranger' as vers`);
  });
  afterAll(() => connection.closeSync());

  it('are known, and what is none on purpose is declared by the table that holds it', async () => {
    expect(await checkTerritories(connection)).toMatchObject({
      name: 'territoires__connus',
      severity: 'erreur',
      result: 'conforme'
    });
  });

  it.each([
    [
      "insert into publie.cube_essai values ('departement:1', null, 'commune:01001')",
      /cube_essai\.territoire : 1 codes hors de reference\.territoires, \[.?departement:1.?\]/
    ],
    ["insert into publie.cube_essai values ('departement:01', 'region:084', 'commune:01001')", /cube_essai\.n_visible/],
    ["insert into publie.cube_essai values ('departement:01', null, '01001')", /cube_essai\.commune/],
    [
      "insert into publie.cube_essai values ('etranger', null, 'commune:01001')",
      /cube_essai\.territoire : 1 codes .*etranger/
    ],
    ["insert into publie.cube_navettes (de, vers) values ('etranger2', 'etranger')", /cube_navettes\.de/]
  ])('a code that is none stops the build: %s', async (insert, detail) => {
    await connection.run(`begin; ${insert}`);
    const { result, detail: said } = await checkTerritories(connection);
    await connection.run('rollback');
    expect(result).toBe('non_conforme');
    expect(said).toMatch(detail);
  });
});
