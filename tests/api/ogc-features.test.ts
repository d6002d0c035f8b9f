import { Validator } from '@seriousme/openapi-schema-validator';
import type { Feature, FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** Rows by territory, with a parameter, a secret, a row without a place. */
const PLACES = `/*---
titre: Territoires d’essai
question: Combien, et où ?
code: T9
parametres:
  mois: { domaine: millesimes.demandeurs, defaut: dernier, libelle: Mois }
colonnes:
  lieu: { role: territoire, libelle: Territoire }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs }
lecture: "{lieu} : {demandeurs}."
---*/
select territoire as lieu, demandeurs, demandeurs_statut from publie.cube_demandeurs where mois = $mois::VARCHAR
union all select 'commune:99999', 1, 'diffuse' order by lieu`;
/** A vintage that the snapshot has none of, a territory that its own region is not, and a source that it lacks. */
const NO_VINTAGE = PLACES.replace('millesimes.demandeurs', 'millesimes.effectifs').replace('code: T9', 'code: T8');
const NO_LEVEL = PLACES.replace(
  'parametres:',
  'parametres:\n  territoire: { domaine: territoires, mailles: [bassin], defaut: region, libelle: Territoire }'
)
  .replace('order by', 'where $territoire::VARCHAR is not null order by')
  .replace('code: T9', 'code: T7');
const LACKS = TEST_REQUESTS['essai/effectifs']?.replace('role: dimension', 'role: territoire') ?? '';

const OGC = '/api/ogc';
const ITEMS = `${OGC}/collections/essai.endroits/items`;
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'w1');
  const own = {
    ...TEST_REQUESTS,
    'essai/endroits': PLACES,
    'essai/perime': NO_VINTAGE,
    'essai/niveau': NO_LEVEL,
    'essai/manque': LACKS
  };
  api = makeApi(folder, await catalogueOf(own));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
}
interface Linked {
  readonly links: readonly Link[];
}
type Page = FeatureCollection & Linked & { readonly numberMatched: number; readonly numberReturned: number };

async function read<T>(address: string): Promise<T> {
  const response = await api.get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return (await response.json()) as T;
}

/** The address of a link, on the site of the tests. */
function toward({ links }: Linked, rel: string): string {
  return links.find((link) => link.rel === rel)?.href.replace('http://maille.test', '') ?? `aucun lien ${rel}`;
}

async function refused(address: string): Promise<[status: number, detail: string]> {
  const response = await api.get(address);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return [response.status, ((await response.json()) as { detail: string }).detail];
}

describe('from the landing page', () => {
  test('each link leads where its relation says, with its media type', async () => {
    const landing = await read<Linked>(OGC);
    expect(landing.links.map(({ rel }) => rel).sort()).toEqual([
      'conformance',
      'data',
      'self',
      'service-desc',
      'service-doc'
    ]);
    for (const { href, type, rel } of landing.links.filter(({ rel: relation }) => relation !== 'service-doc')) {
      const response = await api.get(href.replace('http://maille.test', ''), { accept: type });
      expect([rel, response.status, response.headers.get('content-type')]).toEqual([rel, 200, type]);
      // Clients say the encoding in the address too.
      const address = href.replace('http://maille.test', '');
      expect(await (await api.get(`${address}?f=json`)).text()).toBe(await response.text());
    }
    expect(await refused(`${OGC}/collections?f=html`)).toEqual([400, expect.stringMatching(/^f : « html » : json ou/)]);
    // A parameter of any collection is repeated to no effect; another is refused, without the list of them all.
    expect((await api.get(`${OGC}/collections?mois=2024-11`)).status).toBe(200);
    const [status, detail] = await refused(`${OGC}/collections?format=json`);
    expect([status, detail]).toEqual([
      400,
      'format : paramètre inconnu ; paramètres : instantane, f, et ceux d’une collection'
    ]);
  });

  test('conformance is to the core, OpenAPI 3.0 and GeoJSON of part 1, to part 2, to queryables, and to tiles', async () => {
    const { conformsTo } = await read<{ conformsTo: string[] }>(toward(await read<Linked>(OGC), 'conformance'));
    expect(conformsTo.map((uri) => uri.replace('http://www.opengis.net/spec/ogcapi-', ''))).toEqual([
      'features-1/1.0/conf/core',
      'features-1/1.0/conf/oas30',
      'features-1/1.0/conf/geojson',
      'features-2/1.0/conf/crs',
      'features-3/1.0/conf/queryables',
      'features-3/1.0/conf/queryables-query-parameters',
      'tiles-1/1.0/conf/core',
      'tiles-1/1.0/conf/tileset',
      'tiles-1/1.0/conf/tilesets-list',
      'tiles-1/1.0/conf/geodata-tilesets',
      'tiles-1/1.0/conf/mvt'
    ]);
  });

  test('a collection is a request with a place by row that answers without a parameter', async () => {
    const { collections } = await read<{ collections: (Linked & { id: string })[] }>(`${OGC}/collections`);
    expect(collections.map(({ id }) => id).sort()).toEqual(['essai.cellules', 'essai.endroits', 'essai.lieux']);
    for (const one of collections) {
      expect(await read(toward(one, 'self'))).toEqual(one);
      expect((await read<Page>(toward(one, 'items'))).features.length).toBeGreaterThan(0);
    }
    expect(await refused(`${OGC}/collections/essai.perime`)).toEqual([404, expect.stringContaining('aucun millésime')]);
    expect(await refused(`${OGC}/collections/essai.niveau`)).toEqual([
      404,
      expect.stringContaining('valeurs par défaut')
    ]);
    expect(await refused(`${OGC}/collections/essai.manque`)).toEqual([
      404,
      expect.stringContaining('une source manque')
    ]);
    expect(await refused(`${OGC}/collections/essai.projets`)).toEqual([404, expect.stringContaining('ni territoire')]);
    expect(await refused(`${OGC}/collections/essai.endroit`)).toEqual([
      404,
      expect.stringContaining('« essai.endroits »')
    ]);
  });

  test('a collection says the type of its columns, one each, whatever its first page holds', async () => {
    const { links } = (await api.json(`${OGC}/collections/essai.endroits`)) as unknown as Linked;
    const described = links.find(({ rel, type }) => rel === 'describedby' && type === 'application/schema+json');
    const schema = await api.json((described?.href ?? '').replace('http://maille.test', ''));
    expect(schema['properties']).toMatchObject({
      properties: {
        type: 'object',
        properties: { lieu: { type: 'string' }, demandeurs: { type: 'integer' }, demandeurs_statut: { type: 'string' } }
      }
    });
  });

  test('a collection says where its rows lie, of when they are and what they were asked with', async () => {
    interface Described extends Linked {
      readonly title: string;
      readonly extent: { spatial?: { bbox: number[][] }; temporal?: { interval: string[][] } };
    }
    const described = await read<Described>(`${OGC}/collections/essai.endroits`);
    // The fixture: Brest to Rennes, Bretagne at -2.9, 48.2.
    expect(described.extent.spatial?.bbox).toEqual([[-4.56, 48.07, -1.62, 48.45]]);
    expect(described.extent.temporal?.interval).toEqual([['2024-12-01T00:00:00Z', '2024-12-31T23:59:59Z']]);
    expect(described.title).toBe('Territoires d’essai : décembre 2024');
    const before = await read<Described>(`${OGC}/collections/essai.endroits?mois=2024-11`);
    expect(before.title).toContain('novembre 2024');
    expect(before.extent).toEqual({
      spatial: expect.objectContaining({ bbox: [[-2.9, 48.2, -2.9, 48.2]] }) as unknown,
      temporal: expect.objectContaining({ interval: [['2024-11-01T00:00:00Z', '2024-11-30T23:59:59Z']] }) as unknown
    });
    expect((await read<Page>(toward(before, 'items'))).features).toHaveLength(2);
    for (const part of ['schema', 'queryables', 'tiles', 'tiles/WebMercatorQuad'])
      expect((await api.get(`${OGC}/collections/essai.endroits/${part}?mois=2024-11`)).status).toBe(200);
    expect(await refused(`${OGC}/collections/essai.endroits?mois=1999-01`)).toEqual([
      400,
      expect.stringContaining('mois')
    ]);
  });

  test('its description is OpenAPI 3.0 for a validator, and has every collection', async () => {
    const whole = makeApi(folder, CATALOGUE);
    const described = await whole.json(`${OGC}/api`);
    const { collections } = (await whole.json(`${OGC}/collections`)) as unknown as { collections: { id: string }[] };
    whole.engine.close();
    const paths = Object.keys(described['paths'] as object);
    expect(collections.length).toBeGreaterThan(20);
    for (const { id } of collections) expect(paths).toContain(`/collections/${id}/items/{featureId}`);
    const validator = new Validator();
    const result = await validator.validate(structuredClone(described));
    expect([result.errors ?? [], validator.version]).toEqual([[], '3.0']);
  });
});

describe('features', () => {
  test('are the rows of the ordinary answer, with what is hidden hidden, and are named', async () => {
    const { lignes } = (await api.json('/api/v1/requests/essai/endroits')) as unknown as { lignes: object[] };
    const page = await read<Page>(ITEMS);
    const asked = { parametre_mois: '2024-12', parametre_mois_nom: 'décembre 2024' };
    expect(page.features.map(({ properties }) => properties)).toEqual(lignes.map((row) => ({ ...row, ...asked })));
    expect(page.features[0]?.properties).toEqual({
      lieu: 'commune:29019',
      demandeurs: null,
      demandeurs_statut: 'secret',
      ...asked
    });
    expect([page.numberMatched, page.numberReturned]).toEqual([4, 4]);
    for (const feature of page.features) {
      expect(feature.id).toBe(feature.properties?.lieu);
      const alone = await read<Feature & Linked>(`${ITEMS}/${encodeURIComponent(String(feature.id))}`);
      const { links, ...rest } = alone;
      expect(rest).toEqual(feature);
      expect(links.map(({ rel, type }) => [rel, type])).toEqual([
        ['self', 'application/geo+json'],
        ['collection', 'application/json']
      ]);
    }
    const absent = await api.get(`${ITEMS}/commune:00000?mois=2024-11`);
    expect([absent.status, await absent.json()]).toEqual([
      404,
      expect.objectContaining({
        detail: expect.stringContaining('Aucune entité') as unknown,
        essayez: `${ITEMS}?mois=2024-11`
      })
    ]);
  });

  test('come by pages that lead to one another, each once', async () => {
    const seen: unknown[] = [];
    let address: string = `${ITEMS}?limit=3`;
    for (let turn = 0; turn < 5 && address.startsWith('/'); turn++) {
      const page = await read<Page>(address);
      seen.push(...page.features.map(({ id }) => id));
      expect(page.numberReturned).toBe(page.features.length);
      expect(page.numberMatched).toBe(4);
      address = toward(page, 'next');
    }
    expect(seen).toEqual(['commune:29019', 'commune:35238', 'commune:99999', 'region:53']);
    expect((await read<Page>(`${ITEMS}?limit=999999999999`)).features).toHaveLength(4);
    expect((await read<Page>(`${ITEMS}?offset=999999999`)).features).toEqual([]);
  });

  test('begin with one that shows each number, from which clients take the types of columns', async () => {
    // Twelve territories whose figure is a secret, then one that is known.
    const hidden = Array.from({ length: 12 }, (_, at) => `('commune:${29_000 + at}', null, 'secret')`).join(', ');
    const own = makeApi(
      folder,
      await catalogueOf({
        'essai/endroits': PLACES.replace(
          /select territoire[^]*?order by/,
          `select lieu, demandeurs, demandeurs_statut from (values ${hidden}, ('commune:56000', 7, 'diffuse')) as t(lieu, demandeurs, demandeurs_statut)
where $mois::VARCHAR is not null and exists (from reference.instantane) order by`
        )
      })
    );
    const { features } = (await own.json(`${ITEMS}?limit=2`)) as unknown as Page;
    own.engine.close();
    expect(features.map(({ id }) => id)).toEqual(['commune:56000', 'commune:29000']);
  });

  test('of a box touch it, or are nowhere', async () => {
    const ids = async (bbox: string) => (await read<Page>(`${ITEMS}?bbox=${bbox}`)).features.map(({ id }) => id);
    // The fixture has Brest from -4.56 to -4.42, Rennes from -1.75 to -1.62, Bretagne at -2.9, 48.2.
    expect(await ids('-5,48,-4,49')).toEqual(['commune:29019', 'commune:99999']);
    expect(await ids('-1.70,48.10,-1.69,48.11')).toEqual(['commune:35238', 'commune:99999']);
    expect(await ids('-3,48,0,-1.5,49,100')).toEqual(['commune:35238', 'commune:99999', 'region:53']);
    expect(await ids('170,-10,-170,10')).toEqual(['commune:99999']);
    const cells = await read<Page>(`${OGC}/collections/essai.cellules/items?bbox=-5,48,-4,49`);
    expect(cells.features.map(({ properties }) => properties?.population)).toEqual([30]);
  });

  test('take the parameters of the request, and its date as such', async () => {
    const page = await read<Page>(`${ITEMS}?mois=2024-11`);
    expect(page.features.map(({ id }) => id)).toEqual(['commune:99999', 'region:53']);
    expect(toward(page, 'self')).toBe(`${ITEMS}?mois=2024-11`);
    expect((await read<Page>(`${ITEMS}?datetime=2020-01-01/..`)).features).toHaveLength(4);
  });

  test('are chosen by the value of a column; those that a hidden figure leaves undecided stay, and are counted', async () => {
    const { properties, additionalProperties } = await read<{ properties: object; additionalProperties: boolean }>(
      `${OGC}/collections/essai.endroits/queryables`
    );
    expect([Object.keys(properties), additionalProperties]).toEqual([
      ['lieu', 'demandeurs', 'demandeurs_statut'],
      false
    ]);
    type Chosen = Page & { readonly numberUndecided: number; readonly maille: { vue: string[] } };
    const one = await read<Chosen>(`${ITEMS}?demandeurs=1`);
    // The secret of Brest may be 1: to drop it would say that it is not.
    expect([one.features.map(({ id }) => id), one.numberMatched, one.numberUndecided]).toEqual([
      ['commune:29019', 'commune:99999'],
      2,
      1
    ]);
    expect(one.maille.vue.at(-1)).toMatch(/^1 ligne gardée sans savoir/);
    const place = await read<Chosen>(`${ITEMS}?lieu=commune:35238&demandeurs_statut=diffuse`);
    expect([place.features.map(({ id }) => id), place.numberUndecided]).toEqual([['commune:35238'], 0]);
    expect(await refused(`${ITEMS}?demandeurs=beaucoup`)).toEqual([
      400,
      expect.stringContaining('n’est pas un nombre')
    ]);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=1e9', 'limit'],
    ['offset=-1', 'offset'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=-1e400,0,1,1', 'bbox'],
    ['bbox=-200,0,1,1', 'bbox'],
    ['bbox=0,5,1,1', 'bbox'],
    ['bbox=a,b,c,d', 'bbox'],
    ['bbox=0,0,1,1&bbox=0,0,1,2', 'bbox'],
    ['datetime=hier', 'datetime'],
    ['datetime=../..', 'datetime'],
    ['moiss=2024-11', 'moiss'],
    ['f=html', 'f'],
    ['crs=EPSG:9999', 'crs'],
    ['crs=EPSG:2154&crs=EPSG:4326', 'crs'],
    ['bbox-crs=EPSG:2154', 'bbox-crs'],
    ['bbox=300000,6800000,200000,6900000&bbox-crs=EPSG:2154', 'bbox'],
    ['bbox=48,-200,49,-4&bbox-crs=EPSG:4326', 'bbox'],
    ['tri=lieu', 'tri'],
    ['mois=1999-01', 'mois']
  ])('%s is refused in words, at %s', async (query, name) => {
    const [status, detail] = await refused(`${ITEMS}?${query}`);
    expect([status, detail.startsWith(`${name} : `)]).toEqual([400, true]);
  });

  test('of a box in another system are those of the same box in degrees', async () => {
    const ids = async (query: string) => (await read<Page>(`${ITEMS}?${query}`)).features.map(({ id }) => id);
    const brest = ['commune:29019', 'commune:99999'];
    expect(await ids('bbox=48,-5,49,-4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326')).toEqual(brest);
    // GDAL 3.10 (gdaltransform) puts -4.56, 48.4 at 141289, 6837845 in Lambert-93 and at -507617, 6173660 in Mercator.
    expect(await ids('bbox=140000,6830000,150000,6839000&bbox-crs=EPSG:2154')).toEqual(brest);
    expect(await ids('bbox=-508000,6165000,-500000,6175000&bbox-crs=EPSG:3857')).toEqual(brest);
  });

  test.each([
    ['CRS84', 'OGC/1.3/CRS84', [-2.9, 48.2]],
    ['EPSG:4326', 'EPSG/0/4326', [48.2, -2.9]],
    // By GDAL 3.10: gdaltransform -s_srs '+proj=longlat +ellps=WGS84' -t_srs EPSG:…
    ['EPSG:2154', 'EPSG/0/2154', [262048.896, 6805218.826]],
    ['EPSG:3857', 'EPSG/0/3857', [-322826.523, 6140192.439]]
  ])('in %s come in its axes, and the header says which', async (code, name, expected) => {
    const uri = `http://www.opengis.net/def/crs/${name}`;
    const { crs, storageCrs } = await read<{ crs: string[]; storageCrs: string }>(`${OGC}/collections/essai.endroits`);
    expect([crs.includes(uri), storageCrs]).toEqual([true, 'http://www.opengis.net/def/crs/OGC/1.3/CRS84']);
    for (const asked of [uri, ...(code === 'CRS84' ? [] : [code])]) {
      const response = await api.get(`${ITEMS}?f=json&crs=${encodeURIComponent(asked)}`);
      expect(response.headers.get('content-crs')).toBe(`<${uri}>`);
      const { features } = (await response.json()) as Page;
      const bretagne = features.find(({ id }) => id === 'region:53');
      const { links, ...alone } = await read<Feature & Linked>(`${ITEMS}/region:53?crs=${encodeURIComponent(asked)}`);
      expect([alone, links.length]).toEqual([bretagne, 2]);
      const position = bretagne?.geometry.type === 'Point' ? bretagne.geometry.coordinates : [];
      expect(position).toHaveLength(2);
      position.forEach((value, axis) => expect(value).toBeCloseTo(expected[axis] ?? NaN, 2));
    }
  });

  test('an address that is refused offers one that answers, for the same box', async () => {
    const response = await api.get(`${ITEMS}?mois=1999-01&bbox=-5,48,-4,49`);
    const { essayez } = (await response.json()) as { essayez: string };
    expect(essayez).toBe(`${ITEMS}?bbox=-5,48,-4,49`);
    expect((await read<Page>(essayez)).features).toHaveLength(2);
  });

  test('a second look costs nothing when nothing changed', async () => {
    const etag = (await api.get(ITEMS)).headers.get('etag') ?? '';
    expect((await api.get(ITEMS, { 'if-none-match': etag })).status).toBe(304);
    expect((await api.get(`${ITEMS}?limit=2`, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('the barrier', () => {
  test('a value under a secret in a snapshot leaves by no page, box, name or tile', async () => {
    const broken = makeFolder();
    await publishFixture(broken, 'c1', {
      change: "update publie.cube_demandeurs set demandeurs = 424242 where demandeurs_statut = 'secret'"
    });
    const leaky = makeApi(broken, await catalogueOf({ 'essai/endroits': PLACES }), {}, () => undefined);
    for (const rest of ['', '?limit=1', '?bbox=-5,48,-4,49', '/commune:29019', '/../tiles/WebMercatorQuad/8/88/124']) {
      const response = await leaky.get(ITEMS + rest);
      expect([rest, response.status]).toEqual([rest, 500]);
      expect(await response.text()).not.toContain('424242');
    }
    leaky.engine.close();
    removeFolder(broken);
  });
});
