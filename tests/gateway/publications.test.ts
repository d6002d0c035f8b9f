import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gateway } from '../../gateway/gateway.mjs';
import { Health } from '../../gateway/health.mjs';
import { latestPublication } from '../../gateway/open-publication.mjs';
import { Pointer } from '../../gateway/pointer.mjs';
import { stampOf } from '../../gateway/protocol.mjs';
import { WITHDRAWALS } from '../../gateway/withdrawals.mjs';
import { fakeRenderers, SETTINGS, type FakeRenderers } from './fake-renderers.ts';

/** Behind a proxy that says which publication is answered. */
const folder = mkdtempSync(join(tmpdir(), 'maille-publications-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let fake: FakeRenderers;
let gateway: Gateway;
let origin = '';
let seen: [string, unknown, unknown][] = [];
let opens = 204;

const content = (publication: number): string => `{"id":"p${publication}"}`;

/** A renderer that answers from the publication that it is asked. */
async function compose({ url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const [asked, coming] = [headers['maille-publication'], headers['maille-preparer']];
  seen.push([url, asked, coming]);
  if (coming !== undefined) return void response.writeHead(opens).end(opens === 204 ? '' : '{}');
  if (url.startsWith('/health'))
    return void response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ instantane: asked ?? null }));
  if (url.startsWith('/lent')) await pause(150);
  response.writeHead(200, { 'content-type': 'text/plain', 'x-maille-pointeur': stampOf(content(Number(asked))) });
  response.end(`publication ${String(asked)}`);
}

async function start(held: boolean): Promise<void> {
  fake = await fakeRenderers((asked, response) => void compose(asked, response));
  const pointer = new Pointer(folder, held);
  const health = new Health(fake.renderers, pointer);
  gateway = new Gateway({ ...SETTINGS, folder, held }, fake.renderers, pointer, health, () => undefined, folder);
  await gateway.listen();
  origin = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  [seen, opens] = [[], 204];
  for (const publication of [1, 2])
    writeFileSync(join(folder, `publication-${publication}.json`), content(publication));
  await start(true);
});
afterEach(async () => {
  gateway.server.closeAllConnections();
  await gateway.close();
  await fake.close();
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<[number, string]> => {
  const response = await fetch(origin + path, { headers });
  return [response.status, await response.text()];
};
const at = (publication: number | string): Record<string, string> => ({ 'maille-publication': String(publication) });

describe('the publication that the proxy names', () => {
  it('is answered, and repeated to renderers; an earlier one asked late does not bring it back', async () => {
    expect(await get('/a', at(1))).toEqual([200, 'publication 1']);
    expect(await get('/a', at(2))).toEqual([200, 'publication 2']);
    expect(await get('/a', at(1))).toEqual([200, 'publication 2']);
    // The third was kept.
    expect(seen.map(([, asked]) => asked)).toEqual(['1', '2']);
  });

  it('is not shared by who comes after a switch with who came before it', async () => {
    const before = get('/lent', at(1));
    await expect.poll(() => seen.length).toBe(1);
    expect(await get('/lent', at(2))).toEqual([200, 'publication 2']);
    expect(await before).toEqual([200, 'publication 1']);
  });

  it('is for another machine when this one has it not: 502', async () => {
    await get('/a', at(1));
    const [status, said] = await get('/api/v1/a', at(3));
    expect([status, said]).toEqual([502, expect.stringContaining('La publication 3 n’est pas sur cette machine')]);
    for (const wrong of ['0', '-1', '1.5', '../1', '1e3'])
      expect(await get('/b', at(wrong))).toEqual([200, 'publication 1']);
  });

  it('is what the state of the service speaks of, never of an earlier one', async () => {
    await get('/a', at(1));
    expect(JSON.parse((await get('/health', at(1)))[1])).toMatchObject({ instantane: '1' });
    expect(JSON.parse((await get('/health', at(2)))[1])).toMatchObject({ instantane: '2' });
  });

  it('is ready before any reader comes, and moves to nothing by saying so', async () => {
    expect(JSON.parse((await get('/health'))[1])).toMatchObject({ etat: 'pret', publication: 2, compositions: 1 });
    expect(seen).toEqual([['/health', undefined, '2']]);
    expect(await get('/a', at(1))).toEqual([200, 'publication 1']);
    expect(JSON.parse((await get('/health'))[1])).toMatchObject({ instantane: '1' });
  });

  it('is not ready when it does not open', async () => {
    opens = 502;
    expect((await get('/health'))[0]).toBe(502);
  });

  it('is opened in advance by each renderer, without moving to it', async () => {
    await get('/a', at(1));
    expect((await get('/health', { 'maille-preparer': '2' }))[0]).toBe(204);
    expect(seen.at(-1)).toEqual(['/health', undefined, '2']);
    expect(await get('/b')).toEqual([200, 'publication 1']);
    opens = 502;
    const [status, said] = await get('/health', { 'maille-preparer': '9' });
    expect([status, said]).toEqual([502, expect.stringContaining('La publication 9 ne s’ouvre pas sur cette machine')]);
  });

  it('is believed of nobody where no proxy is said to name it', async () => {
    await gateway.close();
    await fake.close();
    writeFileSync(join(folder, 'current.json'), content(7));
    await start(false);
    await get('/a', { ...at(2), 'maille-preparer': '2' });
    expect(seen).toEqual([['/a', undefined, undefined]]);
  });
});

it('a service that starts opens the last publication of its folder', async () => {
  writeFileSync(join(folder, 'publication-10.json'), content(10));
  expect(await latestPublication(folder)).toBe(10);
  expect(await latestPublication(join(folder, 'absent'))).toBeNull();
  rmSync(join(folder, 'publication-10.json'));
});

describe('a snapshot that is withdrawn', () => {
  it('takes what was kept of it with it, and is kept no more, whatever the proxy asks', async () => {
    expect(await get('/garde', at(2))).toEqual([200, 'publication 2']);
    expect(await get('/garde', at(2))).toEqual([200, 'publication 2']);
    expect(seen).toHaveLength(1);
    const list = join(folder, WITHDRAWALS);
    try {
      writeFileSync(list, JSON.stringify([{ id: 'p2', construit_le: '', le: '2026-11-30', raison: 'Essai.' }]));
      await pause(600);
      await get('/garde', at(2));
      await get('/garde', at(2));
      // Renderers are asked each time: they know that it may not be served.
      expect(seen).toHaveLength(3);
    } finally {
      rmSync(list);
    }
  });

  it('of the past, takes what was kept under its name too', async () => {
    await get('/a?instantane=p1', at(2));
    const list = join(folder, WITHDRAWALS);
    try {
      writeFileSync(list, JSON.stringify([{ id: 'p1', construit_le: '', le: '2026-11-30', raison: 'Essai.' }]));
      await pause(600);
      await get('/a?instantane=p1', at(2));
      await get('/a?instantane=p1', at(2));
      expect(seen).toHaveLength(2);
    } finally {
      rmSync(list);
    }
  });
});
