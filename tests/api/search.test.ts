import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

describe('the search of everything', () => {
  let folder: string;
  let api: Api;

  beforeAll(async () => {
    folder = makeFolder();
    await publishFixture(folder, 'recherche');
    api = makeApi(folder, await catalogueOf(TEST_REQUESTS));
  });
  afterAll(() => {
    api.engine.close();
    removeFolder(folder);
  });

  test('puts the place that bears the name first, with its page', async () => {
    const { reponses } = (await api.json('/api/v1/search?q=Rennes')) as { reponses: Record<string, unknown>[] };
    expect(reponses[0]).toMatchObject({ type: 'territoire', nature: 'Territoire', titre: 'Rennes', approche: false });
  });

  test('asks for words, and for few of them', async () => {
    expect((await api.get('/api/v1/search')).status).toBe(400);
    expect((await api.get('/api/v1/search?q=%20')).status).toBe(400);
    expect((await api.get(`/api/v1/search?q=${'a'.repeat(121)}`)).status).toBe(400);
  });

  test('has a door a kind: each wants words, and answers of its kind alone', async () => {
    for (const [door, list] of [
      ['occupations', 'metiers'],
      ['courses', 'formations'],
      ['territories', 'territoires']
    ] as const) {
      expect((await api.get(`/api/v1/${door}`)).status, door).toBe(400);
      expect((await api.get(`/api/v1/${door}?q=Rennes&z=1`)).status, door).toBe(400);
      const found = (await api.json(`/api/v1/${door}?q=Rennes`))[list] as unknown[];
      expect(found.length > 0, door).toBe(door === 'territories');
    }
  });

  test('is kept by whoever asks: the same tag, then nothing to send', async () => {
    const first = await api.get('/api/v1/search?q=Rennes');
    const tag = first.headers.get('etag') ?? '';
    expect((await api.get('/api/v1/search?q=Rennes', { 'if-none-match': tag })).status).toBe(304);
  });

  test('counts nothing of what is typed in the field, only what a page was asked for', async () => {
    await api.get('/api/v1/search?q=xylophone');
    expect((await api.json('/health')).recherches_sans_reponse).toEqual({});
  });
});
