import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMacros } from '../pipeline/models/macros.ts';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';
import { repeatable } from '../../src/lib/disclosure/random.ts';

const ROOT = join(import.meta.dirname, '..');
const OCCUPATIONS = 20;
const BASSINS = 25;
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createMacros(connection);
  await connection.run(`create schema marts; create schema publie; create schema reference;
    create table marts.dim_regions as select 'A' as code, true as dans_region;
    create table marts.dim_territoires as select unnest(['region:A', 'region:B', 'departement:A1',
      'departement:A2'] || [format('bassin:A1-{}', b) for b in range(${BASSINS})]) as territoire`);
});
afterAll(() => connection.closeSync());

interface Evolution {
  readonly territoire: string;
  readonly metier: string;
  readonly min: number;
  readonly max: number;
}

/** The three models on two surveys, each cell given as its bounds in 2024 then in 2025. */
async function judged(cells: readonly (readonly [key: string, before: Bounds, after: Bounds])[]): Promise<Evolution[]> {
  const rows = cells.flatMap(([key, before, after]) => {
    const [region = '', departement = '', bassin = '', metier = ''] = key.split('/');
    return [before, after].map(
      ([min, max], at) =>
        `(${2024 + at}, 'fap2021', 'fap2021:${metier}', '${region}', '${region}${departement}', '${region}${departement}-${bassin}', 'Nom ${key}', ${min}, ${max})`
    );
  });
  await connection.run(
    `create or replace table marts.fct_projets as select *
      from (values ${rows.join(', ')}) as t(annee, nomenclature, metier, region, departement, bassin, nom_bassin,
      projets_min, projets_max)`
  );
  for (const [file, table] of [
    ['marts/fct_paires_projets.sql', 'marts.fct_paires_projets'],
    ['published/reference/dispersion_projets.sql', 'reference.dispersion_projets'],
    ['published/evolutions_projets.sql', 'publie.evolutions_projets']
  ] as const)
    await connection.run(`create or replace table ${table} as ${readSqlFile(join(ROOT, file)).body}`);
  const found = await connection.runAndReadAll(
    'select territoire, metier, ecart_reduit_min, ecart_reduit_max from publie.evolutions_projets order by all'
  );
  return found
    .getRowsJson()
    .map(([territoire, metier, min, max]) => ({
      territoire: String(territoire),
      metier: String(metier),
      min: Number(min),
      max: Number(max)
    }));
}

type Bounds = readonly [min: number, max: number];

/**
 * Two regions of two départements: sizes from 5 to some thousands, one cell in ten hidden at one survey or at both.
 */
function madeCells(): [string, Bounds, Bounds][] {
  const random = repeatable(7);
  const survey = (size: number): Bounds => {
    const projects = Math.max(5, Math.round(size * Math.exp(random() - 0.5)));
    return random() < 0.1 ? [1, 4] : [projects, projects];
  };
  return ['A', 'B'].flatMap((region) =>
    ['1', '2'].flatMap((departement) =>
      Array.from({ length: BASSINS }, (_, bassin) => bassin).flatMap((bassin) =>
        Array.from({ length: OCCUPATIONS }, (_, occupation): [string, Bounds, Bounds] => {
          // What the bassins of a département have in common.
          const shared = Math.exp(Math.sin(occupation * 7 + Number(departement) * 3) / 2);
          const size = 5 * Math.exp(6 * random());
          return [`${region}/${departement}/${bassin}/${occupation}`, survey(size), survey(size * shared)];
        })
      )
    )
  );
}

it('exchanging the two surveys exchanges rises and falls, one for one', async () => {
  const cells = madeCells();
  const forward = await judged(cells);
  const backward = await judged(cells.map(([key, before, after]) => [key, after, before]));
  expect(forward.length).toBeGreaterThan(500);
  expect(forward.filter(({ min }) => min > 2).length).toBeGreaterThan(3);
  expect(forward.filter(({ max }) => max < -2).length).toBeGreaterThan(3);
  const key = ({ territoire, metier }: Evolution): string => `${territoire} ${metier}`;
  const other = new Map(backward.map((one) => [key(one), one]));
  for (const one of forward) {
    expect(one.min, key(one)).toBeCloseTo(-(other.get(key(one))?.max ?? NaN), 9);
    expect(one.max, key(one)).toBeCloseTo(-(other.get(key(one))?.min ?? NaN), 9);
  }
});

it('what moves everywhere alike is no change of a place, whatever its size', async () => {
  const alike = madeCells().map(([key]): [string, Bounds, Bounds] => {
    const size = 20 + (Number(key.split('/')[2]) % 5) * 100;
    return [key, [size, size], [size / 2, size / 2]];
  });
  const found = await judged(alike);
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter(({ min, max }) => min !== 0 || max !== 0)).toEqual([]);
});

it('a pair hidden at one survey counts in the dispersion where its bounds fix the sign, and there only', async () => {
  const rest = madeCells().filter(([key]) => !key.startsWith('A/1/0/0'));
  const pairs = async (before: Bounds): Promise<number> => {
    await judged([...rest, ['A/1/0/0', before, [40, 40]]]);
    const { 0: row } = (
      await connection.runAndReadAll("select sum(paires) from reference.dispersion_projets where maille = 'bassin'")
    ).getRowsJson();
    return Number(row?.[0]);
  };
  const known = await pairs([40, 40]);
  // From 1 to 4 projects, then 40: a rise whatever it was. From 1 to 900: nobody knows.
  expect(await pairs([1, 4])).toBe(known);
  expect(await pairs([1, 900])).toBe(known - 1);
});
