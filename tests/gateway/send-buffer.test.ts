import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sequential } from '../../gateway/sequential.mjs';
import { MemoryWatch } from '../../gateway/memory-watch.mjs';
import type { Gateway } from '../../gateway/gateway.mjs';
import { SendBuffer } from '../../gateway/send-buffer.mjs';

/** More than the system takes of a connection for a reader who reads nothing. */
const BODY = Buffer.alloc(24e6, 'x');
let sendBuffer: SendBuffer;
let server: Server;
let begun: string[] = [];
let expanded = 0;
let sockets: Socket[] = [];

const contentAt = (url: string) =>
  url.startsWith('/petit')
    ? { of: {}, bytes: 2, read: () => Buffer.from('ok') }
    : { of: url.startsWith('/autre') ? {} : BODY, bytes: BODY.byteLength, read: () => (expanded++, BODY) };

async function answer(url: string, response: ServerResponse): Promise<void> {
  const content = contentAt(url);
  try {
    await sendBuffer.send(response, content, () => response.writeHead(200, { 'content-length': content.bytes }));
  } catch {
    response.writeHead(503).end();
  }
}

/** A reader who sends its requests at once, and reads nothing until told. */
async function reader(...paths: string[]): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join(''));
  await pause(60);
  return socket;
}

/** What it is sent, once it reads, until this appears. */
async function readUntil(socket: Socket, end: string): Promise<string> {
  let text = '';
  socket
    .setEncoding('latin1')
    .on('data', (chunk: string) => (text = (text + chunk).slice(-1000)))
    .resume();
  await expect.poll(() => text).toContain(end);
  return text;
}

beforeEach(async () => {
  [begun, expanded, sockets] = [[], 0, []];
  sendBuffer = new SendBuffer(60e6);
  server = createServer(
    sequential(({ url = '' }, response) => {
      begun.push(url);
      void answer(url, response);
    })
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  vi.useRealTimers();
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a connection', () => {
  it('has one answer at a time, in the order that it asked', async () => {
    const socket = await reader('/gros/1', '/petit/2', '/petit/3');
    expect(begun).toEqual(['/gros/1']);
    await readUntil(socket, 'okHTTP/1.1 200 OK');
    await expect.poll(() => begun).toEqual(['/gros/1', '/petit/2', '/petit/3']);
  });

  it('is closed when it asks more ahead than any reader does', async () => {
    const socket = await reader(...Array.from({ length: 33 }, (_, at) => `/gros/${at}`));
    expect([socket.destroyed, begun, sendBuffer.bytes]).toEqual([false, ['/gros/0'], 24e6]);
    await reader(...Array.from({ length: 34 }, (_, at) => `/gros/${at}`));
    expect([begun, sendBuffer.bytes]).toEqual([['/gros/0', '/gros/0'], 24e6]);
    await expect.poll(() => new Promise((done) => server.getConnections((_, open) => done(open)))).toBe(1);
  });

  it('is handed what it takes, little by little', async () => {
    let most = 0;
    server.prependListener('request', (_, response) => {
      const write = response.write.bind(response);
      response.write = ((chunk: Buffer) => {
        const taken = write(chunk);
        most = Math.max(most, response.writableLength);
        return taken;
      }) as typeof response.write;
    });
    await reader('/gros');
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1e6);
  });
});

describe('the bytes that readers have yet to take', () => {
  it('are those of one body for all who are sent the same, given up with the last', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => reader('/gros')));
    await expect.poll(() => begun.length).toBe(20);
    expect([expanded, sendBuffer.bytes]).toEqual([1, 24e6]);
    for (const socket of all.slice(1)) socket.destroy();
    await pause(30);
    expect(sendBuffer.bytes).toBe(24e6);
    all[0]?.destroy();
    await expect.poll(() => sendBuffer.bytes).toBe(0);
  });

  it('have a limit: the next reader is refused, unless one who takes nothing may be let go', async () => {
    const [first, second] = [await reader('/autre/1'), await reader('/autre/2')];
    await readUntil(await reader('/autre/3'), 'HTTP/1.1 503');
    expect(sendBuffer.bytes).toBe(48e6);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 });
    await readUntil(await reader('/autre/4'), 'xxx');
    first.resume();
    await expect.poll(() => first.destroyed).toBe(true);
    expect(second.destroyed).toBe(false);
  });

  it('are given up when the process holds too much, which is said once', () => {
    const [told, done]: [string[], string[]] = [[], []];
    let held = 300e6;
    const gateway = {
      dispatcher: { cache: { clear: () => done.push('cache') } },
      sendBuffer: { shed: () => done.push('sending') }
    };
    const memory = new MemoryWatch(
      200e6,
      gateway as unknown as Gateway,
      (message) => told.push(message),
      () => held
    );
    for (held of [300e6, 310e6, 100e6, 250e6]) memory.look();
    expect(done).toEqual(['cache', 'sending', 'cache', 'sending', 'cache', 'sending']);
    expect(told).toEqual([expect.stringContaining('286 Mo'), expect.stringContaining('238 Mo')]);
  });
});
