import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '../../src/lib/catalogue/api/answer.ts';
import { answerClientErrors } from '../../gateway/client-errors.mjs';

let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((_, response) => response.end('servi'));
  answerClientErrors(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends bytes on a socket of its own and reads until the server closes. */
async function send(text: string): Promise<{ head: string; problem: ProblemDocument }> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(text);
  await new Promise<void>((closed, failed) => {
    socket.on('close', () => closed());
    socket.on('error', failed);
  });
  const [head = '', body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
  expect(head).toContain('content-type: application/problem+json');
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  const problem = JSON.parse(body) as ProblemDocument;
  expect(head.startsWith(`HTTP/1.1 ${problem.status} `)).toBe(true);
  expect(problem.detail.length).toBeGreaterThan(40);
  return { head, problem };
}

describe('what is refused before any route', () => {
  test('an address of one megabyte: 414, and the answer reaches the client', async () => {
    const { problem } = await send(
      `GET /api/v1/requests/gpec/projets_recrutement?territoire=${'a'.repeat(1024 * 1024)} HTTP/1.1\r\nHost: maille.test\r\n\r\n`
    );
    expect(problem).toMatchObject({
      status: 414,
      title: 'Adresse trop longue',
      instance: '/api/v1/requests/gpec/projets_recrutement'
    });
    expect(problem.detail).toContain('16 Ko');
  });

  test('of a path that has no end, the beginning is told', async () => {
    const { problem } = await send(`GET /${'b'.repeat(1024 * 1024)} HTTP/1.1\r\nHost: maille.test\r\n\r\n`);
    expect(problem).toMatchObject({ status: 414, instance: `/${'b'.repeat(199)}` });
  });

  test('the same through fetch, which reads headers and body', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/?q=${'a'.repeat(1024 * 1024)}`);
    expect(response.status).toBe(414);
    expect(((await response.json()) as ProblemDocument).title).toBe('Adresse trop longue');
  });

  test('headers of one megabyte: 431', async () => {
    const { problem } = await send(
      `GET /carte HTTP/1.1\r\nHost: maille.test\r\nCookie: ${'a'.repeat(1024 * 1024)}\r\n\r\n`
    );
    expect(problem).toMatchObject({ status: 431, title: 'En-têtes trop gros', instance: '/carte' });
    expect(problem.detail).toContain('cookies');
  });

  test.each(['ceci n’est pas du HTTP\r\n\r\n', 'GET / a b c\r\n\r\n', '\u0016\u0003\u0001\u0002\u0000'])(
    '%j: 400',
    async (text) => {
      expect((await send(text)).problem).toMatchObject({ status: 400, title: 'Demande impossible à lire' });
    }
  );

  test('the server goes on serving', async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('servi');
  });
});
