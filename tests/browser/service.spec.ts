import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../scripts/setup.mjs';
import { REQUESTS } from '../support/catalogue.ts';
import { askOnce, askTogether, nothingMet } from '../support/http-clients.ts';
import { serveSite, type ServedSite } from '../support/serve-site.ts';
import { again, EVERY_PAGE } from './every-page.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const PORT = 4184;

test.describe.configure({ mode: 'serial' });

let folder: string;
let site: ServedSite;

test.beforeAll(async () => {
  folder = makeFolder();
  await publishFixture(folder, 'service');
  // Tables of a few rows: more threads would wait for each other.
  site = await serveSite(folder, PORT, { MAILLE_FILS: '1' });
});

test.afterAll(async () => {
  await site.stop();
  removeFolder(folder);
});

/** A service that may not start: its exit code, and what it says. */
function refusedStart(env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MAILLE_OUT: folder, PORT: '4185', ...env }
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
}

for (const [name, value] of [
  ['MAILLE_FILS', 'abc'],
  ['MAILLE_RENDUS', '0'],
  ['ORIGIN', 'region.example']
] as const) {
  const run = name === 'MAILLE_FILS' ? test : again;
  run(`a wrong setting stops the service as it starts, with its name: ${name}`, async () => {
    const { code, said } = await refusedStart({ [name]: value });
    expect(code).toBe(1);
    expect(said).toContain(`${name} : « ${value} »`);
    expect(said).not.toMatch(/^\s+at /m);
  });
}

test('one page has one address: what it does not read leads to it, composed once', async ({ request }) => {
  for (const y of [1, 2]) {
    const answer = await request.get(`${site.address}/territoires/region:53?comparer=pays:FR&y=${y}`, {
      maxRedirects: 0
    });
    expect([answer.status(), answer.headers()['location']]).toEqual([307, '/territoires/region:53?comparer=pays:FR']);
  }
  const [got, head] = [await request.get(`${site.address}/methode`), await request.head(`${site.address}/methode`)];
  expect([head.headers()['etag'], head.headers()['content-length']]).toEqual([
    got.headers()['etag'],
    got.headers()['content-length']
  ]);
});

again(
  'an address that is a blank names no territory, and static files are what they say they are',
  async ({ request }) => {
    expect((await request.get(`${site.address}/territoires/%20`)).status()).toBe(404);
    expect((await request.get(`${site.address}/dossier.js`)).headers()['x-content-type-options']).toBe('nosniff');
  }
);

test('forty clients that ask what was never composed stop nothing that is ready', async () => {
  const page = '/territoires/region:53';
  await askOnce(site.address, { path: page }, nothingMet());
  const [health, kept] = [nothingMet(), nothingMet()];
  const probes = setInterval(() => {
    void askOnce(site.address, { path: '/health' }, health);
    void askOnce(site.address, { path: page }, kept);
  }, 100);
  const met = await askTogether(site.address, 40, EVERY_PAGE ? 4 : 2, (client, turn) => {
    const { id } = REQUESTS[(client + turn * 40) % REQUESTS.length] ?? REQUESTS[0] ?? { id: '' };
    return { path: `/catalogue/${id}`, ...(client % 4 === 0 ? { leaveAfterMs: 50 } : {}) };
  });
  clearInterval(probes);
  expect([...met.statuses.keys()].filter((status) => ![200, 503].includes(status))).toEqual([]);
  expect(met.statuses.get(200)).toBeGreaterThan(0);
  expect([met.errors, health.errors, kept.errors]).toEqual([0, 0, 0]);
  for (const probed of [health, kept]) {
    expect([...probed.statuses.keys()]).toEqual([200]);
    expect(probed.statuses.get(200)).toBeGreaterThan(EVERY_PAGE ? 10 : 5);
  }
});

test('a stop lets the pages that were asked end', async () => {
  const met = nothingMet();
  // As many as are composed at once: one that waits may be refused by a loaded machine, stop or not.
  const asked = ['/formations', '/pilotage'].map((path) => askOnce(site.address, { path }, met));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await site.stop();
  expect(await Promise.all(asked)).toEqual([200, 200]);
  expect(met.errors).toBe(0);
});
