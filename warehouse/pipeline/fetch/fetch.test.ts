import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { downloadedSource, localPortal, type Answer } from '../../../tests/support/local-portal.ts';
import { DOWNLOADS, REGION_SLOT, VINTAGE_SLOT, placeOf } from '../declared/downloads.ts';
import { readAs } from '../declared/fields.ts';
import { readSources } from '../declared/source.ts';
import { listDataFiles } from '../read/data-files.ts';
import { silentReporter } from '../report.ts';
import { runFetch } from './run-fetch.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-telechargement-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const CONTENT = Buffer.from('code;nom\n'.repeat(40_000));
let folder = '';
let round = 0;
const portal = localPortal();

/** A server like a producer's: strong tag, ranges, 304. */
function wholeFile(content: Buffer, tag = '"v1"'): Answer {
  return (request, response) => {
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const same = request.headers['if-range'] === tag;
    const part = from !== undefined && same ? content.subarray(Number(from)) : content;
    response.writeHead(part === content ? 200 : 206, { etag: tag, 'content-length': part.length });
    response.end(part);
  };
}

beforeEach(() => {
  folder = join(scratch, String(round++));
});

const target = () => join(folder, 'essai', 'fichier.csv');
const source = (overrides: Record<string, unknown>, hosts: string[]) =>
  downloadedSource(
    { adresse: `${portal.base}/fichier.csv`, fichier: 'fichier.csv', taille_max: '1 Mo', ...overrides },
    hosts
  );
const fetchIt = (
  overrides: Record<string, unknown> = {},
  hosts: string[] = [],
  idleMs = 100,
  reporter = silentReporter()
) => runFetch({ data: folder, profile: null, only: [] }, reporter, [source(overrides, hosts)], idleMs);

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await expectFailure(work);
  expect(error.exitCode).toBe(2);
  return `${error.message} ${error.todo}`;
}

describe('a file that its producer publishes', () => {
  it('is told as failed when it does not come', async () => {
    portal.answer = (_, response) => void response.writeHead(404).end();
    const finished: unknown[] = [];
    const reporter = { ...silentReporter(), finish: (outcome: unknown) => void finished.push(outcome) };
    await failureOf(fetchIt({}, [], 100, reporter));
    expect(finished).toEqual([{ note: 'échec', failed: true }]);
    // An empty folder would be all that is left of it.
    expect(existsSync(join(folder, 'essai'))).toBe(false);
    // What came was no workbook: it is removed, and its folder too.
    portal.answer = wholeFile(CONTENT);
    expect(await failureOf(fetchIt({ fichier: 'fichier.xlsx' }))).toContain('/fichier.csv');
    expect(existsSync(join(folder, 'essai'))).toBe(false);
  });

  it('is fetched whole, with a receipt, and not again while it is the same', async () => {
    portal.answer = wholeFile(CONTENT);
    expect(await fetchIt({ sha256: createHash('sha256').update(CONTENT).digest('hex') })).toBe(0);
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    const receipts = JSON.parse(readFileSync(join(folder, 'telechargements.json'), 'utf8')) as Record<
      string,
      { bytes: number; sha256: string }
    >;
    expect(receipts['essai/fichier.csv']).toMatchObject({
      bytes: CONTENT.length,
      sha256: createHash('sha256').update(CONTENT).digest('hex'),
      address: `${portal.base}/fichier.csv`
    });
    await fetchIt();
    expect(portal.asked[1]?.headers['if-none-match']).toBe('"v1"');
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it('is fetched again when it changed', async () => {
    portal.answer = wholeFile(CONTENT);
    await fetchIt();
    portal.answer = wholeFile(Buffer.from('autre'), '"v2"');
    await fetchIt();
    expect(readFileSync(target(), 'utf8')).toBe('autre');
  });

  it('goes on where the line was cut', async () => {
    portal.answer = (_request, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
    };
    expect(await failureOf(fetchIt())).toMatch(/ce qui est déjà reçu est gardé/);
    expect(existsSync(target())).toBe(false);
    const asked = portal.asked.length;
    portal.answer = wholeFile(CONTENT);
    await fetchIt();
    expect(portal.asked[asked]?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    expect(existsSync(`${target()}.partiel`)).toBe(false);
  });

  it('starts over when the file changed since the line was cut', async () => {
    portal.answer = (_request, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
    };
    await failureOf(fetchIt());
    const other = Buffer.from('x'.repeat(200_000));
    portal.answer = wholeFile(other, '"v2"');
    await fetchIt();
    expect(readFileSync(target()).equals(other)).toBe(true);
  });
});

describe('what is refused, the file at hand kept', () => {
  beforeEach(async () => {
    portal.answer = wholeFile(Buffer.from('ancien'), '"v0"');
    await fetchIt();
  });
  afterEach(() => {
    expect(readFileSync(target(), 'utf8')).toBe('ancien');
    expect(existsSync(`${target()}.partiel`)).toBe(false);
  });

  it('a file above the size declared, told before it is read', async () => {
    portal.answer = wholeFile(CONTENT);
    expect(await failureOf(fetchIt({ taille_max: '100 ko' }))).toMatch(/plus de 0 Mo/);
  });

  it('a file above the size declared whose server does not say it', async () => {
    portal.answer = (_request, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.end(CONTENT);
    };
    expect(await failureOf(fetchIt({ taille_max: '100 ko' }))).toMatch(/la taille admise/);
  });

  it('another content than the checksum says', async () => {
    portal.answer = wholeFile(CONTENT);
    expect(await failureOf(fetchIt({ sha256: '0'.repeat(64) }))).toMatch(/somme de contrôle/);
  });

  it('a redirection to a host that is not declared', async () => {
    portal.answer = (_request, response) =>
      void response.writeHead(302, { location: 'https://ailleurs.exemple.invalid/fichier.csv' }).end();
    expect(await failureOf(fetchIt())).toMatch(/un hôte qui n’est pas déclaré/);
    expect(portal.asked).toHaveLength(2);
  });

  it('a redirection to a declared host, but without https', async () => {
    portal.answer = (_request, response) =>
      void response.writeHead(302, { location: 'http://ailleurs.exemple.invalid/fichier.csv' }).end();
    expect(await failureOf(fetchIt({}, ['ailleurs.exemple.invalid']))).toMatch(/seul https est admis/);
  });

  it('redirections without end, and a server that says no', async () => {
    portal.answer = (_request, response) => void response.writeHead(302, { location: '/encore' }).end();
    expect(await failureOf(fetchIt())).toMatch(/redirections/);
    portal.answer = (_request, response) => void response.writeHead(404).end();
    expect(await failureOf(fetchIt())).toMatch(/le serveur répond 404/);
  });

  it('a server that goes silent', async () => {
    portal.answer = (_request, response) => void response.writeHead(200, { 'content-length': 10 }).write('abc');
    expect(await failureOf(fetchIt({}, [], 60))).toMatch(/ne répond plus/);
    rmSync(`${target()}.partiel`, { force: true });
  });
});

it('a cut download of another address is not continued', async () => {
  portal.answer = wholeFile(CONTENT);
  await fetchIt();
  rmSync(target());
  writeFileSync(`${target()}.partiel`, 'xxx');
  writeFileSync(`${target()}.partiel.json`, JSON.stringify({ address: 'https://autre.invalid/x', etag: '"v1"' }));
  await fetchIt();
  expect(portal.asked.at(-1)?.headers.range).toBeUndefined();
  expect(readFileSync(target()).equals(CONTENT)).toBe(true);
});

it.each([
  [{ adresse: 'pas une adresse', fichier: 'a.csv', taille_max: '1 Mo' }, /adresse/],
  [{ adresse: 'https://a.fr/x', fichier: '../a.csv', taille_max: '1 Mo' }, /n’est pas un nom de fichier/],
  [{ adresse: 'https://a.fr/x', fichier: 'a.csv', taille_max: 'beaucoup' }, /taille_max/],
  [{ adresse: 'https://a.fr/x', fichier: 'a.csv', taille_max: '1 Mo' }, /lu/],
  [{ fichier: 'a.csv', taille_max: '1 Mo', lu: 'page' }, /une façon de le trouver/],
  [
    {
      adresse: 'https://a.fr/x',
      insee: { page: 'https://b.fr/1', fichier: 'x' },
      fichier: 'a.csv',
      taille_max: '1 Mo',
      lu: 'p'
    },
    /une façon de le trouver/
  ],
  [{ adresse: 'https://a.fr/x', fichier: 'a_{millesime}.csv', taille_max: '1 Mo', lu: 'p' }, /ne dit pas de millésime/]
])('a declaration that cannot be: %o', (declared, message) => {
  expect(() => readAs(DOWNLOADS, [declared], 'essai')).toThrow(message);
});

it('the sources of the project declare https addresses, each with its limit', () => {
  const declared = readSources().flatMap(({ downloads }) => downloads);
  expect(declared.length).toBeGreaterThan(0);
  for (const { rule, limit } of declared) {
    expect(placeOf(rule)).toMatch(/^https:\/\//);
    expect(limit).toBeGreaterThan(0);
  }
});

it('what a source declares is a file that it reads, and what cannot change is pinned and checked', () => {
  for (const { name, entities, downloads } of readSources()) {
    for (const { rule, file, sha256 } of downloads) {
      // A vintage is a year, a day, or a quarter.
      const kept = ['2026', '2026-12-01', '2026T1'].map(
        (vintage) => file?.replace(VINTAGE_SLOT, vintage).replace(REGION_SLOT, '53') ?? ''
      );
      if (file !== null)
        expect(
          entities.some(({ filePatterns }) => filePatterns.some((pattern) => kept.some((one) => pattern.test(one)))),
          `${name} ne lit pas ${file}`
        ).toBe(true);
      // A branch moves: a repository is read at a commit, a package at a version.
      const address = placeOf(rule);
      if (/githubusercontent|unpkg/.test(address))
        expect([/\/[0-9a-f]{40}\/|@\d+\.\d+\.\d+\//.test(address), sha256?.length], address).toEqual([true, 64]);
    }
  }
});

const REAL = process.env.MAILLE_DATA ?? '../shared/data';
it.skipIf(!existsSync(REAL))('the checksums declared are those of the files at hand', () => {
  const folders = [REAL, `${REAL}-added`, `${REAL}-new`].filter((folder) => existsSync(folder));
  const atHand = new Map(folders.flatMap((folder) => listDataFiles(folder)).map((file) => [file.baseName, file.path]));
  const compared = readSources()
    .flatMap(({ downloads }) => downloads)
    .filter(({ sha256, file }) => sha256 !== null && atHand.has(file ?? ''));
  for (const { file, sha256 } of compared) {
    const bytes = readFileSync(atHand.get(file ?? '') ?? '');
    expect(createHash('sha256').update(bytes).digest('hex'), file ?? '').toBe(sha256);
  }
  expect(compared.length).toBeGreaterThan(6);
});
