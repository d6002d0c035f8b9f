import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countRegionRows } from './region-rows.ts';
import { rowsOf } from '../sql.ts';

/*
 * A region of one département and two communes. Jobs come from a file of another region, schools from one that has two
 * of them here, the survey gives the region and a neighbour, places come from two directories of which one found none;
 * a list of codes brings no figure.
 */
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create schema meta; create schema publie; create schema reference;
    create table meta.sources as select * from (values ('emplois', true, false), ('ecoles', true, false),
      ('enquete', true, false), ('annuaire_a', true, false), ('annuaire_b', true, false),
      ('cog', true, false), ('codes', true, true), ('absente', false, false), ('mele_a', true, false),
        ('mele_b', true, false), ('sans_lieu', true, false)) as t(source, presente, referentiel);
    create table meta.lignage as select * from (values ('territoires', 'cog'), ('cube_emplois', 'emplois'),
      ('cube_emplois', 'cog'), ('cube_emplois', 'codes'), ('cube_ecoles', 'ecoles'),
      ('cube_enquete', 'enquete'), ('cube_enquete', 'cog'), ('lieux', 'annuaire_a'), ('lieux', 'annuaire_b'),
        ('cube_mele', 'mele_a'), ('cube_mele', 'mele_b'), ('cube_absent', 'absente'),
        ('cube_sans_lieu', 'sans_lieu')) as t(cube, source);
    create table reference.territoires as select territoire, split_part(territoire, ':', 1) as maille, region,
      dans_region from (values ('region:53', 'region:53', true), ('departement:35', 'region:53', true),
      ('commune:35238', 'region:53', true), ('commune:35001', 'region:53', true),
      ('commune:76540', 'region:28', false), ('region:28', 'region:28', false)) as t(territoire, region, dans_region);
    create table reference.sources as select source, null::bigint as lignes_region, null::bigint as territoires_region,
      null::varchar as regions_sans_ligne from meta.sources;
    create table publie.cube_emplois as select 'commune:76540' as territoire, unnest(range(9)) as n;
    create table publie.cube_ecoles as select unnest(['commune:35238', 'commune:35238', 'commune:35001',
      'commune:76540']) as commune, 1 as n;
    create table publie.cube_enquete as select unnest(['region:53', 'region:28']) as territoire, 1 as n;
    create table publie.lieux as select unnest(['annuaire_a', 'annuaire_a']) as annuaires, 'commune:35238' as commune;
    create table publie.cube_mele as select 'region:53' as territoire, 1 as n;
    create table publie.cube_sans_lieu as select 7 as n;
    create table publie.cube_absent as select null::varchar as territoire where false;`);
  await countRegionRows(connection);
});
afterAll(() => connection.closeSync());

it('a source that brings no row to the region is told apart from one that does, or may', async () => {
  const rows = await rowsOf(
    connection,
    `select source, lignes_region::integer as lignes, territoires_region::integer as territoires from reference.sources
      order by source`
  );
  expect(rows.map(({ source, lignes, territoires }) => [source, lignes, territoires])).toEqual([
    ['absente', null, null],
    ['annuaire_a', 2, 1],
    ['annuaire_b', 0, 0],
    ['codes', null, null],
    ['cog', null, null],
    ['ecoles', 3, 2],
    ['emplois', 0, 0],
    ['enquete', 1, 1],
    ['mele_a', null, null],
    ['mele_b', null, null],
    // A table of the whole country, without a place.
    ['sans_lieu', 1, 0]
  ]);
});

it('of every region, names those that a source says nothing of, unless of all', async () => {
  await connection.run('update reference.territoires set dans_region = true');
  await countRegionRows(connection);
  const rows = await rowsOf(connection, 'select source, regions_sans_ligne from reference.sources order by source');
  expect(Object.fromEntries(rows.map(({ source, regions_sans_ligne: silent }) => [String(source), silent]))).toEqual({
    absente: null,
    annuaire_a: 'region:28',
    annuaire_b: null,
    codes: null,
    cog: null,
    ecoles: null,
    emplois: 'region:53',
    enquete: null,
    mele_a: null,
    mele_b: null,
    sans_lieu: null
  });
});
