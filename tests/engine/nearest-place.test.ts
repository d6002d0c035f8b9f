import { greatCircleDistance, gridDisk, latLngToCell, cellToLatLng } from 'h3-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptySnapshot } from '../support/empty-snapshot.ts';

/*
 * The kilometres to the nearest place, through the blocks of cells that spare most comparisons, against h3-js's own
 * great-circle distance to every place: four hundred cells about three towns, places drawn anywhere in France.
 */

const RADIUS_RATIO = 6371.0088 / 6371.007180918475;
const CELLS = [
  [48.1, -1.7],
  [47.3, -3.2],
  [48.6, -4.5]
].flatMap(([lat = 0, lng = 0]) => gridDisk(latLngToCell(lat, lng, 8), 6));
const connection = emptySnapshot();

beforeAll(async () => {
  await connection().run(`insert into publie.population_cellules (cellule, commune, population, x, y, z)
    select c, 'commune:1', 1, sphere_x(lat, lng), sphere_y(lat, lng), sphere_z(lat)
      from (values
      ${CELLS.map((cell) => `(${BigInt(`0x${cell}`)}::UBIGINT, ${cellToLatLng(cell).join(', ')})`).join(', ')}) as t(c,
      lat, lng)`);
  await connection().run(
    `insert into reference.appartenances (commune, territoire, maille) values ('commune:1', 'region:53', 'region')`
  );
});

async function distances(places: readonly (readonly [number, number])[]): Promise<Map<string, number | null>> {
  const sites =
    places.length === 0
      ? 'select 0.0 as x, 0.0 as y, 0.0 as z where false'
      : places
          .map(
            ([lat, lng]) => `select sphere_x(${lat}, ${lng}) as x, sphere_y(${lat}, ${lng}) as y, sphere_z(${lat}) as z`
          )
          .join(' union all ');
  const result = await connection().run(
    `with sites as (${sites}) select cellule, km
      from cellules_et_distance('region:53', null::UBIGINT[], (select list(sites) from sites))`
  );
  return new Map((await result.getRows()).map(([cell, km]) => [(cell as bigint).toString(16), km as number | null]));
}

describe('the nearest place of each cell', () => {
  test.each([1, 2, 17, 120])('of %i places, as comparing them all', async (count) => {
    let state = count * 7919;
    const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const places = Array.from({ length: count }, () => [42 + 9 * draw(), -5 + 13 * draw()] as const);
    const found = await distances(places);
    expect(found.size).toBe(CELLS.length);
    for (const cell of CELLS) {
      const expected =
        Math.min(...places.map((place) => greatCircleDistance(cellToLatLng(cell), [...place], 'km'))) * RADIUS_RATIO;
      expect(Math.abs((found.get(cell) ?? Number.NaN) - expected)).toBeLessThan(1e-6);
    }
  });

  test('unknown without any place, and zero on the spot', async () => {
    expect(new Set((await distances([])).values())).toEqual(new Set([null]));
    const [cell = ''] = CELLS;
    const [lat, lng] = cellToLatLng(cell);
    expect((await distances([[lat, lng]])).get(cell)).toBeCloseTo(0, 6);
  });
});
