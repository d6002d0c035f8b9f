import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeEach, expect, it } from 'vitest';
import { createMacros } from '../pipeline/models/macros.ts';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';
import { rowsOf } from '../pipeline/sql.ts';

const ROOT = join(import.meta.dirname, '..');
let connection: DuckDBConnection;

/**
 * Forty basins of one département, 2,000 projects in each survey, all of one occupation. In 2024 half of each is difficult; in 2025,
 * 700 and 1,300 in turn, so that France does not move: each share changes by 0.15, of which one survey has the variance
 * 0.15² / 2, a standard deviation of 0.106066.
 */
beforeEach(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createMacros(connection);
  await connection.run(`create schema marts; create schema publie; create schema reference;
    create table marts.fct_projets as
      select annee, 'fap2021' as nomenclature, 'fap2021:A' as metier, 'A' as famille, '1' as region, '11' as departement, b::varchar as bassin,
        'Bassin ' || b as nom_bassin, 2000 as projets_min, 2000 as projets_max, n as projets_difficiles_min, n as projets_difficiles_max,
        0 as projets_saisonniers_min, 0 as projets_saisonniers_max
      from (select 2024 as annee, b, 1000 as n from range(40) as t(b) union all
        select 2025, b, if(b % 2 = 0, 700, 1300) from range(40) as t(b));
    create table reference.territoires as select 'bassin:' || b as territoire, 'region:1' as region from range(40) as t(b)
      union all select 'region:1', 'region:1';
    create table publie.cube_projets_recrutement as
      with lignes as (select *, unnest(['bassin:' || bassin, 'region:1']) as territoire from marts.fct_projets)
      select annee, territoire, 'ensemble' as metier, 'ensemble' as niveau, sum(projets_min) as projets_min, sum(projets_max) as projets_max,
        sum(projets_difficiles_min) as projets_difficiles_min, sum(projets_difficiles_max) as projets_difficiles_max,
        sum(projets_saisonniers_min) as projets_saisonniers_min, sum(projets_saisonniers_max) as projets_saisonniers_max, 0.0 as projets_arrondi
      from lignes group by all`);
});

async function make(table: string, file: string): Promise<void> {
  await connection.run(`create or replace table ${table} as ${readSqlFile(join(ROOT, 'published', file)).body}`);
}

it('the noise of a share is half the variance of its change, less that of France', async () => {
  await make('reference.dispersion_parts', 'reference/dispersion_parts.sql');
  expect(
    await rowsOf(
      connection,
      `select mesure, taille_min, paires::integer as paires, ecart_type from reference.dispersion_parts where maille = 'bassin' and niveau = 'ensemble' order by 1`
    )
  ).toEqual([
    { mesure: 'difficile', taille_min: 2000, paires: 40, ecart_type: 0.106066 },
    { mesure: 'saisonnier', taille_min: 2000, paires: 40, ecart_type: 0 }
  ]);
});

it('a share stands between the ends of two surveys, each a standard deviation further', async () => {
  await connection.run(`update publie.cube_projets_recrutement set projets_difficiles_min = 1800, projets_difficiles_max = 1900
    where territoire = 'bassin:2'`);
  await make('reference.dispersion_parts', 'reference/dispersion_parts.sql');
  await make('publie.parts_tenues', 'parts_tenues.sql');
  const [held, moved] = await rowsOf(
    connection,
    `select round(difficulte_min, 4) as bas, round(difficulte_max, 4) as haut, round(ecart_min, 4) as e_bas, round(ecart_max, 4) as e_haut
      from publie.parts_tenues where territoire in ('bassin:2', 'bassin:4') and annee = 2025 order by territoire`
  );
  // 1,800 of 2,000 less 0.1061 at both surveys; the region is at a half each time.
  expect(held).toEqual({ bas: 0.7939, haut: 1, e_bas: 0.2939, e_haut: 0.5561 });
  // A half, then 0.35: from 0.35 to 0.5, on no side of the region.
  expect(moved).toEqual({ bas: 0.2439, haut: 0.6061, e_bas: -0.2561, e_haut: 0.1061 });
  // With one survey, nothing stands.
  expect(await rowsOf(connection, 'select * from publie.parts_tenues where annee = 2024')).toEqual([]);
});

it('a part estimated by its people goes wrong as basins do, by classes of part', async () => {
  // Forty basins of a fortieth of the people each: a fifth more, or a fifth less, than their share of the projects.
  await connection.run(`create table marts.dim_zonages as select 'bassin' as maille, b::varchar as code, 'c' || b as commune from range(40) as t(b);
    create table marts.dim_communes as select 'c' || b as commune, '11' as departement, 1000 as population from range(40) as t(b);
    create table marts.fct_projets_bassins as select 2025 as annee, '11' as departement, b::varchar as bassin, 1.0 as poids,
      if(b % 2 = 0, 1200, 800) as projets_min, if(b % 2 = 0, 1200, 800) as projets_max from range(40) as t(b)`);
  await make('reference.erreurs_prorata', 'reference/erreurs_prorata.sql');
  const rows = await rowsOf(
    connection,
    'select part_min, bassins::integer as bassins, round(ecart_bas, 4) as bas, round(ecart_haut, 4) as haut from reference.erreurs_prorata order by 1'
  );
  // ln 0.8 and ln 1.2 over the square root of 39/40; classes without a case of their own have those of all.
  const [bas, haut] = [0.8, 1.2].map((ratio) => Number((Math.log(ratio) / Math.sqrt(39 / 40)).toFixed(4)));
  expect(rows).toEqual([0, 0.1, 0.35].map((part_min) => ({ part_min, bassins: 40, bas, haut })));
});
