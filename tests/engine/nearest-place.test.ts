import { greatCircleDistance, gridDisk, latLngToCell, cellToLatLng } from 'h3-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { remakeDerived } from '../support/derived-tables.ts';
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

  test.each([0, 1, 40])(
    'that a build keeps, of %i places, is what the macro finds, and what is not known',
    async (count) => {
      let state = count * 7919 + 1;
      const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
      const at = (): string => {
        const [lat, lng] = [47 + 2 * draw(), -5 + 4 * draw()];
        return `sphere_x(${lat}, ${lng}), sphere_y(${lat}, ${lng}), sphere_z(${lat})`;
      };
      // Half are of the region, of two kinds; the ring has two départements, one of which says nothing.
      const insert = [
        ...['accueil', 'accueil_voisins', 'proximite'].map((table) => `delete from publie.lieux_${table}`),
        'delete from publie.population_voisine; delete from reference.bordure',
        `insert into reference.bordure (domaine, objet, departement, lu)
        values ('lieux_accueil', 'cio', 'departement:50', false), ('lieux_accueil', 'cio', 'departement:72', true)`,
        ...['50', '72'].map(
          (department) => `insert into publie.population_voisine (departement, x, y, z)
          values ('departement:${department}', ${at()})`
        ),
        ...Array.from(
          { length: count },
          (_, place) => `insert into publie.lieux_accueil${place % 2 === 0 ? '' : '_voisins'} (type, cep, x, y, z)
          values ('${place % 3 === 0 ? 'cio' : 'apec'}', ${place % 3 !== 0}, ${at()})`
        )
      ].join(';\n');
      await connection().run(insert);
      await remakeDerived(connection(), insert);
      for (const [kind, wanted] of [
        ['tous', 'true'],
        ['cep', 'cep'],
        ['cio', "type = 'cio'"]
      ] as const) {
        const muted = kind === 'cep' ? 'false' : "departement = 'departement:50'";
        const places = `select x, y, z from publie.lieux_accueil where ${wanted} union all select x, y, z from
        publie.lieux_accueil_voisins where ${wanted}`;
        const rows = async (from: string): Promise<unknown[][]> =>
          (
            await connection().runAndReadAll(
              `select cellule::VARCHAR, commune, population, km, km_muet from ${from} order by 1`
            )
          ).getRows();
        const searched =
          await rows(`cellules_et_doute('region:53', null::UBIGINT[], (select list(p) from (${places}) as p),
        (select list({x: x, y: y, z: z}) from publie.population_voisine where ${muted}))`);
        expect(searched).toHaveLength(CELLS.length);
        expect(await rows(`cellules_accueil('region:53', null::UBIGINT[], '${kind}')`)).toEqual(searched);
      }
    }
  );

  test('unknown without any place, and zero on the spot', async () => {
    expect(new Set((await distances([])).values())).toEqual(new Set([null]));
    const [cell = ''] = CELLS;
    const [lat, lng] = cellToLatLng(cell);
    expect((await distances([[lat, lng]])).get(cell)).toBeCloseTo(0, 6);
  });
});
