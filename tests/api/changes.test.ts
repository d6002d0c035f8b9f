import { readFileSync, writeFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { besidePath } from '../../warehouse/pipeline/publish/publication.ts';
import { makeApi, type Api } from '../support/api.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const REVISED = `
update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40';
update publie.cube_projets_recrutement set projets = null, projets_min = 1, projets_max = 4,
  projets_statut = 'non_diffuse' where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:B1X50';`;
const SURPRISE = 'projets, <Bretagne> & "autres", 2025 : 110';

const folder = makeFolder();
const logged: string[] = [];
let api: Api;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: { '#text': string } | string;
  readonly link: { '@_href': string };
}

/** The feed as another reader sees it, after it was found well formed, with what RFC 4287 requires. */
async function feed(
  path: string
): Promise<{
  title: string;
  id: string;
  updated: string;
  links: { '@_rel': string; '@_href': string }[];
  entries: Entry[];
}> {
  const response = await api.get(path);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/atom+xml; charset=utf-8'
  ]);
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed: found } = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'entry' || name === 'link'
  }).parse(text) as { feed: Record<string, unknown> & { entry?: (Omit<Entry, 'link'> & { link: Entry['link'][] })[] } };
  expect(found['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
  const entries = (found.entry ?? []).map((entry) => ({ ...entry, link: entry.link[0] ?? { '@_href': '' } }));
  for (const item of [found, ...entries]) {
    expect(String(item.id)).toMatch(/^tag:maille\.test,2026:maille\/[\w/.-]+$/);
    expect(String(item.title)).not.toBe('');
    expect(String(item.updated)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  expect(found.author).toEqual({ name: 'Maille' });
  return {
    title: String(found.title),
    id: String(found.id),
    updated: String(found.updated),
    links: found.link as { '@_rel': string; '@_href': string }[],
    entries
  };
}

beforeAll(async () => {
  await publishNext(folder, 'aa', { builtAt: '2026-09-01T08:00:00.000Z' });
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, (message) => logged.push(message));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

const changes = () => api.json('/api/v1/changes');

test('on a first snapshot there is nothing to compare, and the feed says so', async () => {
  expect(await changes()).toMatchObject({
    ...{ precedent: null, tableaux: [] },
    phrase: expect.stringContaining('rien à comparer') as unknown
  });
  const { entries, updated } = await feed('/flux.atom');
  expect(entries).toMatchObject([{ title: 'Premier instantané', updated: '2026-09-01T08:00:00Z' }]);
  expect(updated).toBe('2026-09-01T08:00:00Z');
});

test('on the next one each table that changed is told by its rows, and nothing that is no longer shown', async () => {
  const before = (await api.get('/api/v1/changes')).headers.get('etag');
  await publishNext(folder, 'bb', {
    change: REVISED,
    keys: new Map([['publie.cube_projets_recrutement', ['annee', 'territoire', 'metier']]]),
    surprises: [{ table: 'cube_projets_recrutement', phrase: SURPRISE }]
  });
  await expect.poll(async () => (await changes())['precedent']).not.toBeNull();
  const told = await changes();
  expect(told).toMatchObject({
    precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
    phrase: 'Depuis l’instantané du 1er septembre 2026 : 1 tableau publié a changé.',
    tableaux: [{ table: 'cube_projets_recrutement', ajoutees: 0, disparues: 0, changees: 2, surprises: [SURPRISE] }]
  });
  const response = await api.get('/api/v1/changes');
  const etag = response.headers.get('etag') ?? '';
  expect(etag).not.toBe(before);
  expect((await api.get('/api/v1/changes', { 'if-none-match': etag })).status).toBe(304);
  expect((await api.get('/api/v1/requests/essai/projets')).headers.get('link')).toContain(
    '</api/v1/changes>; rel="version-history"'
  );
});

test('one feed tells it, the newest first, with ids that stay', async () => {
  const { entries, links } = await feed('/flux.atom');
  expect(entries.map(({ id }) => id)).toEqual([
    'tag:maille.test,2026:maille/bb/20261003080000/cube_projets_recrutement/tableau',
    'tag:maille.test,2026:maille/aa/20260901080000/instantane/premier'
  ]);
  expect(JSON.stringify(entries[0]?.summary)).toContain('2 lignes changées');
  expect(JSON.stringify(entries[0]?.summary)).toContain('<Bretagne> & \\"autres\\"');
  expect(entries[0]?.link['@_href']).toBe('http://maille.test/donnees/changements');
  expect(links.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe('http://maille.test/flux.atom');
  const etag = (await api.get('/flux.atom')).headers.get('etag') ?? '';
  expect((await api.get('/flux.atom', { 'if-none-match': etag })).status).toBe(304);
});

test('damaged, the log says so, the service goes on, and the feed is empty', async () => {
  const path = besidePath(folder, 'differences', 'bb');
  const whole = JSON.parse(readFileSync(path, 'utf8')) as object;
  api.engine.close();
  for (const content of ['{"format": 2', JSON.stringify({ ...whole, instantane: 'aa' })]) {
    logged.length = 0;
    writeFileSync(path, content);
    api = makeApi(folder, await catalogueOf(TEST_REQUESTS), {}, (message) => logged.push(message));
    expect((await changes())['precedent']).toBeNull();
    expect(logged).toContainEqual(expect.stringContaining('differences-bb.json illisible'));
    expect((await feed('/flux.atom')).entries).toEqual([]);
  }
});
