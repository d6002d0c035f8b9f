import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { localPortal, type Answer } from '../../../tests/support/local-portal.ts';
import { QUERIES, type ServerQuery } from '../declared/clickhouse.ts';
import { readAs } from '../declared/fields.ts';
import { readSources } from '../declared/source.ts';
import { silentReporter } from '../report.ts';
import { fetchQuery } from './clickhouse.ts';
import { runFetch } from './run-fetch.ts';

/** A server that plays ClickHouse: what is sent to it, and what becomes of each of its answers. */
const scratch = mkdtempSync(join(tmpdir(), 'maille-clickhouse-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const portal = localPortal();
let sent: string[] = [];
let folder = '';
let round = 0;
const made: Record<string, Buffer> = {};

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = { sure: '(11), (12)', small: '(11), (4)', unknown: '(11), (null)', none: '(99)' };
  for (const [name, values] of Object.entries(rows)) {
    const path = join(scratch, `${name}.parquet`);
    const where = name === 'none' ? 'where visiteurs < 0' : '';
    await connection.run(
      `copy (select '2024-01-01' as jour, visiteurs::bigint as visiteurs from (values ${values}) as t(visiteurs) ${where}) to '${path}' (format parquet)`
    );
    made[name] = readFileSync(path);
  }
  connection.closeSync();
  instance.closeSync();
});
beforeEach(() => {
  folder = join(scratch, String(round++));
  sent = [];
});

const DECLARED = {
  base: 'journaux',
  requete: 'select jour, uniqExact(lecteur) as visiteurs from lignes group by jour',
  fichier: 'visites.parquet',
  seuil: { colonne: 'visiteurs', minimum: 11 } as unknown,
  taille_max: '1 Mo',
  delai: 5
};

function queryOf(more: Readonly<Record<string, unknown>> = {}): ServerQuery {
  const [query] = readAs(QUERIES, [{ ...DECLARED, adresse: portal.base, ...more }], 'essai');
  if (query === undefined) throw new Error('aucune requête');
  return query;
}

const answers =
  (body: Buffer | string, status = 200): Answer =>
  (request, response) =>
    void text(request).then((query) => {
      sent.push(query);
      response.writeHead(status).end(body);
    });
const target = (): string => join(folder, 'visites.parquet');
const run = (query = queryOf(), env: Record<string, string> = {}) => fetchQuery(target(), query, env);

describe('a query on a distributed engine', () => {
  it('is sent within its threshold, its time and its rights, and its result kept', async () => {
    portal.answer = answers(made.sure ?? '');
    const receipt = await run(queryOf(), {
      MAILLE_CLICKHOUSE_UTILISATEUR: 'lecture',
      MAILLE_CLICKHOUSE_MOT_DE_PASSE: 'secret'
    });
    expect(sent).toEqual([
      'select * from (\nselect jour, uniqExact(lecteur) as visiteurs from lignes group by jour\n) where "visiteurs" >= 11\nformat Parquet'
    ]);
    const [request] = portal.asked;
    expect(request?.headers).toMatchObject({ 'x-clickhouse-user': 'lecture', 'x-clickhouse-key': 'secret' });
    const settings = new URL(request?.url ?? '', portal.base).searchParams;
    expect([settings.get('database'), settings.get('readonly'), settings.get('max_execution_time')]).toEqual([
      'journaux',
      '2',
      '5'
    ]);
    // Neither goes where logs and receipts are.
    expect(request?.url).not.toContain('secret');
    expect(JSON.stringify(receipt)).not.toContain('secret');
    expect(readFileSync(target()).equals(made.sure ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(folder)).toEqual(['visites.parquet']);
  });

  it('of public data has none, and no name where none is given', async () => {
    portal.answer = answers(made.small ?? '');
    await run(queryOf({ seuil: 'aucun' }));
    expect(sent[0]).not.toContain('where');
    expect(portal.asked[0]?.headers).not.toHaveProperty('x-clickhouse-user');
  });

  it('may have an empty result: nothing reached the threshold', async () => {
    portal.answer = answers(made.none ?? '');
    await run();
    expect(existsSync(target())).toBe(true);
  });

  it.each(['small', 'unknown'])(
    'whose server returns cells under the threshold all the same (%s) is not kept',
    async (name) => {
      portal.answer = answers(made[name] ?? '');
      const { message } = await expectFailure(run());
      expect(message).toContain('1 cases comptent moins de 11 (visiteurs), ou ne le disent pas ; rien n’est gardé');
    }
  );

  it.each<[string, Answer, Record<string, string>, string]>([
    [
      'a wrong password',
      answers('Code: 516. DB::Exception: lecture: Authentication failed', 403),
      {},
      'identifiants refusés'
    ],
    [
      'settings refused',
      answers('Code: 164. DB::Exception: Cannot modify setting in readonly mode', 500),
      {},
      'réglages refusés'
    ],
    [
      'a column that is not there',
      answers('Code: 47. DB::Exception: Unknown identifier visiteurs', 404),
      {},
      'une colonne n’est pas là (Code: 47.'
    ],
    [
      'a table that is not there',
      answers('Code: 60. DB::Exception: Table journaux.lignes does not exist', 404),
      {},
      'table ou base inconnue'
    ],
    ['too long, says the server', answers('Code: 159. DB::Exception: Timeout exceeded', 500), {}, 'délai dépassé'],
    ['too large for it', answers('Code: 241. DB::Exception: Memory limit exceeded', 500), {}, 'requête trop grosse'],
    ['a proxy that fails', answers('<html>502</html>', 502), {}, 'le serveur répond 502 (une page web)'],
    ['a page in place of a result', answers('<!DOCTYPE html><html></html>'), {}, 'une page web'],
    ['a result cut before its end', answers('PAR1 coupé'), {}, 's’arrête avant sa fin'],
    ['a result too large', answers(Buffer.alloc(1_200_000, 'PAR1')), {}, 'le résultat dépasse 1 Mo'],
    ['nothing', answers(''), {}, 'la réponse est vide'],
    [
      'another place',
      (_, response) => void response.writeHead(302, { location: 'http://ailleurs.invalid/' }).end(),
      {},
      'visites.parquet, ClickHouse à 127.0.0.1'
    ],
    [
      'a password without a name',
      answers(''),
      { MAILLE_CLICKHOUSE_MOT_DE_PASSE: 'x' },
      'MAILLE_CLICKHOUSE_UTILISATEUR non'
    ]
  ])('%s is told, and leaves the earlier file', async (_name, answer, env, said) => {
    mkdirSync(folder);
    writeFileSync(target(), 'avant');
    portal.answer = answer;
    const { message } = await expectFailure(run(queryOf(), env));
    expect(message).toContain(said);
    expect([readFileSync(target(), 'utf8'), readdirSync(folder)]).toEqual(['avant', ['visites.parquet']]);
  });

  it('is asked by fetch, and its failure named among the others', async () => {
    const [model] = readSources();
    if (model === undefined) throw new Error('aucune source');
    const source = { ...model, name: 'essai', downloads: [], queries: [queryOf()] };
    portal.answer = answers(made.sure ?? '');
    expect(await runFetch({ data: folder, profile: null, only: ['essai'] }, silentReporter(), [source])).toBe(0);
    expect(existsSync(join(folder, 'essai', 'visites.parquet'))).toBe(true);
    portal.answer = answers('Code: 60.', 404);
    const failed = runFetch({ data: folder, profile: null, only: [] }, silentReporter(), [source]);
    expect((await expectFailure(failed)).message).toContain('1 fichier manqué');
  });
});

describe('what is declared', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'a password in the address',
      { adresse: 'https://moi:secret@serveur.example' },
      'les identifiants viennent de l’environnement'
    ],
    ['in the clear', { adresse: 'http://serveur.example:8123' }, 'en https'],
    ['two statements', { requete: 'select 1; drop table lignes' }, 'une seule requête'],
    ['a comment, which would hide the threshold', { requete: 'select 1 as visiteurs -- ' }, 'une seule requête'],
    ['what is no query', { requete: 'insert into lignes values (1)' }, 'une seule requête'],
    ['no threshold', { seuil: undefined }, 'seuil : un seuil est attendu, la clé manque'],
    ['a threshold of nothing', { seuil: 11 }, '« aucun » pour des données déjà publiques'],
    ['a threshold of one', { seuil: { colonne: 'visiteurs', minimum: 1 } }, 'minimum : 1 est hors des bornes'],
    ['another format', { fichier: 'visites.csv' }, 'nom en .parquet']
  ])('%s is refused', async (_name, more, said) => {
    const wrong = { ...DECLARED, adresse: 'https://serveur.example', ...more };
    const refused = Promise.resolve().then(() => readAs(QUERIES, [wrong], 'essai'));
    const { message, todo } = await expectFailure(refused);
    expect(`${message} ${todo}`).toContain(said);
  });
});
