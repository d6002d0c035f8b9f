import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '../../src/routes/[x+2e]well-known/api-catalog/+server.ts';
import { datasetScript } from '../../src/lib/words/dataset.ts';
import type { RequestDetail } from '../../src/lib/catalogue/api/documents.ts';
import { makeApi, type Api } from '../support/api.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const texts = {
  'essai/projets': TEST_REQUESTS['essai/projets'] ?? '',
  'essai/lieux': TEST_REQUESTS['essai/lieux'] ?? ''
};
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishNext(folder, 'aaaaaaaa00000001', { builtAt: '2026-01-01T00:00:00.000Z' });
  await publishNext(folder, 'bbbbbbbb00000002', {
    builtAt: '2026-02-01T00:00:00.000Z',
    change: `update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
      where territoire = 'region:53' and metier = 'fap2021:A0X40' and annee = 2025`
  });
  api = makeApi(folder, await catalogueOf(texts));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

test('the plan of the site has the day when each request changed, never that of the build', async () => {
  const response = await api.get('/sitemap.xml');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  const days = new Map(
    [...(await response.text()).matchAll(/<loc>http:\/\/maille\.test(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(
      ([, page, day]) => [page, day]
    )
  );
  expect(days.get('/catalogue/essai/projets')).toBe('2026-02-01');
  expect(days.get('/catalogue/essai/lieux')).toBe('2026-01-01');
});

test('robots are told where the plan is, and what is made for one reader', async () => {
  const lines = (await (await api.get('/robots.txt')).text()).split('\n');
  expect(lines).toContain('Sitemap: http://maille.test/sitemap.xml');
  expect(lines.filter((line) => line.startsWith('Disallow: ')).length).toBeGreaterThan(0);
});

test('the interfaces are found from the name of the site alone, each link answers', async () => {
  const url = new URL('http://maille.test/.well-known/api-catalog');
  const response = await GET({ url } as unknown as RequestEvent);
  expect(response.headers.get('content-type')).toMatch(/^application\/linkset\+json/);
  const { linkset } = (await response.json()) as { linkset: Record<string, { href: string }[]>[] };
  const found = ['item', 'service-desc', 'service-meta', 'status'].map((relation) =>
    linkset.flatMap((one) => one[relation] ?? [])
  );
  expect(found.map(({ length }) => length)).toEqual([2, expect.toSatisfy((parts: number) => parts > 2), 1, 1]);
  for (const { href } of found.flat())
    expect([href, (await api.get(href.replace('http://maille.test', ''))).status]).toEqual([href, 200]);
});

test('a figure is shown by its address, and no other address is', async () => {
  const asked = (address: string): string => `/api/v1/oembed?url=${encodeURIComponent(address)}`;
  const shown = await api.json(asked('http://maille.test/catalogue/essai/projets?annee=2025'));
  expect(shown).toMatchObject({ version: '1.0', type: 'rich', width: 900 });
  expect(shown['html']).toContain('src="http://maille.test/integrer/essai/projets?annee=2025"');
  expect((await api.json(`${asked('http://maille.test/integrer/essai/projets')}&maxwidth=320`))['width']).toBe(320);
  for (const wrong of [
    'http://ailleurs.test/integrer/essai/projets',
    'http://maille.test/donnees',
    'http://maille.test/catalogue/%',
    'x'
  ])
    expect((await api.get(asked(wrong))).status).toBe(404);
});

test('a page says itself a dataset, and no text of it ends the script', async () => {
  const request = (await api.json('/api/v1/catalogue/essai/projets')) as unknown as RequestDetail;
  const script = datasetScript(
    { ...request, titre: 'Projets</script><script>alert(1)' },
    { origin: 'https://s', place: 'Bretagne', modified: '2026-02-01T00:00:00.000Z' }
  );
  const [, text = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(script) ?? [];
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Projets</script><script>alert(1)',
    dateModified: '2026-02-01T00:00:00.000Z',
    distribution: expect.arrayContaining([
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: 'https://s/api/v1/requests/essai/projets?format=csv'
      }
    ]) as unknown
  });
});
