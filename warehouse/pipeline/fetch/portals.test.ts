import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { downloadedSource, localPortal, type Answer } from '../../../tests/support/local-portal.ts';
import { workbook } from '../../workbook.ts';
import { DOWNLOADS, placeOf } from '../declared/downloads.ts';
import { readAs } from '../declared/fields.ts';
import { readSources } from '../declared/source.ts';
import { silentReporter } from '../report.ts';
import { runFetch } from './run-fetch.ts';

/** Portals as they are: what fetch does of each of their answers. */
const scratch = mkdtempSync(join(tmpdir(), 'maille-portails-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TEXT = Buffer.from('code;nom\n35238;Rennes\n'.repeat(2000));
const BOOK = workbook([
  { name: 'Données', firstRow: 1, rows: [['code', 'nom'], ...Array(50).fill(['35238', 'Rennes'])] }
]);
const PAGE = '<!DOCTYPE html>\n<html><head><title>Service indisponible</title></head></html>';

let folder = '';
let round = 0;
const portal = localPortal();

beforeEach(() => {
  folder = join(scratch, String(round++));
});

/** Waited for, whatever the machine: the others answer at once. */
const SILENT = 'an answer that never comes';

function fetchIt(file = 'fichier.csv', idleMs = 2000): Promise<number> {
  const source = downloadedSource({ adresse: `${portal.base}/telecharger`, fichier: file, taille_max: '5 Mo' });
  return runFetch({ data: folder, profile: null, only: [] }, silentReporter(), [source], idleMs);
}

const sends =
  (body: Buffer | string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
/** The answers of a server that is asked several times, one after another; the last one stays. */
const inTurn =
  (...answers: Answer[]): Answer =>
  (request, response) =>
    answers[Math.min(portal.asked.length, answers.length) - 1]?.(request, response);

const kept = (file = 'fichier.csv'): Buffer => readFileSync(join(folder, 'essai', file));
const filesOf = (): string[] => (existsSync(join(folder, 'essai')) ? readdirSync(join(folder, 'essai')) : []);

describe('a good file is kept', () => {
  it.each<[string, string, Buffer, Record<string, string>]>([
    ['whatever type the portal says', 'fichier.csv', TEXT, { 'content-type': 'text/html' }],
    ['a workbook said to be bytes', 'fichier.xlsx', BOOK, { 'content-type': 'application/octet-stream' }],
    ['a workbook said to be text', 'fichier.xlsx', BOOK, { 'content-type': 'text/plain; charset=utf-8' }],
    [
      'named otherwise by the portal',
      'fichier.csv',
      TEXT,
      { 'content-disposition': 'attachment; filename="export (3).csv"' }
    ]
  ])('%s', async (_name, file, body, headers) => {
    portal.answer = sends(body, headers);
    expect(await fetchIt(file)).toBe(0);
    expect(kept(file).equals(body)).toBe(true);
    expect(filesOf()).toEqual([file]);
  });

  it('after redirections, relative ones too', async () => {
    const moved = (location: string, status: number): Answer => sends('', { location }, status);
    portal.answer = inTurn(
      moved('/ailleurs', 301),
      moved(`${portal.base}/encore?jeton=1`, 302),
      moved('../fin', 307),
      sends(TEXT)
    );
    await fetchIt();
    expect(portal.asked.map(({ url }) => url)).toEqual(['/telecharger', '/ailleurs', '/encore?jeton=1', '/fin']);
    expect(kept().equals(TEXT)).toBe(true);
  });

  it('once the portal that is asked too much lets it, in seconds or at a date', async () => {
    const busy = (after: string, status = 429): Answer => sends('trop', { 'retry-after': after }, status);
    portal.answer = inTurn(busy('0'), busy(new Date(Date.now() - 1000).toUTCString(), 503), sends(TEXT));
    await fetchIt();
    expect(portal.asked).toHaveLength(3);
    expect(kept().equals(TEXT)).toBe(true);
  });

  it('that comes slowly, as long as it comes', async () => {
    portal.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': TEXT.length });
      const step = Math.ceil(TEXT.length / 5);
      const send = (from: number): void => {
        response.write(TEXT.subarray(from, from + step));
        if (from + step < TEXT.length) setTimeout(() => send(from + step), 300);
        else response.end();
      };
      send(0);
    };
    // 1,200 ms in all, none of 1,000 ms without a byte.
    await fetchIt('fichier.csv', 1000);
    expect(kept().equals(TEXT)).toBe(true);
  });

  it('that is packed on the way, unpacked; cut, it is asked for from its beginning', async () => {
    const packed = gzipSync(TEXT);
    const headers = { 'content-encoding': 'gzip', etag: '"v1"', 'content-length': String(packed.length) };
    portal.answer = (_request, response) => {
      response.writeHead(200, headers);
      response.write(packed.subarray(0, packed.length - 20), () => setTimeout(() => response.destroy(), 30));
    };
    await expectFailure(fetchIt());
    portal.answer = sends(packed, headers);
    await fetchIt();
    expect(portal.asked.at(-1)?.headers.range).toBeUndefined();
    expect(kept().equals(TEXT)).toBe(true);
    expect(filesOf()).toEqual(['fichier.csv']);
  });

  it('from its beginning when a server sends another part than the one asked for', async () => {
    const cut: Answer = (_request, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': TEXT.length });
      response.write(TEXT.subarray(0, 30_000), () => setTimeout(() => response.destroy(), 30));
    };
    const other = sends(TEXT.subarray(0, 10), { etag: '"v1"', 'content-range': `bytes 0-9/${TEXT.length}` }, 206);
    portal.answer = cut;
    await expectFailure(fetchIt());
    portal.asked = [];
    portal.answer = inTurn(other, sends(TEXT, { etag: '"v1"' }));
    await fetchIt();
    expect(kept().equals(TEXT)).toBe(true);
  });
});

describe('what is no file is refused in a sentence, and the one that was there stays', () => {
  it.each<[string, string, Answer, RegExp]>([
    [
      'a page for an error, with status 200',
      'fichier.csv',
      sends(PAGE),
      /une page web .*un texte délimité est attendu.*dans un navigateur/
    ],
    ['a page for a workbook', 'fichier.xlsx', sends(PAGE), /une page web .*un classeur est attendu/],
    ['a page for a list', 'fichier.json', sends(PAGE), /une page web .*du JSON est attendu/],
    [
      'an error of the interface, with status 200',
      'fichier.csv',
      sends('{"error_code": "ODSQLError", "message": "dataset inconnu"}'),
      /un message d’erreur \(\{"error_code"/
    ],
    ['nothing', 'fichier.csv', sends(''), /la réponse est vide/],
    [
      'a workbook in place of a text',
      'fichier.csv',
      sends(BOOK),
      /une archive zip ou un classeur, un texte délimité est attendu/
    ],
    ['a gzip that nobody says', 'fichier.csv', sends(gzipSync(TEXT)), /un fichier gzip, un texte délimité est attendu/],
    [
      'a workbook without its end, of a length that is not said',
      'fichier.xlsx',
      (_request, response) => void response.writeHead(200, { connection: 'close' }).end(BOOK.subarray(0, 400)),
      /un classeur est attendu, et celui-ci s’arrête avant sa fin/
    ],
    ['a list without its end', 'fichier.json', sends('[{"code": "35"},'), /du JSON est attendu, et celui-ci s’arrête/],
    [
      'an hour to wait',
      'fichier.csv',
      sends('', { 'retry-after': '3600' }, 429),
      /trop de demandes \(429\), et demande d’attendre 3600 s/
    ],
    ['always too much', 'fichier.csv', sends('', { 'retry-after': '0' }, 503), /est indisponible \(503\).*plus tard/],
    [SILENT, 'fichier.csv', () => undefined, /ne répond plus/]
  ])('%s', async (name, file, wrong, message) => {
    const good = file.endsWith('xlsx') ? BOOK : file.endsWith('json') ? Buffer.from('[]') : TEXT;
    portal.answer = sends(good);
    await fetchIt(file);
    portal.answer = wrong;
    const error = await expectFailure(fetchIt(file, name === SILENT ? 100 : undefined));
    // What, where, what to do.
    expect(`${error.message} ${error.todo}`).toMatch(message);
    expect(error.message).toContain(`${portal.base}/telecharger`);
    expect(kept(file).equals(good)).toBe(true);
    expect(filesOf()).toEqual([file]);
  });
});

describe('the addresses that sources declare', () => {
  /** Hosts of producers, and of those who keep their files at a commit or a version. */
  const HOSTS =
    /(^|\.)(gouv\.fr|insee\.fr|francetravail\.(org|fr|io)|urssaf\.fr|caissedesdepots\.fr|onisep\.fr|sncf\.com)$|^(raw\.githubusercontent\.com|unpkg\.com)$/;
  const declared = readSources().flatMap((source) => source.downloads.map((wanted) => ({ source, wanted })));

  it('are https, at a host of a producer, and of the dataset of the page that their source cites', () => {
    for (const { source, wanted } of declared) {
      const { protocol, hostname } = new URL(placeOf(wanted.rule));
      expect(protocol, source.name).toBe('https:');
      expect(hostname, source.name).toMatch(HOSTS);
      const cited = /\/explore\/dataset\/([\w-]+)/.exec(source.adresse)?.[1];
      if (wanted.rule.kind === 'opendatasoft' && cited !== undefined) {
        expect(wanted.rule.dataset, source.name).toBe(cited);
        expect(new URL(source.adresse).hostname, source.name).toBe(hostname);
      }
    }
  });

  it.each([
    ['http', { adresse: 'http://www.insee.fr/x.csv', fichier: 'x.csv' }, /n’est pas en https/],
    ['a password', { adresse: 'https://moi:secret@www.insee.fr/x.csv', fichier: 'x.csv' }, /porte un mot de passe/],
    [
      'a name of another format than the export',
      { adresse: 'https://a.fr/api/explore/v2.1/catalog/datasets/jeu/exports/parquet', fichier: 'jeu.csv' },
      /ne finit pas comme le format/
    ]
  ])('%s is refused', (_name, one, message) => {
    expect(() => readAs(DOWNLOADS, [{ ...one, taille_max: '1 Mo', lu: 'essai' }], 'essai')).toThrow(message);
  });
});
