import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gateway } from '../../gateway/gateway.mjs';
import { Health } from '../../gateway/health.mjs';
import { listen } from '../../gateway/listen.mjs';
import { familyOf, Measures } from '../../gateway/measures.mjs';
import { Pointer } from '../../gateway/pointer.mjs';
import { alreadyServed } from '../../scripts/setup.mjs';
import { fakeRenderers, SETTINGS, type FakeRenderers } from './fake-renderers.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-mesures-'));
let fake: FakeRenderers;
let gateway: Gateway;
let measures: Measures;
let site = '';
let door = '';

const addressOf = (server: { address(): unknown }): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Every sample, by its name and labels as they are written. */
async function scrape(): Promise<Map<string, number>> {
  const text = await (await fetch(`${door}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  // Source: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
  for (const line of lines) expect(line).toMatch(/^[a-z_]+(\{([a-z_]+="[^"]*",?)*\})? (\+Inf|[\d.e+-]+)$/);
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    })
  );
}

beforeAll(async () => {
  writeFileSync(
    join(folder, 'current.json'),
    JSON.stringify({
      id: 'aa11',
      profile: 'essai',
      builtAt: '2026-01-02T00:00:00.000Z',
      essai: { le: '2026-01-03T00:00:00.000Z', motif: '' }
    })
  );
  fake = await fakeRenderers((asked, response) => {
    if (asked.url === '/health') return void response.end('{"etat":"repli"}');
    if (asked.url?.startsWith('/muet')) return void setTimeout(() => response.end(), 300);
    response.writeHead(asked.url === '/perdu' ? 404 : 200, { 'x-maille-pointeur': pointer.stamp }).end('page');
  });
  const settings = { ...SETTINGS, folder, queue: 1 };
  const pointer = new Pointer(folder);
  const health = new Health(fake.renderers);
  gateway = new Gateway(settings, fake.renderers, pointer, health, () => undefined, folder);
  measures = new Measures(gateway, fake.renderers, health);
  await gateway.listen();
  await measures.listen({ host: '127.0.0.1', port: 0 });
  site = addressOf(gateway.server);
  door = addressOf(measures.server);
});
afterAll(async () => {
  measures.close();
  gateway.server.closeAllConnections();
  await gateway.close();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what an operator watches', () => {
  it('counts what was asked by family and status, what was kept, refused, and who left', async () => {
    for (const path of ['/a', '/a', '/perdu', '/recherche?q=Dupont', '/api/v1/territories'])
      await (await fetch(site + path)).text();
    const leaving = new AbortController();
    const gone = fetch(`${site}/muet`, { signal: leaving.signal }).catch(() => null);
    await pause(50);
    const waiting = fetch(`${site}/muet/deux`, { signal: leaving.signal }).catch(() => null);
    await pause(50);
    expect((await fetch(`${site}/trois`)).status).toBe(503);
    leaving.abort();
    await Promise.all([gone, waiting]);
    await pause(50);

    const said = await scrape();
    const counted = [...said].filter(([name]) => name.startsWith('maille_requests_total'));
    expect(Object.fromEntries(counted)).toEqual({
      'maille_requests_total{famille="page",statut="200"}': 2,
      'maille_requests_total{famille="page",statut="404"}': 1,
      'maille_requests_total{famille="page",statut="503"}': 1,
      'maille_requests_total{famille="page",statut="abandon"}': 2,
      'maille_requests_total{famille="recherche",statut="200"}': 1,
      'maille_requests_total{famille="api",statut="200"}': 1
    });
    expect(said.get('maille_request_duration_seconds_count{famille="page"}')).toBe(6);
    expect(said.get('maille_request_duration_seconds_bucket{le="+Inf",famille="api"}')).toBe(1);
    expect(said.get('maille_cache_lookups_total{issue="trouvee"}')).toBe(1);
    expect(said.get('maille_refused_total{raison="file_pleine"}')).toBe(1);
    expect(said.get('maille_renderers_replaced_total{raison="memoire"}')).toBe(2);
    expect(said.get('maille_waiting_limit')).toBe(1);
    // No word that was looked for, no address that was asked.
    expect([...said.keys()].join('\n')).not.toMatch(/Dupont|perdu|muet/);
  });

  it('says which snapshot is in service, how old it is, and that the last build failed', async () => {
    const said = await scrape();
    expect(said.get('maille_snapshot_info{instantane="aa11",profil="essai"}')).toBe(1);
    expect(said.get('maille_snapshot_built_timestamp_seconds')).toBe(Date.UTC(2026, 0, 2) / 1000);
    expect(said.get('maille_build_failed_timestamp_seconds')).toBe(Date.UTC(2026, 0, 3) / 1000);
    expect(said.get('maille_up')).toBe(1);
    expect(said.get('maille_fallback')).toBe(1);
  });

  it('has a door of its own: the site has no such address, the door no other', async () => {
    const asked = await fetch(`${site}/metrics`);
    expect(await asked.text()).toBe('page');
    expect((await fetch(`${door}/`)).status).toBe(404);
  });
});

it.each([
  ['/health', 'sante'],
  ['/_app/immutable/x.js', 'fichier'],
  ['/touch.js', 'fichier'],
  ['/api/v1/snapshot/fichier', 'instantane'],
  ['/api/v1/search?q=a', 'recherche'],
  ['/formations/ou-ouvrir?formation=x', 'calcul'],
  ['/api/v1/figures/x?format=png', 'figure'],
  ['/flux.atom', 'api'],
  ['/mcp', 'assistant'],
  ['/territoires/region:53', 'page']
])('%s is of the family %s', (url, family) => expect(familyOf(url)).toBe(family));

it('a port that is taken is said with its setting and what to do', async () => {
  const [first, second] = [createServer(), createServer()];
  await listen(first, 0, '127.0.0.1', 'PORT');
  const { port } = first.address() as AddressInfo;
  await expect(listen(second, port, '127.0.0.1', 'MAILLE_MESURES_PORT')).rejects.toThrow(
    `MAILLE_MESURES_PORT : impossible d’ouvrir 127.0.0.1:${port} ; ce port est déjà pris ; arrêtez ce qui le tient, ou donnez-en un autre, par exemple MAILLE_MESURES_PORT=${port + 1}.`
  );
  first.close();
});

it('an address that answers already is told apart: this folder, which its site follows, another one, or nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maille-port-'));
  writeFileSync(join(folder, 'current.json'), '{"id":"aa"}');
  let said = { instantane: 'vieux' };
  const site = createServer((_, response) => response.end(JSON.stringify(said)));
  await listen(site, 0, '127.0.0.1', 'PORT');
  const { port } = site.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  await expect(alreadyServed(address, folder, 0.2)).rejects.toThrow(
    `Un autre site répond déjà à ${address}. Arrêtez-le, ou donnez un autre port devant la même commande : PORT=${port + 1}.`
  );
  const follows = alreadyServed(address, folder, 10);
  said = { instantane: 'aa' };
  expect(await follows).toBe(true);
  site.close();
  site.closeAllConnections();
  expect(await alreadyServed(address, folder, 0.2)).toBe(false);
  rmSync(folder, { recursive: true });
});
