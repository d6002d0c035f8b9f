import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpointsOf, requestAddress, requestParameters, requestsOf } from '../../src/lib/catalogue/api/guide.ts';
import { apiSnippets } from '../../src/lib/catalogue/api/snippets.ts';
import type { OpenApiDocument } from '../../src/lib/catalogue/api/openapi-document.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const SAMPLE = 'gpec/projets_recrutement';
let api: Api;
let document: OpenApiDocument;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'g1');
  api = makeApi(folder, CATALOGUE, { addressLimit: 900, rowLimit: 70, timeoutMs: 4000, concurrency: 3, queue: 5 });
  document = (await api.json('/api/v1/openapi.json')) as unknown as OpenApiDocument;
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('the documentation of the interface', () => {
  test('tells the limits of the server in service', async () => {
    expect(document.info['x-limites']).toEqual({
      adresse: 900,
      lignes: 70,
      reponses: 150,
      delai_ms: 4000,
      simultanees: 3,
      attente: 5
    });
    const path = '/api/v1/requests?q=';
    expect((await api.get(path + 'a'.repeat(900 - path.length + 1))).status).toBe(414);
    expect((await api.get(path + 'a'.repeat(900 - path.length))).status).not.toBe(414);
  });

  test('has every address once, the requests as one', () => {
    const paths = endpointsOf(document, SAMPLE).map(({ path }) => path);
    expect(paths[0]).toBe('/api/v1/requests/{id}');
    expect(new Set(paths).size).toBe(paths.length);
    expect([...paths.slice(1)].sort()).toEqual(
      Object.keys(document.paths)
        .filter((path) => !/^\/api\/v1\/requests\/./.test(path))
        .sort()
    );
    expect(
      requestsOf(document)
        .map(({ id }) => id)
        .sort()
    ).toEqual(REQUESTS.map(({ id }) => id).sort());
  });

  test('gives examples that answer, in a format that it names', async () => {
    const endpoints = endpointsOf(document, SAMPLE);
    expect(endpoints.filter(({ example }) => example.includes('{'))).toEqual([]);
    for (const { example, formats } of endpoints) {
      const response = await api.get(example);
      expect([example, response.status]).toEqual([example, 200]);
      expect(formats, example).toContain(response.headers.get('content-type')?.split(';')[0]);
      await response.arrayBuffer();
    }
  });

  test('builds an address that answers, leaves out what is blank, and keeps codes readable', async () => {
    expect(
      requestAddress(SAMPLE, { territoire: 'departement:35,departement:29', annee: '', filtre: 'projets>=10' }, 'csv')
    ).toBe(`/api/v1/requests/${SAMPLE}?territoire=departement:35,departement:29&filtre=projets%3E%3D10&format=csv`);
    expect(requestAddress(SAMPLE, {})).toBe(`/api/v1/requests/${SAMPLE}`);
    expect((await api.get(requestAddress(SAMPLE, { territoire: 'region:53' }, 'csv'))).status).toBe(200);
  });

  test('offers the parameters of a request, those of any table included, and its formats apart', () => {
    const found = requestParameters(document, SAMPLE);
    expect(found?.parameters.map(({ name }) => name)).toEqual([
      'territoire',
      'annee',
      'niveau',
      'group_by',
      'filtre',
      'pivot',
      'tri',
      'colonnes',
      'limit',
      'offset',
      'instantane'
    ]);
    expect(found?.parameters.find(({ name }) => name === 'niveau')).toMatchObject({
      usual: 'metier',
      values: expect.arrayContaining(['famille'])
    });
    expect(found?.formats).toContain('csv-fr');
    expect(requestParameters(document, 'gpec/inconnue')).toBeNull();
  });

  test('no request has a parameter that the page uses for itself', () => {
    expect(
      REQUESTS.flatMap(({ id, parametres }) => (parametres.some(({ nom }) => nom === 'essayer') ? [id] : []))
    ).toEqual([]);
  });

  test('a snippet cannot be left by what an address holds', () => {
    const [curl] = apiSnippets("http://maille.test/api/v1/requests/a/b?x=l'un");
    expect(curl?.text).toBe("curl -o reponse.csv 'http://maille.test/api/v1/requests/a/b?x=l%27un&format=csv'");
    expect(apiSnippets('http://maille.test/api/v1/requests/a/b')[1]?.text).toContain(
      '"http://maille.test/api/v1/requests/a/b?format=csv"'
    );
  });
});
