import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';

/* A page of the site is given the documents of the API in memory: those that anybody reads by HTTP, or the same refusals. */

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
});
afterAll(() => api.engine.close());

interface Reply {
  readonly status: number;
  readonly document: unknown;
}

/** What both ways gave, once they are found the same; what is handed over is frozen. */
async function bothWays(path: string): Promise<Reply> {
  const [read, handed] = [await api.get(path), await api.ask(path)];
  const [written, document] = [await read.text(), (await handed.json()) as unknown];
  expect([path, handed.status, JSON.parse(JSON.stringify(document))]).toEqual([path, read.status, JSON.parse(written)]);
  // A date, or a number that JSON has not, would be alike once written.
  expect([path, document]).toEqual([path, JSON.parse(written)]);
  expect([path, read.ok && !isFrozen(document)]).toEqual([path, false]);
  return { status: read.status, document };
}

function isFrozen(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null || (Array.isArray(thing) && typeof thing[0] === 'number'))
    return true;
  return Object.isFrozen(thing) && Object.values(thing).every(isFrozen);
}

test.each(REQUESTS.map(({ id }) => id))('%s', async (id) => {
  const { document, status } = await bothWays(`/api/v1/requests/${id}`);
  if (status === 200) return;
  const { essayez } = document as { readonly essayez?: string };
  expect((await bothWays(essayez ?? '')).status).toBe(200);
});

test.each([
  ['/api/v1/snapshot', 200],
  ['/api/v1/snapshots', 200],
  ['/api/v1/snapshot/tables', 200],
  ['/api/v1/requests', 200],
  ['/api/v1/requests?q=chômage', 200],
  ['/api/v1/catalogue/gpec/projets_recrutement', 200],
  ['/api/v1/territories?q=brest', 200],
  ['/api/v1/territories?codes=departement:29,region:53', 200],
  ['/api/v1/territories/departement:29', 200],
  ['/api/v1/territories/departement:999', 404],
  ['/api/v1/contours?maille=departement', 200],
  ['/api/v1/contours', 400],
  ['/api/v1/occupations?q=cuisinier', 200],
  ['/api/v1/courses?q=bts', 200],
  ['/api/v1/courses/rncp:0', 404],
  ['/api/v1/search?q=cuisinier à brest', 200],
  ['/api/v1/search', 400],
  ['/api/v1/changes', 200],
  ['/api/v1/concordance', 200],
  ['/api/v1/findings?territoire=departement:29', 200],
  ['/api/v1/findings/palmares', 200],
  ['/api/v1/findings/aucune', 404],
  ['/api/v1/zones', 400],
  ['/api/v1/requests/gpec/projets_recrutement?territoire=departement:29&limit=3&offset=2', 200],
  ['/api/v1/requests/gpec/projets_recrutement?territoire=departement:29,departement:35', 200],
  ['/api/v1/requests/gpec/projets_recrutement?teritoire=departement:29', 400],
  ['/api/v1/requests/gpec/projets_recrutement?notes=oui', 400],
  ['/api/v1/requests/gpec/aucune', 404],
  [`/api/v1/requests?q=${'a'.repeat(5000)}`, 414]
])('%s', async (path, status) => {
  expect((await bothWays(path)).status).toBe(status);
});

test('a page that asks the same answer twice is given the same object, whatever says the same', async () => {
  const [one, other] = await Promise.all(
    ['', '?territoire=region:53'].map(async (query) =>
      (await api.ask(`/api/v1/requests/gpec/projets_recrutement${query}`)).json()
    )
  );
  expect(one).toBe(other);
});

test('a file is asked as by anybody', async () => {
  const response = await api.ask('/api/v1/requests/gpec/projets_recrutement?format=csv');
  expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
});
