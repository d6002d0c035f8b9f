import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtDemo } from '../../tests/support/built-demo.ts';
import { openInService, type Query } from '../../tests/support/sample-region.ts';

let query: Query;
let close = (): void => undefined;

beforeAll(async () => {
  ({ query, close } = await openInService(await builtDemo()));
}, 500_000);
afterAll(() => close());

it('has, in 2024, the pupils that the Depp published for Bretagne in 2020: 42,368 in 146 schools, 18,211 in first year, 12,916 after the bac', async () => {
  expect(
    await query(`select sum(e.effectif)::integer, count(distinct e.uai)::integer, sum(e.effectif) filter (f.premiere_annee)::integer, sum(e.effectif) filter (f.post_bac)::integer
      from publie.cube_effectifs as e left join reference.formations as f on f.formation = e.formation where e.rentree = 2024`)
  ).toEqual([[42_368, 146, 18_211, 12_916]]);
});

it('covers with its hexagons the 27,208 km² of Bretagne', async () => {
  const [[surface] = []] = await query('select sum(surface_km2) from publie.population_cellules');
  expect(Math.abs(Number(surface) / 27_208 - 1)).toBeLessThan(0.015);
});
