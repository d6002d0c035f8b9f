import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ComposeAhead } from '../../gateway/compose-ahead.mjs';
import { Gateway } from '../../gateway/gateway.mjs';
import { Health } from '../../gateway/health.mjs';
import { pageFile, readPages, writePages } from '../../gateway/page-file.mjs';
import { Pointer } from '../../gateway/pointer.mjs';
import type { Settings } from '../../gateway/settings.mjs';
import { fakeRenderers, SETTINGS, type FakeRenderers } from './fake-renderers.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-porte-'));
const reported: string[] = [];
let fake: FakeRenderers;
let gateway: Gateway;
let pointer: Pointer;
let origin = '';
let abandoned: string[] = [];
/** What a shared answer may not depend on, that a renderer was told all the same. */
let passed: string[] = [];
/** The pages that the snapshot says it has. */
let listed: string[] = [];
let seen: { method: string; url: string; host: string; wanted: string | undefined }[] = [];

/**
 * How the fake renderer answers, but for the first part of its address: `/lent/…` waits, `/sans/…` may not be kept.
 */
async function compose(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '', method = '', headers } = asked;
  if (url.startsWith('/page')) passed.push(...['range', 'if-range', 'accept'].filter((name) => name in headers));
  seen.push({ method, url, host: headers.host ?? '', wanted: headers['if-match'] });
  if (url.startsWith('/fin') || (url === '/une-fois' && seen.filter((one) => one.url === url).length === 1))
    return void asked.socket.destroy();
  if (url.startsWith('/muet')) return;
  if (url.includes('muette')) return void response.on('close', () => abandoned.push(url));
  if (url.startsWith('/health'))
    return void response.setHeader('content-type', 'application/json').end('{"etat":"ok"}');
  if (url.startsWith('/api/v1/snapshot/fichier'))
    return void response
      .writeHead(headers.range === undefined ? 200 : 206, { etag: '"0a"', 'content-length': '400000' })
      .end('x'.repeat(400_000));
  if (url.includes('lent')) await pause(150);
  const kept = url.startsWith('/sans') ? {} : { 'x-maille-pointeur': pointer.stamp };
  if (url.startsWith('/mene')) return void response.writeHead(303, { location: '/b' }).end();
  if (url.startsWith('/suspendu')) return void response.writeHead(200).write('début');
  response.writeHead(url.startsWith('/404') ? 404 : 200, { 'content-type': 'text/html', ...kept });
  if (url === '/sitemap.txt') return void response.end(listed.map((page) => `http://site.example${page}\n`).join(''));
  response.end(url.startsWith('/gros') ? 'x'.repeat(400_000) : `${url} ${seen.length}`);
}

async function start(settings: Partial<Settings> = {}, places?: { places: number; share: number }): Promise<void> {
  fake = await fakeRenderers((asked, response) => void compose(asked, response), places);
  const own = { ...SETTINGS, folder, ...settings };
  pointer = new Pointer(folder);
  gateway = new Gateway(
    own,
    fake.renderers,
    pointer,
    new Health(fake.renderers),
    (message) => reported.push(message),
    folder
  );
  await gateway.listen();
  origin = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}`;
  await pointer.follow();
}

async function startAgain(settings: Partial<Settings> = {}, places?: { places: number; share: number }): Promise<void> {
  await gateway.close();
  await fake.close();
  await start(settings, places);
}

beforeEach(async () => {
  seen = [];
  listed = ['/a', '/mene'];
  passed = [];
  reported.length = 0;
  writeFileSync(join(folder, 'current.json'), '{"id":"a"}');
  await start();
});
afterEach(async () => {
  gateway.server.closeAllConnections();
  await gateway.close();
  await fake.close();
});

const get = async (path: string, init: RequestInit = {}) => fetch(origin + path, init);

describe('static files', () => {
  it('one that is gone since the start cuts its own answer, is told, and stops nothing else', async () => {
    const path = join(folder, 'parti.txt');
    writeFileSync(path, 'là');
    await startAgain();
    expect(await (await get('/parti.txt')).text()).toBe('là');
    rmSync(path);
    await expect(get('/parti.txt').then((answer) => answer.text())).rejects.toThrow();
    expect(reported).toEqual([expect.stringContaining('Fichier du site illisible, /parti.txt')]);
    expect((await get('/page')).status).toBe(200);
  });
});

describe('pages composed ahead', () => {
  const origin = 'http://site.example';
  const urls = (): string[] => seen.map(({ url }) => url);

  it('are those of the snapshot, before anybody asks, that to which one leads too, once for each snapshot', async () => {
    await startAgain({ origin });
    const ahead = new ComposeAhead(gateway, 'essai');
    await ahead.look();
    await ahead.look();
    expect(urls()).toEqual(['/sitemap.txt', '/a', '/mene', '/b']);
    expect(ahead.progress).toEqual({ pages: 2, pretes: 1, disque: 'absent' });
    expect([await (await get('/a')).text(), await (await get('/b')).text()]).toEqual(['/a 2', '/b 4']);
    expect(seen).toHaveLength(4);
    writeFileSync(join(folder, 'current.json'), '{"id":"b"}');
    await pause(600);
    await ahead.look();
    expect(urls().slice(4)).toEqual(['/sitemap.txt', '/a', '/mene', '/b']);
  });

  it('wait until no reader has just asked, and one that cannot be composed stops nothing', async () => {
    await startAgain({ origin });
    const reader = get('/lent/a');
    await pause(50);
    expect(await gateway.prepare(['/c'])).toEqual(['/c']);
    await (await reader).text();
    expect(await gateway.prepare(['/c'])).toEqual(['/c']);
    await pause(1100);
    // A renderer that ends with a page in hand: another composes it, once.
    expect(await gateway.prepare(['/une-fois', '/fin', '/gros', '/c'])).toEqual([]);
    expect(urls()).toEqual(['/lent/a', '/une-fois', '/fin', '/gros', '/c', '/une-fois', '/fin']);
    expect(gateway.keptAmong(['/une-fois', '/fin', '/c'])).toBe(2);
    expect(gateway.dispatcher.running).toBe(0);
  });

  it('leave room for what readers ask', async () => {
    await startAgain({ origin });
    expect(await gateway.prepare(['/a', '/b', '/c'], 5)).toEqual([]);
    expect(urls()).toEqual(['/a', '/b']);
  });

  it('are read where a publication wrote them, and answer as they did', async () => {
    await startAgain({ origin });
    listed = ['/', '/territoires/departement:35', '/territoires/commune:35238', '/formations'];
    expect(await new ComposeAhead(gateway, 'essai').write(1e6)).toBe(2);
    const composed = await get('/territoires/departement:35');
    const [body, headers] = [await composed.text(), Object.fromEntries(composed.headers)];
    await startAgain({ origin });
    seen = [];
    const ahead = new ComposeAhead(gateway, 'essai');
    await ahead.look();
    expect(ahead.progress).toEqual({ pages: 4, pretes: 4, disque: 'lu' });
    expect(urls()).toEqual(['/sitemap.txt', '/territoires/commune:35238', '/formations']);
    const read = await get('/territoires/departement:35');
    expect(await read.text()).toBe(body);
    expect({ ...Object.fromEntries(read.headers), date: '', 'x-request-id': '' }).toEqual({
      ...headers,
      date: '',
      'x-request-id': ''
    });
  });

  it.each([
    ['another release', 'autre', {}],
    ['another address', 'essai', { origin: 'http://ailleurs.example' }]
  ])('are not those of %s', async (_, release, settings) => {
    await startAgain({ origin });
    listed = ['/'];
    expect(await new ComposeAhead(gateway, 'essai').write(1e6)).toBe(1);
    await startAgain({ origin, ...settings });
    seen = [];
    await new ComposeAhead(gateway, release).look();
    expect(urls()).toEqual(['/sitemap.txt', '/']);
  });

  it('are composed again, and said so, when one byte of the disk is not what was written', async () => {
    await startAgain({ origin });
    listed = ['/'];
    await new ComposeAhead(gateway, 'essai').write(1e6);
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('pages-a-essai-'));
    const bytes = readFileSync(join(folder, file));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
    await startAgain({ origin });
    seen = [];
    const ahead = new ComposeAhead(gateway, 'essai');
    await ahead.look();
    expect(urls()).toEqual(['/sitemap.txt', '/']);
    expect(ahead.progress.disque).toBe('illisible');
    expect(reported).toEqual([expect.stringContaining('Les pages écrites d’avance ne sont pas lues')]);
  });

  it('leave nothing on a disk that does not take them whole, and what was there stays', async () => {
    await startAgain({ origin });
    const of = { snapshot: 'f', release: 'e', month: '2026-11' };
    const answer = { headers: {}, etag: 'W/"1"', body: Buffer.from('page'), zipped: false, length: 4 };
    const made = { stamp: 's', host: 'h' };
    expect(
      await writePages(
        folder,
        of,
        made,
        [
          ['/', answer],
          ['/a', answer]
        ],
        5
      )
    ).toBe(1);
    expect(await readPages(folder, of, made)).toEqual([['/', answer]]);
    await expect(writePages(join(folder, 'absent'), of, made, [['/', answer]], 5)).rejects.toThrow(/ENOENT/);
    mkdirSync(join(folder, `${pageFile({ ...of, month: '2026-12' })}.tmp`));
    await expect(writePages(folder, { ...of, month: '2026-12' }, made, [['/', answer]], 5)).rejects.toThrow();
    rmSync(join(folder, `${pageFile({ ...of, month: '2026-12' })}.tmp`), { recursive: true });
    expect(readdirSync(folder).filter((name) => name.startsWith('pages-f-'))).toEqual([pageFile(of)]);
    // The next month takes the place of this one.
    await writePages(folder, { ...of, month: '2026-12' }, made, [['/', answer]], 5);
    expect(readdirSync(folder).filter((name) => name.startsWith('pages-f-'))).toEqual(['pages-f-e-2026-12.bin']);
  });
});

describe('what is kept', () => {
  it('is composed once, however many ask at once, and HEAD has its tag and its length', async () => {
    const bodies = await Promise.all([1, 2, 3, 4].map(async () => (await get('/lent/a')).text()));
    expect(new Set(bodies).size).toBe(1);
    const [got, head] = [
      await get('/lent/a', { headers: { 'accept-encoding': 'identity' } }),
      await get('/lent/a', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    ];
    expect([head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([
      got.headers.get('etag'),
      String((await got.text()).length),
      ''
    ]);
    expect(seen).toHaveLength(1);
  });

  it('is never the file of the snapshot, whose renderer judges by its own strong tag', async () => {
    for (const method of ['GET', 'HEAD', 'GET'])
      await (await get('/api/v1/snapshot/fichier', { method, headers: { 'if-match': '"autre"' } })).text();
    expect(seen.map(({ method, wanted }) => [method, wanted])).toEqual([
      ['GET', '"autre"'],
      ['HEAD', '"autre"'],
      ['GET', '"autre"']
    ]);
  });

  it('travels compressed when it is named by its sum and taken whole', async () => {
    const headersOf = async (address: string, asked: Record<string, string>) => {
      const sent = await get(address, { headers: asked });
      const { headers } = sent;
      return [
        (await sent.text()).length,
        headers.get('content-encoding'),
        headers.get('etag'),
        headers.get('content-length')
      ];
    };
    const named = '/api/v1/snapshot/fichier?somme=0a';
    expect(await headersOf(named, { 'accept-encoding': 'gzip' })).toEqual([400_000, 'gzip', 'W/"0a"', null]);
    for (const [address, asked] of [
      [named, { 'accept-encoding': 'identity' }],
      [named, { 'accept-encoding': 'gzip', range: 'bytes=0-9' }],
      ['/api/v1/snapshot/fichier', { 'accept-encoding': 'gzip' }]
    ] as const)
      expect(await headersOf(address, asked)).toEqual([400_000, null, '"0a"', '400000']);
  });

  it('is kept by a first HEAD as well', async () => {
    expect((await get('/a', { method: 'HEAD' })).status).toBe(200);
    expect(await (await get('/a')).text()).toBe('/a 1');
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
  });

  it('is composed anew under another content of the pointer', async () => {
    expect(await (await get('/a')).text()).toBe('/a 1');
    writeFileSync(join(folder, 'current.json'), '{"id":"b"}');
    await pause(600);
    expect(await (await get('/a')).text()).toBe('/a 2');
  });

  it('is neither an error, nor what a renderer does not mark, nor what is too large', async () => {
    for (const path of ['/404', '/sans', '/gros']) {
      await (await get(path)).text();
      await (await get(path)).text();
    }
    expect(seen).toHaveLength(6);
    expect((await (await get('/gros')).text()).length).toBe(400_000);
  });
});

describe('what waits', () => {
  it('is refused with a time to come back when too many wait, and all who were let in are answered', async () => {
    await startAgain({ queue: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => get(`/lent/${index}`)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(refused).toHaveLength(4);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
    expect(await refused[0]?.text()).toContain('Trop de demandes à la fois');
  });

  it('is told to come back after its patience, not left waiting', async () => {
    await startAgain({ patienceMs: 100, readerHeader: 'x-lecteur' });
    const statuses = await Promise.all(
      ['1', '2', '3'].map(async (one) => (await get(`/lent/${one}`, { headers: { 'x-lecteur': one } })).status)
    );
    expect(statuses.sort()).toEqual([200, 503, 503]);
  });

  it('is not, behind the own work of its reader, unless it asks more than a browser does', async () => {
    await startAgain({ patienceMs: 100, readerHeader: 'x-lecteur' });
    const statuses = async (count: number, reader: string): Promise<number[]> =>
      Promise.all(
        Array.from(
          { length: count },
          async (_, at) => (await get(`/lent/${at}`, { headers: { 'x-lecteur': reader } })).status
        )
      );
    expect(await statuses(4, 'a')).toEqual([200, 200, 200, 200]);
    writeFileSync(join(folder, 'current.json'), '{"id":"c"}');
    await pause(600);
    expect((await statuses(12, 'a')).filter((status) => status === 503).length).toBeGreaterThan(0);
  });

  it('of assistants waits longer than a reader, takes a quarter of the room, and leaves the rest', async () => {
    const message = (reader: string) =>
      get('/mcp?lent', { method: 'POST', body: '{}', headers: { 'x-lecteur': reader } });
    await startAgain({ patienceMs: 100, readerHeader: 'x-lecteur', queue: 8 });
    const statuses = (await Promise.all(['1', '2', '3'].map(message))).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200]);
    const many = Array.from({ length: 9 }, (_, at) => message(String(at)));
    const refused = (await Promise.all(many)).filter(({ status }) => status === 503).length;
    expect(refused).toBe(6);
    const [flood, page] = [Array.from({ length: 9 }, (_, at) => message(String(at))), get('/lent/page')];
    expect((await page).status).toBe(200);
    await Promise.all(flood);
  });

  it('is a page to compose when an assistant asks what one says, and else an answer', async () => {
    const taken = vi.spyOn(fake.renderers, 'take');
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'page', arguments: { name: 'x' } } };
    for (const body of [
      JSON.stringify(call),
      JSON.stringify({ ...call, params: { name: 'decrire' } }),
      '[',
      '{"params":0}'
    ])
      await get('/mcp', { method: 'POST', body });
    await get('/mcp');
    expect(taken.mock.calls.flat()).toEqual(['toolPage', 'tool', 'tool', 'tool', 'tool']);
  });

  it('is dropped when its reader leaves, and not composed', async () => {
    const first = get('/lent/1');
    await pause(20);
    const left = new AbortController();
    const gone = get('/lent/2', { signal: left.signal }).catch(() => null);
    await pause(20);
    left.abort();
    await gone;
    await (await first).text();
    expect(await (await get('/lent/3')).text()).toContain('/lent/3');
    expect(seen.map(({ url }) => url)).toEqual(['/lent/1', '/lent/3']);
  });

  it('a choice of sites is given up when its last reader leaves, and its place is free', async () => {
    abandoned = [];
    const address = '/api/v1/siting?formation=muette';
    const [first, second] = [new AbortController(), new AbortController()];
    const gone = [first, second].map(({ signal }) => get(address, { signal }).catch(() => null));
    await pause(50);
    first.abort();
    await pause(50);
    expect(abandoned).toEqual([]);
    second.abort();
    await Promise.all(gone);
    await expect.poll(() => abandoned).toEqual([address]);
    expect((await get('/formations/ou-ouvrir?formation=x')).status).toBe(200);
  });

  it('a composition that does not end is stopped, and said', async () => {
    await startAgain({ deadlineMs: 100 });
    expect((await get('/muet')).status).toBe(504);
    expect(fake.killed).toHaveLength(1);
    expect(reported[0]).toContain('/muet');
  });

  it('sixty that do not end leave places to another reader', async () => {
    await startAgain({ deadlineMs: 4000, readerHeader: 'x-lecteur' }, { places: 8, share: 6 });
    const by = (reader: string): RequestInit => ({ headers: { 'x-lecteur': reader } });
    const hung = Array.from({ length: 60 }, (_, at) => get(`/api/v1/muette/${at}`, by('192.0.2.1')).catch(() => null));
    await pause(50);
    const lasted: number[] = [];
    for (let at = 0; at < 20; at++) {
      const start = performance.now();
      expect((await get(`/api/v1/vif/${at}`, by('192.0.2.2'))).status).toBe(200);
      lasted.push(performance.now() - start);
    }
    expect(Math.max(...lasted)).toBeLessThan(2000);
    gateway.server.closeAllConnections();
    await Promise.all(hung);
  });

  it('a body past the limit is refused at what it announces, before it is sent', async () => {
    const start = performance.now();
    const socket = connect((gateway.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 20000000\r\n\r\n{');
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^HTTP\/1\.1 413 .*connection: close/is);
    expect(performance.now() - start).toBeLessThan(1000);
    await once(socket, 'close');
  });

  it.each([
    ['localhost', 200],
    ['127.0.0.1:3000', 200],
    ['10.0.0.7:3000', 200],
    ['ailleurs.example', 403],
    ['localhost.ailleurs.example', 403]
  ])('an assistant is answered under the name %s: %i', async (host, status) => {
    const { port } = gateway.server.address() as AddressInfo;
    const asked = request({ port, host: '127.0.0.1', path: '/mcp', method: 'POST', headers: { host } }).end('{}');
    const [message] = (await once(asked, 'response')) as [IncomingMessage];
    message.resume();
    expect(message.statusCode).toBe(status);
  });

  it('an answer that stops coming is stopped as well, and the next is answered', async () => {
    await startAgain({ deadlineMs: 100 });
    expect((await get('/suspendu')).status).toBe(504);
    expect(fake.killed).toHaveLength(1);
    expect((await get('/a')).status).toBe(200);
  });

  it('a large answer whose reader has left holds no place among those that are sent', async () => {
    for (let reader = 0; reader < 17; reader++) {
      const left = new AbortController();
      const gone = get(`/gros/lent/${reader}`, { signal: left.signal }).catch(() => null);
      await pause(30);
      left.abort();
      await gone;
      await pause(200);
    }
    const answer = await get('/gros');
    expect([answer.status, (await answer.text()).length]).toEqual([200, 400_000]);
  });

  it('a renderer that dies gives a refusal, not a silence', async () => {
    const answer = await get('/fin');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await get('/api/v1/fin')).status).toBe(200);
  });
});

describe('who asks', () => {
  const ask = (path: string, method: string, headers: Record<string, string>) =>
    new Promise<void>((resolve) =>
      request(new URL(path, origin), { method, headers }, (response) => response.resume().on('end', resolve)).end()
    );

  it('is believed on the name of the site only on its own machine', async () => {
    for (const host of ['evil.example', 'localhost:9999', '127.0.0.1:1', 'localhost.evil.example'])
      await ask(`/${host}`, 'GET', { host });
    await ask('/formulaire', 'POST', { host: 'localhost:9999' });
    expect(seen.map(({ host }) => host)).toEqual([
      'localhost:0',
      'localhost:0',
      '127.0.0.1:0',
      'localhost:0',
      'localhost:9999'
    ]);
  });

  it('has what is kept, whatever part, types or port it names', async () => {
    for (const headers of [
      {},
      { range: 'bytes=0-9', 'if-range': '"a"' },
      { range: 'bytes=5-' },
      { accept: 'a/b,'.repeat(200) },
      { accept: 'text/plain' },
      { host: 'localhost:1' },
      { host: 'localhost:2' }
    ] as Record<string, string>[])
      await ask('/page', 'GET', { host: 'localhost', ...headers });
    for (const accept of ['a/b,'.repeat(200), 'c/d,'.repeat(200)])
      await ask('/api/v1/requests/x', 'GET', { host: 'localhost', accept });
    expect(seen.map(({ url }) => url)).toEqual(['/page', '/api/v1/requests/x']);
    expect(passed).toEqual([]);
  });

  it('is told to send less than a form needs', async () => {
    const answer = await get('/api/v1/x', { method: 'POST', body: 'x'.repeat(70_000) });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      413,
      'Le corps de la demande dépasse 64 Ko.'
    ]);
  });

  it('ends reading what it was being sent when the service stops', async () => {
    const socket = connect((gateway.server.address() as AddressInfo).port, '127.0.0.1');
    let read = 0;
    socket.write('GET /gros/lent HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await pause(50);
    const closed = gateway.close();
    socket.on('data', (chunk) => (read += chunk.byteLength));
    // What the service has sent may still be on its way to the reader.
    await Promise.all([closed, once(socket, 'close')]);
    expect(read).toBeGreaterThan(400_000);
    await expect(get('/a')).rejects.toThrow();
    await start();
  });
});

describe('how it is', () => {
  it('is said while its only renderer composes and others wait', async () => {
    const slow = [get('/muet/1'), get('/muet/2'), get('/muet/3')].map((asked) => asked.catch(() => null));
    await pause(50);
    const health = await get('/health');
    expect([health.status, await health.json()]).toEqual([
      200,
      { etat: 'ok', en_cours: 1, en_attente: 2, delais: 0, compositions: 1 }
    ]);
    gateway.server.closeAllConnections();
    await Promise.all(slow);
  });

  it('is what was said last while all its renderers were killed and others start, for half a minute', async () => {
    await get('/health');
    const { list } = fake.renderers;
    fake.renderers.list = () => [];
    const health = await get('/health');
    expect([health.status, await health.json()]).toEqual([
      200,
      { etat: 'ok', en_cours: 0, en_attente: 0, delais: 0, compositions: 0 }
    ]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    expect((await get('/health')).status).toBe(503);
    vi.useRealTimers();
    fake.renderers.list = list;
  });

  it('is said to be ill when no renderer answers', async () => {
    await fake.close();
    expect((await get('/health')).status).toBe(503);
    fake = await fakeRenderers(() => undefined);
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('connections', () => {
  it('are so many at most: the next one is closed, and counted', async () => {
    await startAgain({ connections: 2 });
    const open = () =>
      connect((gateway.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    const [first, second, third] = [open(), open(), open()];
    await once(third.resume(), 'close');
    expect([first.destroyed, second.destroyed, gateway.dispatcher.refused.connexions]).toEqual([false, false, 1]);
    first.destroy();
    second.destroy();
  });
});

describe('an internal snapshot', () => {
  const ORIGIN = 'https://maille.region.example';

  it.each([
    ['a public site', { origin: ORIGIN }, 503],
    ['a site of the region’s own', { origin: ORIGIN, internal: true }, 200],
    ['this machine, without an address', {}, 200]
  ])('under %s', async (_where, settings, status) => {
    writeFileSync(join(folder, 'current.json'), '{"id":"a","interne":true}');
    await startAgain(settings);
    expect([(await get('/page')).status, (await get('/health')).status]).toEqual([status, status]);
    expect((await (await get('/page')).text()).includes('interne')).toBe(status === 503);
  });
});
