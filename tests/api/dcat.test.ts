import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { dcatBreaches } from '../support/dcat-rules.ts';
import { harvestBreaches } from '../support/harvesters.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { writeTrials } from '../support/trials.ts';

interface Dataset {
  readonly '@id': string;
  readonly 'dct:identifier': string;
  readonly 'dcat:distribution': readonly {
    readonly 'dcat:downloadURL': { readonly '@id': string };
    readonly 'dcat:mediaType': { readonly '@id': string };
    readonly 'dct:license': { readonly '@id': string };
  }[];
  readonly 'dct:conformsTo'?: { readonly '@id': string };
}

/** One count of the survey. */
const REVISED = `update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where territoire = 'region:53' and metier = 'fap2021:A0X40' and annee = 2025`;

let api: Api;
let document: Record<string, unknown> & { 'dcat:dataset': readonly Dataset[] };
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'd1');
  api = makeApi(folder, CATALOGUE);
  const response = await api.get('/api/v1/catalogue.jsonld');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json']);
  document = (await response.json()) as typeof document;
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('the catalogue as DCAT-AP 3', () => {
  test('has what the profile makes mandatory, in the ranges and numbers it allows', () => {
    expect(dcatBreaches(document)).toEqual([]);
  });

  test('is taken whole by the harvesters of CKAN and udata', () => {
    expect(harvestBreaches(document)).toEqual([]);
  });

  test('has a dataset for each request that has rows, and one for the snapshot', async () => {
    const { requetes } = (await api.json('/api/v1/requests')) as { requetes: { id: string; disponible: boolean }[] };
    const answering = requetes.filter(({ disponible }) => disponible).map(({ id }) => id);
    expect(answering).toEqual(expect.arrayContaining(['gpec/projets_recrutement', 'reference/territoires']));
    expect(document['dcat:dataset'].map((dataset) => dataset['dct:identifier'])).toEqual([...answering, 'instantane']);
    expect(new Set(document['dcat:dataset'].map((dataset) => dataset['@id'])).size).toBe(answering.length + 1);
  });

  test('leaves out a request that was seen to have no rows, though its files are there', async () => {
    const other = makeFolder();
    await publishFixture(other, 'd2');
    writeTrials(other, 'd2', [
      { id: 'gpec/projets_recrutement', lignes: 0, etat: 'non_disponible', motifs: ['Rien ici.'] },
      { id: 'reference/territoires', lignes: 12 }
    ]);
    const tried = makeApi(other, api.engine.catalogue);
    const datasets = (await tried.json('/api/v1/catalogue.jsonld'))['dcat:dataset'] as readonly Dataset[];
    const { requetes } = (await tried.json('/api/v1/requests?q=projets de recrutement')) as {
      requetes: Record<string, unknown>[];
    };
    tried.engine.close();
    removeFolder(other);
    const named = datasets.map((dataset) => dataset['dct:identifier']);
    expect(named).toContain('reference/territoires');
    expect(named).not.toContain('gpec/projets_recrutement');
    expect(requetes.find(({ id }) => id === 'gpec/projets_recrutement')).toMatchObject({
      disponible: false,
      motifs: ['Rien ici.'],
      mailles: []
    });
  });

  test('after a build that changes one survey, exactly the datasets that differ are newer', async () => {
    const own = makeFolder();
    const texts = {
      'essai/projets': TEST_REQUESTS['essai/projets'] ?? '',
      'essai/lieux': TEST_REQUESTS['essai/lieux'] ?? ''
    };
    const builds = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `${day}T00:00:00.000Z`);
    const [first = '', second = '', third = ''] = builds;
    await publishNext(own, 'aaaaaaaa00000001', { builtAt: first });
    await publishNext(own, 'bbbbbbbb00000002', { builtAt: second, change: REVISED });
    const seen = async (): Promise<[string, string][]> => {
      const service = makeApi(own, await catalogueOf(texts));
      const { 'dcat:dataset': datasets } = (await service.json('/api/v1/catalogue.jsonld')) as unknown as {
        'dcat:dataset': Record<string, { '@value': string }>[];
      };
      const listed = await (await service.get('/sitemap.xml')).text();
      for (const { 'dct:identifier': id, 'dct:modified': modified } of datasets.slice(0, -1)) {
        // The page, the plan of the site and the catalogue say one date.
        const { modifiee } = await service.json(`/api/v1/catalogue/${String(id)}`);
        expect(modifiee).toBe(modified?.['@value']);
        expect(listed).toContain(`/catalogue/${String(id)}</loc><lastmod>${String(modifiee).slice(0, 10)}<`);
      }
      service.engine.close();
      return datasets.slice(0, -1).map((one) => [String(one['dct:identifier']), one['dct:modified']?.['@value'] ?? '']);
    };
    expect(await seen()).toEqual([
      ['essai/projets', second],
      ['essai/lieux', first]
    ]);
    // Built again, with nothing that differs from the one before.
    await publishNext(own, 'cccccccc00000003', { builtAt: third, change: REVISED });
    expect(await seen()).toEqual([
      ['essai/projets', second],
      ['essai/lieux', first]
    ]);
    removeFolder(own);
  });

  test('is itself under an open licence for data, and its keywords are subjects', () => {
    expect(document['dct:license']).toMatchObject({ '@id': 'https://spdx.org/licenses/etalab-2.0' });
    const words = document['dcat:dataset'].flatMap((one) =>
      (one as unknown as { 'dcat:keyword': { '@value': string }[] })['dcat:keyword'].map((word) => word['@value'])
    );
    expect(new Set(words).size).toBeGreaterThan(20);
    for (const level of ['commune', 'région', 'département', 'zone d’emploi']) expect(words).not.toContain(level);
  });

  test('writes whole sentences', () => {
    expect(JSON.stringify(document).match(/[^.]\.\.(?!\.)/g)).toBeNull();
  });

  test('gives files that are there, of the type announced, and schemas that are read', async () => {
    const chosen = ['gpec/projets_recrutement', 'reference/territoires', 'd1'];
    for (const dataset of document['dcat:dataset'].filter((one) => chosen.includes(one['dct:identifier']))) {
      expect(dataset['dcat:distribution'].length).toBeGreaterThan(0);
      for (const file of dataset['dcat:distribution']) {
        const response = await api.get(file['dcat:downloadURL']['@id']);
        expect([file['dcat:downloadURL']['@id'], response.status]).toEqual([file['dcat:downloadURL']['@id'], 200]);
        expect(file['dcat:mediaType']['@id']).toBe(
          `https://www.iana.org/assignments/media-types/${response.headers.get('content-type')?.split(';')[0] ?? ''}`
        );
        await response.body?.cancel();
      }
      if (dataset['dct:conformsTo']) expect((await api.get(dataset['dct:conformsTo']['@id'])).status).toBe(200);
    }
  });

  test('the reading of the profile does see what is wrong', () => {
    const broken = structuredClone(document) as unknown as Record<string, unknown> & {
      'dcat:dataset': Record<string, unknown>[];
    };
    delete broken['dct:publisher'];
    const [first, second] = broken['dcat:dataset'];
    if (first)
      Object.assign(first, {
        'dct:title': '',
        'dct:modified': 'hier',
        'foo:bar': 1,
        'dct:publisher': [{ '@id': 'x y' }]
      });
    if (second)
      Object.assign(second, {
        'dcat:distribution': [{ '@type': 'dcat:Distribution' }],
        'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': { '@value': '2025', '@type': 'xsd:date' } }
      });
    const said = dcatBreaches(broken).join('\n');
    for (const words of [
      '0 dct:publisher',
      'dct:title n’est pas literal',
      'dct:modified n’est pas',
      'préfixe de foo:bar',
      'x y : adresse',
      '0 dcat:accessURL',
      'dcat:startDate n’est pas'
    ])
      expect(said).toContain(words);
  });
});
