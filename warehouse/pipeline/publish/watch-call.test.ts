import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DIFFERENCES_FORMAT, type ChangeEvent, type Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { watchAddressOf } from '../declared/profile.ts';
import { silentReporter } from '../report.ts';
import type { Publication } from './publication.ts';
import { callWatcher } from './watch-call.ts';

const SECRET = 'un-secret-de-quelques-mots';
/** Long enough for a busy machine. */
const PATIENCE = { timeoutMs: 5000, pausesMs: [1, 1] };
const PUBLICATION: Publication = {
  file: 'snapshot-bb.duckdb',
  id: 'bb',
  builtAt: '2026-10-03T08:00:00.000Z',
  profile: 'epreuve',
  demo: false
};

const folder = mkdtempSync(join(tmpdir(), 'maille-veille-'));
let server: Server;
let address: string;
/** What the address answers, in turn; nothing at all for a zero. */
let answers: number[] = [];
let received: { path: string; body: string; headers: Record<string, unknown> }[] = [];

function event(over: Partial<ChangeEvent> = {}): ChangeEvent {
  const { id: instantane, builtAt: date } = PUBLICATION;
  return {
    date,
    instantane,
    requete: 'gpec/essai',
    titre: 'Essai',
    genre: 'millesime',
    phrase: 'Année : 2026.',
    ...over
  };
}

function writeDifferences(historique: readonly ChangeEvent[]): void {
  const differences: Differences = {
    format: DIFFERENCES_FORMAT,
    instantane: 'bb',
    construit_le: PUBLICATION.builtAt,
    region: 'epreuve',
    precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
    comparee: true,
    remarques: [],
    executions: 0,
    requetes: {},
    historique,
    catalogue: null,
    tables: {},
    macros: ''
  };
  writeFileSync(join(folder, 'differences-bb.json'), JSON.stringify(differences));
}

/** Calls, and gives what the build says of it. */
async function call(secret: string | undefined = SECRET, to = address, patience = PATIENCE): Promise<string> {
  const said: string[] = [];
  const reporter = { ...silentReporter(), say: (text: string) => void said.push(text) };
  await callWatcher({ address: to, secret }, folder, PUBLICATION, reporter, patience);
  expect(said).toHaveLength(1);
  return said[0] ?? '';
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
        headers: request.headers
      });
      const status = answers.shift() ?? 204;
      if (status === 0) return;
      response.writeHead(status, status === 302 ? { location: '/ailleurs' } : {}).end('lu par personne');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/veille`;
});
beforeEach(() =>
  writeDifferences([event(), event({ instantane: 'aa', date: '2026-09-01T08:00:00.000Z', genre: 'premier' })])
);
afterEach(() => {
  answers = [];
  received = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the address receives what this build changed, and that alone, signed by the secret over the very bytes', async () => {
  expect(await call()).toMatch(/^Veille : 127\.0\.0\.1:\d+ a reçu 1 événement \(1 essai\)\.$/);
  expect(received).toHaveLength(1);
  const [{ body, headers, path } = { body: '', headers: {}, path: '' }] = received;
  expect(path).toBe('/veille');
  expect(headers['x-maille-signature']).toBe(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`);
  expect(headers['x-maille-instantane']).toBe('bb');
  expect(JSON.parse(body)).toEqual({
    format: 1,
    instantane: 'bb',
    construit_le: PUBLICATION.builtAt,
    profil: 'epreuve',
    demo: false,
    precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
    evenements: [event()],
    omis: 0
  });
  expect(body).not.toContain(SECRET);
});

test.each([
  ['what fails for a while is tried again', [500, 429, 200], 3, /a reçu 1 événement \(3 essais\)/],
  ['three tries at most', [500, 503, 500, 200], 3, /après 3 essais \(réponse 500\) ; l’instantané est en service/],
  ['a refusal is not asked twice', [404, 200], 1, /n’a pas pris l’appel \(réponse 404\)/],
  ['a redirection is not followed', [302, 200], 1, /une redirection n’est pas suivie/]
])('%s', async (_name, planned, tries, words) => {
  answers = planned;
  expect(await call()).toMatch(words);
  expect(received.map(({ path }) => path)).toEqual(Array.from({ length: tries }, () => '/veille'));
});

test('silence is not waited for', async () => {
  answers = [0, 0, 0];
  expect(await call(SECRET, address, { ...PATIENCE, timeoutMs: 100 })).toMatch(/après 3 essais \(sans réponse en/);
});

test('nobody there fails nothing', async () => {
  expect(await call(SECRET, 'http://127.0.0.1:1/veille')).toMatch(/après 3 essais \(connexion impossible\)/);
});

test('nothing is sent unsigned, nor when nothing changed, nor without its record', async () => {
  expect(await call('')).toContain('MAILLE_VEILLE_SECRET');
  writeDifferences([event({ instantane: 'aa', date: '2026-09-01T08:00:00.000Z' })]);
  expect(await call()).toContain('rien n’a changé');
  writeFileSync(join(folder, 'differences-bb.json'), '{');
  expect(await call()).toContain('n’a pas pu être préparé');
  expect(received).toEqual([]);
});

test('a long list is cut to sixty-four kibibytes, and says how many it left out', async () => {
  writeDifferences(
    Array.from({ length: 100 }, (_, at) => event({ requete: `gpec/essai_${at}`, phrase: 'é'.repeat(1000) }))
  );
  expect(await call()).toMatch(/laissés au flux/);
  const { body } = received[0] ?? { body: '' };
  const { evenements, omis } = JSON.parse(body) as { evenements: ChangeEvent[]; omis: number };
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(64 * 1024);
  expect(evenements.length + omis).toBe(100);
  // One more would not have held.
  expect(
    Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(event({ phrase: 'é'.repeat(1000) })))
  ).toBeGreaterThan(64 * 1024);
});

test('a profile names the address, in https or of the machine itself, without anything secret in it', () => {
  const path = join(folder, 'essai.yaml');
  const named = (veille: string): string | null => {
    writeFileSync(path, `code: '08'\nnom: Essai\nadjectif: essayée\n${veille}`);
    return watchAddressOf(path);
  };
  expect(named('')).toBeNull();
  for (const taken of ['https://exemple.invalid/maille?region=53', 'http://127.0.0.1:8080/', 'http://[::1]/x'])
    expect(named(`veille: { adresse: '${taken}' }`)).toBe(taken);
  for (const refused of [
    'http://exemple.invalid/',
    'https://moi:secret@exemple.invalid/',
    'http://127.0.0.1.exemple.invalid/',
    'file:///etc/passwd',
    'exemple.invalid'
  ])
    expect(() => named(`veille: { adresse: '${refused}' }`)).toThrow(
      /^essai\.yaml, ligne \d+, veille\.adresse : cette adresse ne peut être appelée\.$/
    );
  expect(() => named("veille: { adresse: 'https://exemple.invalid/', secret: x }")).toThrow(/secret/);
});
