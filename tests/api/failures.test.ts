import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import errorPage from '../../src/error.html?raw';
import type { ProblemDocument } from '../../src/lib/catalogue/api/answer.ts';
import { describeFailure } from '../../src/lib/server/failure.ts';
import { createHandle } from '../../src/lib/server/http/handle.ts';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let folder: string;
let api: Api;
let logged: string[];

beforeEach(async () => {
  folder = makeFolder();
  // One that ends may still say something once the next has begun.
  const own: string[] = [];
  logged = own;
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, (message) => own.push(message));
});
afterEach(() => {
  api.engine.close();
  removeFolder(folder);
});

/** Asks for a page through the site's hook; the page itself is a stand-in. */
async function page(
  path: string,
  id: string | null = '/carte'
): Promise<{ status: number; text: string; headers: Headers }> {
  const url = new URL(path, 'http://maille.test');
  const event = {
    url,
    request: new Request(url, { headers: { accept: 'text/html' } }),
    params: {},
    route: { id },
    locals: {}
  } as unknown as RequestEvent;
  const response = await createHandle(() => api.engine, errorPage)({ event, resolve: () => new Response('la page') });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('a page that cannot be made', () => {
  test('without a snapshot: 503, in French, with what its reader may do, and it comes back by itself', async () => {
    const refused = await page('/carte');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(refused.text).toContain('<html lang="fr">');
    expect(refused.text).toContain('Ce site n’a pas encore de chiffres à montrer.');
    expect(refused.text).not.toMatch(/%sveltekit|\bat \w+ \(|node_modules|npm|build|profil/);
    await page('/catalogue');
    // Commands are for whoever runs the site.
    expect(logged).toEqual([expect.stringContaining(': npm run warehouse -- build --profile <profil>')]);
    await publishFixture(folder, 'p1');
    expect((await page('/carte')).text).toBe('la page');
  });

  test('a page that does not exist is left to the site, snapshot or not', async () => {
    expect((await page('/rien', null)).text).toBe('la page');
  });

  test('an address that is too long', async () => {
    await publishFixture(folder, 'p2');
    const refused = await page(`/carte?q=${'a'.repeat(5000)}`);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([414, 'text/html; charset=utf-8']);
    expect(refused.text).toContain('la limite est de 4096');
  });
});

/** A table whose rows fail as they are read. */
const BROKEN = `alter table publie.cube_projets_recrutement rename to cassee;
  create view publie.cube_projets_recrutement as
    select * replace (case when true then error('cube_projets_recrutement') else territoire end as territoire)
      from publie.cassee`;

describe('a server without room', () => {
  // As DuckDB and Node say it of a full tmpfs.
  test.each([
    'IO Error: Could not write file "/srv/cache/maille-parquet-a1/tmp_reponse.parquet": No space left on device',
    "ENOSPC: no space left on device, mkdtemp '/srv/cache/maille-parquet-XXXXXX'"
  ])('says what to ask instead, and to whoever runs it what is full: %s', async (said) => {
    await publishFixture(folder, 'plein');
    vi.spyOn(api.engine, 'toolsOf').mockReturnValue({
      parquet: () => Promise.reject(new Error(said)),
      outlines: () => Promise.resolve(new Map()),
      totals: () => Promise.resolve({ reason: null, counts: [] })
    });
    const response = await api.get('/api/v1/requests/essai/projets?format=parquet');
    const problem = (await response.json()) as ProblemDocument;
    expect([response.status, problem.title]).toEqual([507, 'Plus de place']);
    expect(problem.detail).toMatch(/plein.*CSV/);
    expect(problem.detail).not.toMatch(/srv|tmp|ENOSPC|space/);
    expect(logged).toEqual([expect.stringMatching(/^\[\S+\] \/api\/v1\/requests\/essai\/projets : \S+ est plein/)]);
    expect(logged[0]).not.toContain(' at ');
    expect((await api.get('/api/v1/requests/essai/projets?format=csv')).status).toBe(200);
  });
});

describe('a file whose bytes were lost under the service', () => {
  test.each([
    'IO Error: Could not read enough bytes from file',
    'Serialization Error: Failed to deserialize: field id mismatch',
    'FATAL Error: database has been invalidated because of a previous fatal error'
  ])('is unavailable at the first answer that fails: %s', async (said) => {
    await publishFixture(folder, 'abime');
    vi.spyOn(api.engine, 'answer').mockRejectedValueOnce(new Error(said));
    const doubted = vi.spyOn(api.engine.store, 'doubt');
    const response = await api.get('/api/v1/requests/essai/projets');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(((await response.json()) as ProblemDocument).detail).not.toMatch(/Error|bytes|database/);
    expect(doubted).toHaveBeenCalledTimes(1);
    expect((await api.get('/api/v1/requests/essai/projets')).status).toBe(200);
  });
});

describe('an unexpected failure', () => {
  test('is one line of the log, under the number that the answer gives; the answer holds no stack', async () => {
    await publishFixture(folder, 'p3', { change: BROKEN });
    const response = await api.get('/api/v1/requests/essai/projets');
    const problem = (await response.json()) as ProblemDocument;
    expect([response.status, problem.title]).toEqual([500, 'Erreur du serveur']);
    const id = response.headers.get('x-request-id') ?? '?';
    expect(problem.detail).toContain(id);
    expect(JSON.stringify(problem)).not.toMatch(/Catalog|cube_projets|\.ts|\.js\b|\bat /);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`[${id}] /api/v1/requests/essai/projets : `);
    expect(logged[0]).toContain('cube_projets_recrutement');
    expect(logged[0]).not.toContain('\n');
  });

  test('nothing in it can write a line of its own in the log', () => {
    const error = new TypeError('première\nligne\r\n[faux] /x : tout va bien\u2028fin', {
      cause: new Error('la\ncause')
    });
    const line = describeFailure(error, 'n1', new URL('http://maille.test/a%0Ab'));
    expect(
      line.startsWith(
        '[n1] /a%0Ab : TypeError : première ligne [faux] /x : tout va bien fin ; cause : Error : la cause | at '
      )
    ).toBe(true);
    expect(line).not.toMatch(/[\r\n\u2028]/);
    expect(describeFailure('x'.repeat(10_000), 'n2', new URL('http://maille.test/')).length).toBe(2000);
  });

  /** As a build does: a reader never meets half a pointer. */
  function point(content: string): void {
    writeFileSync(join(folder, 'current.nouveau'), content);
    renameSync(join(folder, 'current.nouveau'), join(folder, 'current.json'));
  }

  test('a later build that failed is told with the snapshot that stays in service', async () => {
    await publishFixture(folder, 'p5');
    expect((await api.json('/api/v1/snapshot')).essai).toBeNull();
    const pointer = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as object;
    point(
      JSON.stringify({
        ...pointer,
        essai: { le: '2026-03-01T10:00:00.000Z', motif: 'Un contrôle n’était pas conforme.' }
      })
    );
    await expect
      .poll(async () => (await api.json('/api/v1/snapshot')).essai)
      .toEqual({ le: '2026-03-01T10:00:00.000Z', motif: 'Un contrôle n’était pas conforme.' });
    expect((await api.json('/api/v1/snapshot')).id).toBe('p5');
    point(JSON.stringify(pointer));
    await expect.poll(async () => (await api.json('/api/v1/snapshot')).essai).toBeNull();
  });

  test('a pointer that cannot be read is told once, not at each request', async () => {
    await publishFixture(folder, 'p4');
    expect((await api.get('/health')).status).toBe(200);
    const told = (): number => logged.filter((line) => line.includes('current.json illisible')).length;
    const readAgain = async (): Promise<number> => {
      expect((await api.get('/health')).status).toBe(200);
      return told();
    };
    point('{"file": "../ailleurs.duckdb", "id": "x"}');
    await expect.poll(readAgain).toBe(1);
    for (let i = 0; i < 5; i++) expect(await readAgain()).toBe(1);
    point('{"fi');
    await expect.poll(readAgain).toBe(2);
    for (let i = 0; i < 5; i++) expect(await readAgain()).toBe(2);
    expect((await api.json('/health')).instantane).toBe('p4');
  });
});
