import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildColumn } from '../../src/lib/table/build-column.ts';
import { geojson } from '../../src/lib/export/formats/geojson.ts';
import { FileRefused } from '../../src/lib/export/format.ts';
import { makeApi, type Api } from '../support/api.ts';
import { DEEP } from '../support/depth.ts';
import { exportDocument, NO_TOOLS, plainColumn } from '../support/export-document.ts';
import { programPresent, runProgram } from '../support/programs.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** A place with an outline, one with a position only, one that no snapshot knows, none; one figure is secret. */
const PLACES = `/*---
titre: Territoires d’essai
question: Combien, et où ?
code: T9
colonnes:
  lieu: { role: territoire, libelle: Territoire }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs }
lecture: "{lieu} : {demandeurs}."
---*/
select territoire as lieu, demandeurs, demandeurs_statut from publie.cube_demandeurs where mois = '2024-12'
union all select 'commune:99999', 1, 'diffuse' union all select null, 2, 'diffuse' order by lieu nulls last`;

const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 't1');
  api = makeApi(folder, await catalogueOf({ ...TEST_REQUESTS, 'essai/endroits': PLACES }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function features(address: string): Promise<FeatureCollection['features']> {
  const response = await api.get(`/api/v1/requests/essai/${address}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/geo+json']);
  return ((await response.json()) as FeatureCollection).features;
}

/** A closed ring that turns anticlockwise around a rectangle, as the fixture writes it. */
function box(west: number, south: number, east: number, north: number): object {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south]
      ]
    ]
  };
}

describe('an answer by territory', () => {
  test('has the outline of each, else its position, else none; a secret stays one', async () => {
    expect(await features('endroits?format=geojson')).toEqual([
      {
        type: 'Feature',
        geometry: box(-4.56, 48.35, -4.42, 48.45),
        properties: { lieu: 'commune:29019', demandeurs: null, demandeurs_statut: 'secret' }
      },
      {
        type: 'Feature',
        geometry: box(-1.75, 48.07, -1.62, 48.15),
        properties: { lieu: 'commune:35238', demandeurs: 20340, demandeurs_statut: 'diffuse' }
      },
      {
        type: 'Feature',
        geometry: null,
        properties: { lieu: 'commune:99999', demandeurs: 1, demandeurs_statut: 'diffuse' }
      },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [-2.9, 48.2] },
        properties: { lieu: 'region:53', demandeurs: 292720, demandeurs_statut: 'diffuse' }
      },
      { type: 'Feature', geometry: null, properties: { lieu: null, demandeurs: 2, demandeurs_statut: 'diffuse' } }
    ]);
  });

  test('asked for several territories, an answer without a territory of its own lies in those asked', async () => {
    const found = await features('demandeurs?territoire=region:53,commune:35238&filtre=mois=2024-12&format=geojson');
    expect(found.map(({ geometry, properties }) => [properties?.parametre_territoire, geometry?.type])).toEqual([
      ['region:53', 'Point'],
      ['commune:35238', 'Polygon']
    ]);
    const refused = await api.get('/api/v1/requests/essai/demandeurs?format=geojson');
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      422,
      expect.stringContaining('territoire=epci:*')
    ]);
  });

  test('a whole value of a decimal column keeps its point, for readers that guess types', async () => {
    const document = exportDocument(
      [buildColumn('lieu', 'text', ['a', 'b', 'c']), buildColumn('part', 'double', [0, 0.25, null])],
      [plainColumn('lieu', 'text', { role: 'territoire' }), plainColumn('part', 'double')]
    );
    let text = '';
    for await (const chunk of geojson.encode(document, { ...NO_TOOLS, outlines: () => Promise.resolve(new Map()) }))
      text += Buffer.from(chunk).toString('utf8');
    expect([...text.matchAll(/"part":([^,}]+)[,}]/g)].map(([, value]) => value)).toEqual(['0.0', '0.25', 'null']);
    expect(JSON.parse(text)).toMatchObject({
      features: [{ properties: { part: 0 } }, { properties: { part: 0.25 } }, {}]
    });
  });

  test('its outlines are those of the address of outlines', async () => {
    const outlines = (await api.json('/api/v1/contours?maille=commune')) as unknown as FeatureCollection;
    const byCode = new Map(outlines.features.map(({ properties, geometry }) => [properties?.territoire, geometry]));
    const found = await features('endroits?format=geojson&filtre=lieu~commune');
    expect(found.slice(0, 2).map(({ geometry }) => geometry)).toEqual(
      ['commune:29019', 'commune:35238'].map((code) => byCode.get(code))
    );
  });

  test('outlines that would weigh too much together are refused before the first byte', async () => {
    const document = exportDocument(
      [buildColumn('lieu', 'text', Array<string>(65).fill('region:53'))],
      [plainColumn('lieu', 'text', { role: 'territoire' })]
    );
    const outline = 'x'.repeat(1024 * 1024);
    const chunks = geojson.encode(document, {
      ...NO_TOOLS,
      outlines: () => Promise.resolve(new Map([['region:53', outline]]))
    });
    await expect(async () => {
      for await (const chunk of chunks) throw new Error(`un morceau de ${chunk.length} octets est venu`);
    }).rejects.toThrow(FileRefused);
  });
});

describe.runIf(DEEP && programPresent('ogrinfo', 'contrôles des contours dans GDAL'))('GDAL', () => {
  test('opens outlines, positions and rows without either, in WGS 84', async () => {
    const file = join(folder, 'endroits.geojson');
    writeFileSync(file, await (await api.get('/api/v1/requests/essai/endroits?format=geojson')).text());
    const read = runProgram('ogrinfo', ['-ro', '-al', file]);
    expect(read).toContain('Feature Count: 5\n');
    expect(read).toContain('ID["EPSG",4326]');
    expect(read.match(/^ {2}(POLYGON|POINT) /gm)).toHaveLength(3);
    expect(read).toContain('demandeurs (Integer) = 20340');
    expect(read).toContain('demandeurs (Integer) = (null)');
  });
});
