import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
let document: Record<string, unknown>;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'v1');
  api = makeApi(folder, CATALOGUE);
  document = await api.json('/api/v1/openapi.json');
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('the description by parts', () => {
  interface Part {
    readonly info: { readonly version: string };
    readonly paths: Record<string, { readonly get: { readonly operationId: string; readonly tags: string[] } }>;
    readonly tags: { readonly name: string }[];
  }
  const part = async (theme: string): Promise<Part> =>
    (await api.json(`/api/v1/openapi.json?theme=${theme}`)) as unknown as Part;

  test('has each address once, under one version, each with an identifier of its own and a declared tag', async () => {
    const whole = document as unknown as Part;
    const parts = await Promise.all(['gpec', 'cprdfop', 'spro', 'reference', 'service'].map(part));
    expect(parts.flatMap(({ paths }) => Object.keys(paths)).sort()).toEqual(Object.keys(whole.paths).sort());
    for (const { info, paths, tags } of parts) {
      expect(info.version).toBe(whole.info.version);
      for (const { get } of Object.values(paths))
        expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(get.tags));
    }
    const ids = Object.values(whole.paths).map(({ get }) => get.operationId);
    expect([ids.includes(''), new Set(ids).size]).toEqual([false, ids.length]);
    expect((await api.get('/api/v1/openapi.json?theme=rien')).status).toBe(400);
  });

  test('a part holds all that it refers to, and is a fraction of the whole', async () => {
    const text = JSON.stringify(await part('spro'));
    expect(text.length).toBeLessThan(JSON.stringify(document).length / 3);
    const components = (JSON.parse(text) as { components: Record<string, object> }).components;
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g))
      expect(Object.keys(components[kind] ?? {})).toContain(name);
  });
});
