import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES, type ApiLimits } from '../../src/lib/catalogue/api/examples.ts';
import { apiSnippets } from '../../src/lib/catalogue/api/snippets.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
let document: { readonly info: { readonly 'x-limites': ApiLimits } };
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'g1');
  api = makeApi(folder, CATALOGUE, { addressLimit: 900, rowLimit: 70, timeoutMs: 4000, concurrency: 3, queue: 5 });
  document = (await api.json('/api/v1/openapi.json')) as unknown as typeof document;
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

  test('gives ten examples that answer', async () => {
    expect(EXAMPLES).toHaveLength(10);
    for (const { address } of EXAMPLES) expect([address, (await api.get(address)).status]).toEqual([address, 200]);
  });

  test('a snippet cannot be left by what an address holds', () => {
    const [curl] = apiSnippets("http://maille.test/api/v1/requests/a/b?x=l'un");
    expect(curl?.text).toBe("curl -o reponse.csv 'http://maille.test/api/v1/requests/a/b?x=l%27un&format=csv'");
    expect(apiSnippets('http://maille.test/api/v1/requests/a/b')[1]?.text).toContain(
      '"http://maille.test/api/v1/requests/a/b?format=csv"'
    );
  });
});
