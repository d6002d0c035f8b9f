import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  brokenPromises,
  contractOf,
  contractVersion,
  type Contract
} from '../../src/lib/standards/openapi/contract.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** What version 1 promises, a subject a line: `npx vitest run tests/api/contract.test.ts -u` adds what is new. */
const PROMISED = join(import.meta.dirname, 'contract-v1.txt');

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

/** `subject promise promise…`, a line each. */
function written(contract: Contract): string {
  return Object.entries(contract)
    .map(([subject, promises]) => [subject, ...promises].join(' '))
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

function read(text: string): Contract {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [subject = '', ...promises] = line.split(' ');
      return subject === '' ? [] : [[subject, promises]];
    })
  );
}

describe('the contract of version 1', () => {
  test('keeps every address, parameter, field and column, with its type', async () => {
    const now = contractOf(document);
    expect(brokenPromises(read(readFileSync(PROMISED, 'utf8')), now)).toEqual([]);
    await expect(written(now)).toMatchFileSnapshot(PROMISED);
  });

  test('is broken by a column that goes, one of another type, a parameter that is required or goes; not by more', () => {
    const now = contractOf(document);
    const changed = (change: (copy: Contract & Record<string, string[]>) => void): string[] => {
      const copy = structuredClone(now) as Contract & Record<string, string[]>;
      change(copy);
      return brokenPromises(now, copy);
    };
    const path = '/api/v1/requests/gpec/projets_recrutement';
    const put = (from: string, to: string | null) => (copy: Record<string, string[]>) => {
      const [subject = '', promise = ''] = from.split(' ');
      copy[subject] = (copy[subject] ?? []).flatMap((one) => (one === promise ? (to ?? []) : one));
    };
    const row = 'Ligne_gpec_projets_recrutement';
    expect(now[row]).toContain('projets_min:integer|null');
    expect(now[path]).toContain('?annee:array');
    expect(changed(put(`${row} projets_min:integer|null`, null))).toEqual([`${row} projets_min:integer|null`]);
    expect(changed(put(`${row} projets_min:integer|null`, 'projets_min:string|null'))).toHaveLength(1);
    expect(changed(put(`${path} ?annee:array`, '?annee:array!'))).toEqual([`${path} ?annee:array`]);
    expect(changed(put(`${path} ?annee:array`, null))).toHaveLength(1);
    expect(changed((copy) => void (copy[path] = [])).length).toBeGreaterThan(5);
    const needed = { adresse: ['?q:string!'] };
    expect(brokenPromises(needed, { adresse: ['?q:string'] })).toEqual([]);
    expect(changed((copy) => copy[row]?.push('nouvelle:string|null'))).toEqual([]);
  });

  test('has one version, whatever the snapshot, and another when it gains a column', () => {
    const { info } = document as { info: { version: string } };
    const now = contractOf(document);
    expect(info.version).toBe(contractVersion(now));
    expect(info.version).toMatch(/^1\+[0-9a-f]{12}$/);
    const row = now['Ligne_gpec_projets_recrutement'] ?? [];
    expect(contractVersion({ ...now, Ligne_gpec_projets_recrutement: [...row, 'nouvelle:string|null'] })).not.toBe(
      info.version
    );
  });
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
