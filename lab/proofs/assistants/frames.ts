import { request } from 'node:http';
import { dice } from '../../../tests/support/dice.ts';

/** What is sent to the door, and what may come back. */
interface Frame {
  readonly method: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const call = (name: unknown, given: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });
const GOOD = call('chercher', { mots: 'chômage' });
const NAMES = ['chercher', 'decrire', 'demander', 'tableau', 'page', 'verifier', '__proto__', 'constructor', '', 'rm'];
const HOSTILE: readonly unknown[] = [
  '../../snapshot',
  '..%2f..%2fsnapshot/fichier',
  'gpec/projets_recrutement?format=csv',
  "'; drop table x; --",
  '\u0000',
  '{{7*7}}',
  '\ud800',
  -1,
  1e308,
  null,
  true,
  [],
  {},
  { $gt: '' },
  'region:53,'.repeat(30),
  'a'.repeat(299),
  ['x'],
  '*',
  'departement:*',
  '#',
  '//hote'
];
const KEYS = [
  'mots',
  'nom',
  'requete',
  'parametres',
  'indicateurs',
  'code',
  'territoire',
  'valeur',
  'ligne',
  'signe',
  '__proto__',
  'instantane'
];

/** So many malformed, hostile or foreign messages, the same for a seed. */
export function frames(count: number, seed: number): Frame[] {
  const throwOne = dice(seed);
  const below = (most: number): number => Math.floor(throwOne() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const given = (): object =>
    Object.fromEntries(
      Array.from({ length: 1 + below(4) }, () => [
        pick(KEYS),
        below(4) === 0 ? { [pick(KEYS)]: pick(HOSTILE) } : pick(HOSTILE)
      ])
    );
  const kinds: readonly (() => Partial<Frame>)[] = [
    () => ({ body: GOOD.slice(0, below(GOOD.length)) }),
    () => ({ body: `[${Array.from({ length: below(20) }, () => GOOD).join(',')}]` }),
    () => ({ body: call(pick(NAMES), given()) }),
    () => ({ body: call(pick(NAMES), given()) }),
    () => ({ body: call(pick(HOSTILE), pick(HOSTILE)) }),
    () => ({
      body: JSON.stringify({
        jsonrpc: pick(['2.0', '1.0', 2]),
        id: pick(HOSTILE),
        method: pick(HOSTILE),
        params: pick(HOSTILE)
      })
    }),
    () => ({ body: '['.repeat(below(8000)) }),
    () => ({ body: call('chercher', { mots: 'a'.repeat(20_000 + below(50_000)) }) }),
    () => ({ method: pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']), body: '' }),
    () => ({
      headers: {
        ...JSON_HEADERS,
        origin: pick(['https://ailleurs.example', 'null', 'http://localhost.ailleurs.example', 'x'])
      }
    }),
    () => ({ headers: { ...JSON_HEADERS, host: 'ailleurs.example', origin: 'http://ailleurs.example' } }),
    () => ({
      headers: pick([
        {},
        { 'content-type': 'text/plain' },
        { accept: 'text/html' },
        { 'content-type': 'application/x-www-form-urlencoded' }
      ])
    }),
    () => ({
      headers: {
        ...JSON_HEADERS,
        'mcp-protocol-version': pick(['1999-01-01', '2026-07-28', 'é']),
        'mcp-session-id': 'x'
      }
    })
  ];
  return Array.from({ length: count }, () => ({ method: 'POST', body: GOOD, headers: JSON_HEADERS, ...pick(kinds)() }));
}

/** Sends it as it is: `fetch` would choose the host itself. */
export function send(
  origin: string,
  { method, body, headers }: Frame
): Promise<{ status: number; headers: object; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const safe = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\u0020-\u007e]/g, '?')])
    );
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ hostname, port, path: '/mcp', method, headers: { ...safe, ...length } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() })
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
