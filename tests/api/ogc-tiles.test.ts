import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { readTile, type TileLayer } from '../support/read-tile.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** Rows by territory: a square around Rennes, one around Brest whose figure is a secret, one that lies nowhere. */
const PLACES = `/*---
titre: Territoires d’essai
question: Combien, et où ?
code: T9
parametres:
  plus: { domaine: entier, min: 0, max: 9, defaut: 0, libelle: Plus }
colonnes:
  lieu: { role: territoire, libelle: Territoire }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs }
  part: { role: indice, libelle: Part }
lecture: "{lieu} : {demandeurs}."
---*/
select lieu, demandeurs, demandeurs_statut, part::DOUBLE as part from (values ('commune:35238', 7 + $plus::INTEGER, 'diffuse', -0.25), ('commune:29019', null, 'secret', 2), ('commune:99999', 1, 'diffuse', 3)) as t(lieu, demandeurs, demandeurs_statut, part)
where exists (from reference.instantane) order by lieu`;

const COLLECTIONS = '/api/ogc/collections';
const TILES = `${COLLECTIONS}/essai.endroits/tiles/WebMercatorQuad`;
/** What each feature says of how it was asked. */
const ASKED = { parametre_plus: '0', parametre_plus_nom: '0' };
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'w1');
  api = makeApi(folder, await catalogueOf({ ...TEST_REQUESTS, 'essai/endroits': PLACES }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function tile(address: string): Promise<TileLayer> {
  const response = await api.get(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.mapbox-vector-tile']);
  const [layer, ...others] = readTile(new Uint8Array(await response.arrayBuffer()));
  expect(others).toEqual([]);
  if (layer === undefined) throw new Error('Une couche est attendue.');
  return layer;
}

/** In tiles from the north-west of the world. Source: OGC 17-083r4, annex D.1. */
function across(lng: number, z: number): number {
  return ((lng + 180) / 360) * 2 ** z;
}
function down(lat: number, z: number): number {
  const radians = (lat * Math.PI) / 180;
  return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z;
}

describe('a tile', () => {
  test('holds the rows that touch it, where they are, and nothing of what is hidden', async () => {
    const [x, y] = [Math.floor(across(-1.68, 8)), Math.floor(down(48.11, 8))];
    const { features, ...layer } = await tile(`${TILES}/8/${y}/${x}`);
    expect(layer).toEqual({ name: 'essai.endroits', version: 2, extent: 4096 });
    expect(features.map(({ properties }) => properties)).toEqual([
      { lieu: 'commune:35238', demandeurs: 7, demandeurs_statut: 'diffuse', part: -0.25, ...ASKED }
    ]);
    // The square of the fixture, corner by corner, on the grid.
    const corners = [
      [-1.75, 48.07],
      [-1.62, 48.07],
      [-1.62, 48.15],
      [-1.75, 48.15]
    ].map(([lng = 0, lat = 0]) => [Math.round((across(lng, 8) - x) * 4096), Math.round((down(lat, 8) - y) * 4096)]);
    expect(features[0]?.parts).toHaveLength(1);
    expect([...(features[0]?.parts[0] ?? [])].sort()).toEqual(corners.sort());
  });

  test('of a wider square holds both, and a secret is its status alone', async () => {
    const { features } = await tile(`${TILES}/5/${Math.floor(down(48.3, 5))}/${Math.floor(across(-3, 5))}`);
    expect(features.map(({ properties }) => properties)).toEqual([
      { lieu: 'commune:29019', demandeurs_statut: 'secret', part: 2, ...ASKED },
      expect.objectContaining({ lieu: 'commune:35238' })
    ]);
  });

  test('takes the parameters of the request; what it does not touch is empty, and kept as such', async () => {
    const address = `${TILES}/8/${Math.floor(down(48.11, 8))}/${Math.floor(across(-1.68, 8))}`;
    expect((await tile(`${address}?plus=2&f=mvt`)).features[0]?.properties['demandeurs']).toBe(9);
    const sea = await api.get(`${TILES}/8/90/100`);
    expect([sea.status, (await sea.arrayBuffer()).byteLength]).toEqual([200, 0]);
    expect((await api.get(`${TILES}/8/90/100`, { 'if-none-match': sea.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('loses no hexagon that is too small for its grid, and none of it is without an inside', async () => {
    const fine = `${COLLECTIONS}/essai.cellules`;
    const { lignes } = (await api.json('/api/v1/requests/essai/cellules')) as unknown as {
      lignes: { cellule: string }[];
    };
    const { features } = await tile(`${fine}/tiles/WebMercatorQuad/4/${Math.floor(down(48.1, 4))}/7`);
    expect(features.map(({ properties }) => properties['cellule'])).toEqual(lignes.map(({ cellule }) => cellule));
    for (const { parts } of features)
      for (const ring of parts) {
        const twice = ring.reduce((sum, [x, y], at) => {
          const [otherX, otherY] = ring[(at + 1) % ring.length] ?? [0, 0];
          return sum + x * otherY - otherX * y;
        }, 0);
        // An outer ring is positive where rows go down. Source: Mapbox Vector Tile specification 2.1, 4.3.4.4.
        expect(twice).toBeGreaterThan(0);
      }
  });

  test.each([
    ['3/1/1', 404, 'du zoom 4 au zoom 14'],
    ['15/1/1', 404, 'du zoom 4 au zoom 14'],
    ['9/512/1', 404, 'ligne : 512'],
    ['9/1/512', 404, 'colonne : 512'],
    ['9/-1/1', 400, 'un entier est attendu'],
    ['9/1e2/1', 400, 'un entier est attendu'],
    ['9/99999999999999999999/1', 400, 'un entier est attendu'],
    ['9/1/1?bbox=1,2,3,4', 400, 'bbox : paramètre inconnu'],
    ['9/1/1?plus=12', 400, 'plus'],
    ['9/1/1?f=json', 400, 'f : '],
    ['9/1/1?instantane=cccccccc', 410, 'instantane']
  ])('%s is refused', async (path, status, said) => {
    const response = await api.get(`${TILES}/${path}`);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(said)
    ]);
  });
});

test('links lead from a collection to the template of its tiles', async () => {
  interface Linked {
    readonly links: readonly { readonly rel: string; readonly href: string }[];
  }
  const toward = ({ links }: Linked, rel: string): string =>
    links.find((link) => link.rel === rel)?.href.replace('http://maille.test', '') ?? `aucun lien ${rel}`;
  const collection = (await api.json(`${COLLECTIONS}/essai.lieux`)) as unknown as Linked;
  const sets = (await api.json(
    toward(collection, 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector')
  )) as unknown as { tilesets: [Linked] };
  const set = (await api.json(toward(sets.tilesets[0], 'self'))) as unknown as Linked & { layers: [{ id: string }] };
  const [x, y] = [Math.floor(across(-1.6788, 10)), Math.floor(down(48.1099, 10))];
  const address = toward(set, 'item')
    .replace('{tileMatrix}', '10')
    .replace('{tileRow}', String(y))
    .replace('{tileCol}', String(x));
  const { features, name } = await tile(address);
  expect(name).toBe(set.layers[0].id);
  expect(features).toEqual([
    {
      type: 1,
      properties: { nom: '+33 2 agence', latitude: 48.1099, longitude: -1.6788 },
      parts: [[[Math.round((across(-1.6788, 10) - x) * 4096), Math.round((down(48.1099, 10) - y) * 4096)]]]
    }
  ]);
  expect((await api.get(`${COLLECTIONS}/essai.lieux/tiles/WorldCRS84Quad`)).status).toBe(404);
});
