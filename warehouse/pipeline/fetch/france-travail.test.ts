import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { localPortal, sourceFetching } from '../../../tests/support/local-portal.ts';
import { DOWNLOADS } from '../declared/downloads.ts';
import { readAs } from '../declared/fields.ts';
import { readSources } from '../declared/source.ts';
import { silentReporter } from '../report.ts';
import { gatherCells } from './gather-cells.ts';
import { runFetch } from './run-fetch.ts';

/** The interface as public code calls it: a token, lists of codes, a figure a question. */
const scratch = mkdtempSync(join(tmpdir(), 'maille-france-travail-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SECRET = 'cle-tres-secrete';
const portal = localPortal();
/** Bodies of what was asked, in order, with the time. */
let asked: { path: string; body: string; at: number; authorization: string }[] = [];
let folder = '';
let round = 0;

interface Answered {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}
/** What answers in place of the usual, by path; undefined leaves the usual. */
let instead: (path: string, body: string) => Answered | undefined = () => undefined;

/** Offers of Rennes are told, those of the region are hidden, and the basin has no answer for its job seekers. */
function usual(path: string, body: string): Answered {
  if (path.startsWith('/jeton')) return { body: { access_token: 'jeton-1', expires_in: 1499, token_type: 'Bearer' } };
  if (path === '/api/referentiel/activites/ROME')
    return { body: { activites: [{ codeActivite: 'G1602', libelleActivite: 'Cuisine' }, { codeActivite: 'G16' }] } };
  const parent = { codeTypeTerritoireParent: 'REG', codeTerritoireParent: '53' };
  if (path.endsWith('/REG')) return { body: { territoires: [{ codeTerritoire: '53' }, { codeTerritoire: '52' }] } };
  if (path.endsWith('/BASBMO'))
    return { body: { territoires: [{ codeTerritoire: '5314', ...parent }, { codeTerritoire: '5201' }] } };
  const { codeTerritoire, codeActivite } = JSON.parse(body) as Record<string, string>;
  const value = (codeNomenclature: string, n?: number, codePeriode = '2025T2') => ({
    codeTypeTerritoire: 'REG',
    codeTerritoire,
    codeActivite,
    codeNomenclature,
    codePeriode,
    ...(n === undefined ? {} : { valeurPrincipaleNombre: n })
  });
  const values = (...all: object[]): Answered => ({ body: { codeIndicateur: 'X', listeValeursParPeriode: all } });
  if (codeActivite === 'CUMUL') return values(value(path.endsWith('offres') ? 'PE' : 'ABC', 900));
  if (path.endsWith('offres') && codeActivite === 'G1602')
    return codeTerritoire === '53'
      ? values(value('PE'), value('TOFF', 0))
      : values(value('PE', 12), value('A', 3, '2019T1'));
  if (codeTerritoire === '53' && codeActivite === 'G1602') return values(value('ABC', 45));
  return { status: 500, body: { message: "Status code = 500, message = Le serveur n'a pas pu trouver la liste" } };
}

beforeEach(() => {
  folder = join(scratch, String(round++));
  asked = [];
  instead = () => undefined;
  vi.stubEnv('MAILLE_FRANCE_TRAVAIL_ID', 'PAR_maille');
  vi.stubEnv('MAILLE_FRANCE_TRAVAIL_SECRET', SECRET);
  portal.answer = (request, response) =>
    void text(request).then((body) => {
      const path = request.url ?? '';
      asked.push({ path, body, at: Date.now(), authorization: request.headers.authorization ?? '' });
      const { status = 200, headers, body: answer } = instead(path, body) ?? usual(path, body);
      response.writeHead(status, headers).end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? ''));
    });
});
afterEach(() => vi.unstubAllEnvs());

const model = readSources().find(({ name }) => name === 'marche_travail');
async function fetchIt(options: { show?: boolean; only?: string[]; profile?: string | null } = {}) {
  const said: string[] = [];
  const reporter = { ...silentReporter(), say: (line: string) => void said.push(line) };
  const source = sourceFetching(model, [
    {
      france_travail: {
        niveaux: ['REG', 'BASBMO'],
        indicateurs: { 'stat-offres': 'ORIGINEOFF', 'stat-demandeurs': 'CATCAND' },
        api: `${portal.base}/api`,
        jeton: `${portal.base}/jeton?realm=%2Fpartenaire`
      },
      fichier: 'marche_travail_{region}_{millesime}.csv',
      taille_max: '1 Mo',
      garde: 'tous'
    }
  ]);
  const command = { data: folder, profile: 'bretagne', only: ['marche_travail'], ...options };
  const code = await runFetch(command, reporter, [source], 400);
  return { code, said: said.join('\n') };
}

const own = (): string => join(folder, 'marche_travail');
const files = (): string[] => (existsSync(own()) ? readdirSync(own()).sort() : []);
const FILE = 'marche_travail_53_2025T2.csv';
const FORMER = 'marche_travail_53_2025T1.csv';
const HEADER =
  'indicateur;codeTypeTerritoire;codeTerritoire;codeActivite;codePeriode;codeNomenclature;valeurPrincipaleNombre';
const LINES = [
  'stat-demandeurs;BASBMO;5314;CUMUL;2025T2;ABC;900',
  'stat-demandeurs;BASBMO;5314;G1602;2025T2;;',
  'stat-demandeurs;REG;53;CUMUL;2025T2;ABC;900',
  'stat-demandeurs;REG;53;G1602;2025T2;ABC;45',
  'stat-offres;BASBMO;5314;CUMUL;2025T2;PE;900',
  'stat-offres;BASBMO;5314;G1602;2025T2;PE;12',
  'stat-offres;REG;53;CUMUL;2025T2;PE;900',
  'stat-offres;REG;53;G1602;2025T2;PE;',
  'stat-offres;REG;53;G1602;2025T2;TOFF;0'
];
const kept = (): string[] => readFileSync(join(own(), FILE), 'utf8').trimEnd().split('\n');

describe('the market of a region, a figure a question', () => {
  it('is one file named by its quarter; what is not told stays empty, and it is not asked again', async () => {
    await fetchIt();
    expect(files()).toEqual([FILE]);
    expect(kept()[0]).toBe(HEADER);
    expect(kept().slice(1).sort()).toEqual(LINES);
    const [token, first] = asked;
    expect(token?.path).toBe('/jeton?realm=%2Fpartenaire');
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'PAR_maille',
      client_secret: SECRET,
      scope: 'api_stats-offres-demandes-emploiv1 offresetdemandesemploi'
    });
    expect(first?.authorization).toBe('Bearer jeton-1');
    expect(JSON.parse(first?.body ?? '')).toEqual({
      codeTypeTerritoire: 'REG',
      codeTerritoire: '53',
      codeTypeActivite: 'CUMUL',
      codeActivite: 'CUMUL',
      codeTypePeriode: 'TRIMESTRE',
      codeTypeNomenclature: 'ORIGINEOFF',
      dernierePeriode: true,
      sansCaracteristiques: true
    });
    // One token, two quarters, three lists, two indicators of two territories for an occupation and for all.
    expect(asked).toHaveLength(1 + 2 + 3 + 8);
    const times = asked.slice(1).map(({ at }) => at);
    expect((times[10] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990);
    asked = [];
    await fetchIt();
    expect((await fetchIt({ show: true })).said).toMatch(`marche_travail/${FILE}`);
    expect(asked).toHaveLength(2 * (1 + 2));
    expect(readFileSync(join(folder, 'telechargements.json'), 'utf8')).not.toContain(SECRET);
  });

  it('goes on where it was cut, and keeps nothing half made', async () => {
    let answered = 0;
    instead = (path) => (path.includes('/indicateur/') && ++answered > 6 ? { status: 500, body: 'panne' } : undefined);
    expect((await expectFailure(fetchIt())).message).toMatch(/indicateur\/stat-\w+ : le serveur répond 500/);
    expect(files()).toEqual([`${FILE}.partiel`, `${FILE}.partiel.json`]);
    instead = () => undefined;
    asked = [];
    await fetchIt();
    expect(files()).toEqual([FILE]);
    expect(kept().slice(1).sort()).toEqual(LINES);
    // Four cells were written, of which the last may lack lines: five are asked for, and the two quarters.
    expect(asked.filter(({ path }) => path.includes('/indicateur/'))).toHaveLength(2 + 8 - 3);
  });

  it.each([
    ['time', { limit: 1000, forMs: -1 }, /0 réponses sur 1 en .*Relancez/, true],
    ['size', { limit: 10, forMs: 1000 }, /la taille admise/, false]
  ])('is bounded in %s', async (_name, bounds, message, goesOn) => {
    const partial = join(own(), 'x.partiel');
    const cells = [{ indicator: 'x', level: 'REG', territory: '53', activity: 'CUMUL' }];
    const work = gatherCells(
      partial,
      { address: 'x', header: HEADER, ...bounds },
      cells,
      () => undefined,
      () => Promise.resolve([LINES[0] ?? ''])
    );
    const { message: said, todo } = await expectFailure(work);
    expect(`${said} ${todo}`).toMatch(message);
    expect(existsSync(partial)).toBe(goesOn);
  });

  it('waits as it is asked to', async () => {
    let busy = 2;
    instead = () => (busy-- > 0 ? { status: 429, headers: { 'retry-after': '0' } } : undefined);
    expect((await fetchIt()).code).toBe(0);
  });
});

describe('without a key', () => {
  it.each([undefined, ''])('says in a line what to give, where one asks for it, and goes on (%j)', async (secret) => {
    vi.stubEnv('MAILLE_FRANCE_TRAVAIL_SECRET', secret);
    const line = /marche_travail : .*MAILLE_FRANCE_TRAVAIL_ID et MAILLE_FRANCE_TRAVAIL_SECRET.*francetravail\.io/;
    for (const options of [
      { only: [], profile: null },
      { only: [], profile: null, show: true }
    ]) {
      const { code, said } = await fetchIt(options);
      expect(code).toBe(0);
      expect(said).toMatch(line);
    }
    const { message, todo } = await expectFailure(fetchIt());
    expect(`${message} ${todo}`).toMatch(line);
    expect(asked).toEqual([]);
  });
});

describe('what goes wrong is said, the former file stays, and the key is never repeated', () => {
  const echo = { error: 'invalid_client', error_description: `secret ${SECRET}, jeton-1` };
  const figures = (...values: object[]): Answered => ({ body: { listeValeursParPeriode: values } });
  it.each<[string, RegExp, RegExp, Answered]>([
    ['a wrong key', /jeton/, /la clé est refusée \(401\).*MAILLE_FRANCE_TRAVAIL_SECRET/, { status: 401, body: echo }],
    ['a token of another shape', /jeton/, /jeton.* n’a pas la forme attendue/, { body: echo }],
    ['a token that is no header', /jeton/, /n’a pas la forme/, { body: { access_token: 'a\nb', expires_in: 9 } }],
    ['a token that is a text', /jeton/, /n’a pas la forme attendue/, { body: `${SECRET}, jeton-1` }],
    [
      'a key without this interface',
      /offres/,
      /l’accès est refusé \(403\).*Ajoutez l’API/,
      { status: 403, body: echo }
    ],
    [
      'a quota',
      /offres/,
      /trop de demandes \(429\), et demande d’attendre 3600 s/,
      { status: 429, headers: { 'retry-after': '3600' } }
    ],
    ['a failure', /offres/, /le serveur répond 500/, { status: 500, body: echo }],
    ['figures of another shape', /offres/, /stat-offres : la réponse n’a pas la forme/, figures({ periode: echo })],
    ['no figure', /offres/, /stat-offres n’a aucun chiffre de la région 53/, figures()],
    ['an answer without a list', /offres/, /stat-offres n’a aucun chiffre/, { body: echo }],
    [
      'another territory',
      /offres/,
      /est de 11 CUMUL, 53 CUMUL était demandé/,
      figures({ codeTerritoire: '11', codeActivite: 'CUMUL', codePeriode: '2025T2', codeNomenclature: 'PE' })
    ],
    [
      'two quarters',
      /offres/,
      /stat-offres 2025T1, stat-demandeurs 2025T2/,
      figures({ codePeriode: '2025T1', codeNomenclature: 'PE' })
    ],
    [
      'no territory',
      /BASBMO/,
      /ni territoire de la région 53/,
      { body: { territoires: [{ codeTerritoire: '5201' }] } }
    ],
    ['elsewhere', /jeton/, /le serveur répond 307/, { status: 307, headers: { location: '/ailleurs' } }]
  ])('%s', async (_name, where, message, answer) => {
    mkdirSync(own(), { recursive: true });
    writeFileSync(join(own(), FORMER), HEADER);
    instead = (path) => (where.test(path) ? answer : undefined);
    const error = await expectFailure(fetchIt());
    expect(`${error.message} ${error.todo}`).toMatch(message);
    expect(inspect(error, { depth: 9 })).not.toMatch(/cle-tres-secrete|jeton-1/);
    expect(files()).toEqual([FORMER]);
    expect(readFileSync(join(own(), FORMER), 'utf8')).toBe(HEADER);
    expect(asked.map(({ path }) => path)).not.toContain('/ailleurs');
  });

  it('asks for a region, and sends the key to France Travail only', async () => {
    const { message, todo } = await expectFailure(fetchIt({ profile: null }));
    expect(`${message} ${todo}`).toMatch(/région par région.*--profile/);
    expect(asked).toEqual([]);
    const rule = { niveaux: 'REG', indicateurs: { x: 'X' }, jeton: 'https://francetravail.io.exemple.fr/jeton' };
    const one = { france_travail: rule, fichier: 'x_{millesime}.csv', taille_max: '1 Mo', lu: 'essai' };
    expect(() => readAs(DOWNLOADS, [one], 'essai')).toThrow(/n’est envoyée qu’à France Travail/);
  });
});
