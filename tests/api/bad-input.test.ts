import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '../../src/lib/catalogue/api/answer.ts';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
const logged: string[] = [];
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'b1');
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { timeoutMs: 300, concurrency: 2, queue: 2 }, (message) =>
    logged.push(message)
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function problem(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<ProblemDocument> {
  const response = await api.get(path, headers, method);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const text = await response.text();
  // Neither a stack, nor a path of the machine, nor the engine's own words.
  expect(text).not.toMatch(
    /node_modules|\bat [\w.]+ \(|\/tmp\/|\/work\/|Binder Error|Catalog Error|Conversion Error|Parser Error/
  );
  const document = JSON.parse(text) as ProblemDocument;
  expect(document.status).toBe(response.status);
  return document;
}

const HOSTILE = [
  "'; drop table publie.cube_projets_recrutement; --",
  "region:53' or '1'='1",
  "region:53\"); copy (select 1) to '/srv/x'; --",
  '$territoire',
  '${7*7}',
  '{{7*7}}',
  '%00',
  '\u0000',
  'region:53\u0000',
  '../../etc/passwd',
  '\u202eregion:53',
  '\ud83e\uddaa'.repeat(60),
  'a'.repeat(3000),
  '<script>alert(1)</script>',
  '=cmd|calc',
  '-0',
  '1e308',
  'NaN',
  'Infinity',
  '0x10',
  '٢٠٢٥',
  ' 2025',
  '02025',
  '9999999999999999999999',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '\r\nSet-Cookie: a=b'
];

describe('every parameter refuses every hostile text', () => {
  const targets = ['territoire', 'annee', 'niveau', 'minimum'];
  test.each(targets.flatMap((name) => HOSTILE.map((value) => [name, value] as const)))('%s=%s', async (name, value) => {
    const document = await problem(`/api/v1/requests/essai/projets?${name}=${encodeURIComponent(value)}`);
    expect(document.status).toBe(400);
    expect(document.problemes?.map(({ parametre }) => parametre)).toEqual([name]);
    expect(JSON.stringify(document).length).toBeLessThan(1500);
  });

  test.each(HOSTILE.filter((value) => value !== '__proto__'))('as a name: %s', async (name) => {
    const document = await problem(`/api/v1/requests/essai/projets?${encodeURIComponent(name)}=1`);
    expect(document.status).toBe(400);
  });

  test.each(HOSTILE)('as a format, a search, an outline, an id: %s', async (value) => {
    const text = encodeURIComponent(value);
    expect((await problem(`/api/v1/requests/essai/projets?format=${text}`)).status).toBe(400);
    expect((await problem(`/api/v1/contours?maille=${text}`)).status).toBe(400);
    expect((await problem(`/api/v1/contours?territoire=${text}`)).status).toBe(400);
    expect((await problem(`/api/v1/requests/essai/${text}`)).status).toBe(404);
    expect((await problem(`/api/v1/catalogue/${text}`)).status).toBe(404);
    expect([200, 400]).toContain((await api.get(`/api/v1/territories?q=${text}`)).status);
  });

  test('the tables are still there', async () => {
    expect((await api.get('/api/v1/requests/essai/projets')).status).toBe(200);
  });
});

describe('all problems at once, with what was meant', () => {
  test('unknown, repeated, mistyped and foreign values in one answer', async () => {
    const document = await problem(
      '/api/v1/requests/essai/projets?anne=2025&territoire=ze:5314&niveau=metiers&minimum=-1&minimum=-2'
    );
    expect(document.status).toBe(400);
    const byName = new Map(document.problemes?.map((found) => [found.parametre, found]));
    expect(byName.get('anne')?.suggestions).toEqual(['annee']);
    expect(
      document.problemes?.filter(({ parametre }) => parametre === 'minimum').map(({ message }) => message)
    ).toEqual([expect.stringMatching(/plusieurs fois/), expect.stringMatching(/de 0 à 1000000/)]);
    // Not accepted here either: proposing it would end in another refusal, and bassin:5314 is another place.
    expect(byName.get('territoire')).toMatchObject({
      message: expect.stringMatching(
        /^'ze:5314' : 'zone_emploi:5314' \(Quimperlé\) n’est pas d’une maille acceptée ; mailles acceptées : pays, region, departement, bassin$/
      ),
      suggestions: []
    });
    expect(byName.get('niveau')?.suggestions).toContain('metier');
  });

  test.each([
    ['dep:35', 'departement:35'],
    ['Bretagne', 'region:53'],
    ['35', 'departement:35'],
    ['region:5 3', 'region:53'],
    ['regoin:53', 'region:53']
  ])('territoire=%s', async (typed, meant) => {
    const document = await problem(`/api/v1/requests/essai/projets?territoire=${encodeURIComponent(typed)}`);
    expect(document.problemes?.[0]?.suggestions).toContain(meant);
  });

  test('a name that several levels have: one that is accepted is proposed, and is then answered', async () => {
    const [found] = (await problem('/api/v1/requests/essai/projets?territoire=Rennes')).problemes ?? [];
    expect(found?.suggestions).toEqual(['bassin:5314']);
    expect((await api.get(`/api/v1/requests/essai/projets?territoire=${found?.suggestions[0] ?? ''}`)).status).toBe(
      200
    );
  });

  test('whatever is proposed is accepted', async () => {
    for (const typed of [
      'Rennes',
      'Quimperlé',
      'Brest',
      'ze:5314',
      '5314',
      '35',
      'Bretagne',
      'bassin:531',
      'commune:3523',
      'Renes',
      'zone',
      'commune:29019x'
    ]) {
      const response = await api.get(`/api/v1/requests/essai/projets?territoire=${encodeURIComponent(typed)}`);
      const body = (await response.json()) as ProblemDocument;
      for (const code of body.problemes?.flatMap(({ suggestions }) => suggestions) ?? []) {
        expect([typed, code, (await api.get(`/api/v1/requests/essai/projets?territoire=${code}`)).status]).toEqual([
          typed,
          code,
          200
        ]);
      }
    }
  });

  test('every territory of a level that the request does not take', async () => {
    const document = await problem('/api/v1/requests/essai/projets?territoire=zone_emploi:*');
    expect(document.detail).toBe(
      "territoire : 'zone_emploi:*' : cette maille n’est pas acceptée ; mailles acceptées : pays, region, departement, bassin"
    );
  });

  test('a name that is no parameter says what an address may hold, layout included', async () => {
    const [unknown] = (await problem('/api/v1/requests/essai/projets?zzz=3')).problemes ?? [];
    expect(unknown?.message).toBe(
      'paramètre inconnu ; paramètres de cette requête : territoire, annee, niveau, minimum ; mise en page : filtre, group_by, pivot, tri, colonnes, limit, offset, format, notes, forme'
    );
    expect((await problem('/api/v1/requests/essai/projets?trie=-projets')).problemes?.[0]?.suggestions).toEqual([
      'tri'
    ]);
  });

  test('a level that the request does not take', async () => {
    const document = await problem('/api/v1/requests/essai/projets?territoire=commune:35238');
    expect(document.detail).toMatch(/Rennes.*mailles acceptées : pays, region, departement, bassin/);
  });

  test('a commune code and a basin code that look alike never meet', async () => {
    const zone = await problem('/api/v1/requests/essai/projets?territoire=zone_emploi:5314');
    expect(zone.detail).toContain('Quimperlé');
    expect((await api.get('/api/v1/requests/essai/projets?territoire=bassin:5314&niveau=ensemble')).status).toBe(200);
  });
});

describe('addresses, methods, formats', () => {
  test('an address of one megabyte, and one just too long', async () => {
    expect((await problem(`/api/v1/requests/essai/projets?territoire=${'x'.repeat(1_000_000)}`)).status).toBe(414);
    expect((await problem(`/api/v1/requests/essai/projets?territoire=${'x'.repeat(4096)}`)).status).toBe(414);
    expect((await problem(`/api/v1/requests/${'x'.repeat(1_000_000)}`)).status).toBe(414);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused, with what is allowed', async (method) => {
    const response = await api.get('/api/v1/requests/essai/projets', {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('OPTIONS answers a browser of another site', async () => {
    const response = await api.get('/api/v1/requests', {}, 'OPTIONS');
    expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS'
    ]);
  });

  test('formats: unknown, repeated, without object, refused by Accept, chosen by Accept', async () => {
    const unknown = await problem('/api/v1/requests/essai/projets?format=xslx');
    expect([unknown.status, unknown.problemes?.[0]?.suggestions[0]]).toEqual([400, 'xlsx']);
    expect((await problem('/api/v1/requests/essai/projets?format=csv&format=json')).status).toBe(400);
    expect((await problem('/api/v1/requests/essai/projets?format=geojson')).status).toBe(422);
    expect((await problem('/api/v1/requests/essai/projets', { accept: 'application/pdf' })).status).toBe(406);
    expect((await problem('/api/v1/requests/essai/projets', { accept: 'text/csv;q=0' })).status).toBe(406);
    const csv = await api.get('/api/v1/requests/essai/projets', {
      accept: 'application/pdf, text/csv;q=0.8, application/json;q=0.5'
    });
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const browser = await api.get('/api/v1/requests/essai/projets', {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8'
    });
    expect(browser.headers.get('content-type')).toBe('application/json');
  });

  test('unknown pages of the interface, unknown requests with the nearest id', async () => {
    expect((await problem('/api/v1/nimporte')).status).toBe(404);
    const document = await problem('/api/v1/requests/essai/projet');
    expect([document.status, document.problemes?.[0]?.suggestions]).toEqual([404, ['essai/projets']]);
    expect((await problem('/api/v1/requests/projets')).problemes?.[0]?.suggestions).toEqual(['essai/projets']);
    expect((await problem('/api/v1/snapshot?x=1')).status).toBe(400);
    expect((await problem('/api/v1/territories')).status).toBe(400);
    expect((await problem('/api/v1/contours')).status).toBe(400);
  });

  test('a body that is too big', async () => {
    expect((await problem('/api/v1/requests', { 'content-length': '99999999' })).status).toBe(413);
  });
});

describe('too long, too many', () => {
  test('a long query is interrupted, told as such, and the connection still serves', async () => {
    const start = performance.now();
    const document = await problem('/api/v1/requests/essai/long?taille=900000');
    expect(document.status).toBe(504);
    expect(performance.now() - start).toBeLessThan(5000);
    expect((await api.get('/api/v1/requests/essai/projets')).status).toBe(200);
  });

  test('past the queue, 503 at once with Retry-After; the others end', async () => {
    const all = await Promise.all(
      [11, 12, 13, 14, 15, 16, 17].map((taille) => api.get(`/api/v1/requests/essai/long?taille=${taille}00000`))
    );
    const statuses = all.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 400)).toHaveLength(7);
    const longOnes = await Promise.all(
      [11, 12, 13, 14, 15, 16, 17].map((taille) => api.get(`/api/v1/requests/essai/long?taille=${taille}0000`))
    );
    expect(longOnes.filter(({ status }) => status === 503)).toHaveLength(3);
    expect(longOnes.filter(({ status }) => status === 504)).toHaveLength(4);
    expect(longOnes.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('5');
  });
});
