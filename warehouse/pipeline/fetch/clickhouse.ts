import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ServerQuery } from '../declared/clickhouse.ts';
import { EXIT, failure, isFailure, messageOf, type Failure } from '../failure.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { wrongContent } from './content.ts';
import type { Receipt } from './download.ts';

/** Whose name and password the server is given; never written in a file of the project. */
const USER = 'MAILLE_CLICKHOUSE_UTILISATEUR';
const PASSWORD = 'MAILLE_CLICKHOUSE_MOT_DE_PASSE';
/** How much of what a server says of its refusal is repeated. */
const LONGEST_MESSAGE = 300;
/** Beyond its own delay, the server is given this long to answer that it is over. */
const GRACE_S = 10;

/** What is sent: the declared query, and around it what keeps small cells on the server. */
export function queryOf({ sql, threshold }: Pick<ServerQuery, 'sql' | 'threshold'>): string {
  const cells = `select * from (\n${sql}\n)`;
  return threshold === null ? cells : `${cells} where ${quoteName(threshold.column)} >= ${threshold.least}`;
}

/**
 * Runs a query on a ClickHouse server, by its HTTP interface, and keeps its result as a Parquet file, in one rename. The earlier file
 * stays in place of anything else.
 * @throws Failure (exit 2) naming the server: refused, late, too large, no Parquet, or cells under the threshold
 */
export async function fetchQuery(
  target: string,
  query: ServerQuery,
  env: Readonly<Record<string, string | undefined>> = process.env,
  onBytes: (done: number, total: number | null) => void = () => undefined
): Promise<Receipt> {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partiel`;
  const signal = AbortSignal.timeout((query.seconds + GRACE_S) * 1000);
  try {
    const response = await fetch(addressOf(query), {
      method: 'POST',
      body: `${queryOf(query)}\nformat Parquet`,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...credentials(env) },
      redirect: 'error',
      signal
    });
    if (!response.ok) throw refusal(query, response.status, await startOf(response));
    const { bytes, sha256 } = await receive(response, partial, query, onBytes);
    const wrong = wrongContent(partial, query.file);
    if (wrong !== null)
      throw failure(
        EXIT.input,
        `${where(query)} : ${wrong}.`,
        'Vérifiez que l’adresse est celle de l’interface HTTP de ClickHouse.'
      );
    await judge(partial, query);
    renameSync(partial, target);
    return { address: query.address, date: new Date().toISOString(), bytes, sha256, etag: null };
  } catch (error) {
    if (isFailure(error)) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw failure(
      EXIT.input,
      `${where(query)} : ${signal.aborted ? `pas de réponse en ${query.seconds} s` : messageOf(cause)}.`,
      signal.aborted
        ? 'Demandez moins à la fois, ou relevez « delai ».'
        : 'Vérifiez l’adresse, et que ce serveur se joint d’ici.',
      error
    );
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Read only, within a time and a size; whole before it is sent, so that an error in its middle is told as one. */
function addressOf({ address, database, seconds, limit }: ServerQuery): URL {
  const url = new URL(address);
  const settings = {
    database,
    readonly: '2',
    max_execution_time: String(seconds),
    max_result_bytes: String(8 * limit),
    result_overflow_mode: 'throw',
    wait_end_of_query: '1',
    output_format_parquet_compression_method: 'snappy',
    output_format_parquet_string_as_string: '1'
  };
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return url;
}

/** @throws Failure when a password comes without a name */
function credentials(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const [user = '', password = ''] = [env[USER], env[PASSWORD]];
  if (user === '' && password !== '')
    throw failure(EXIT.usage, `${PASSWORD} est réglé, ${USER} non.`, 'Réglez les deux, ou aucun.');
  return user === '' ? {} : { 'x-clickhouse-user': user, 'x-clickhouse-key': password };
}

async function receive(
  response: Response,
  partial: string,
  query: ServerQuery,
  onBytes: (done: number, total: number | null) => void
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const file = createWriteStream(partial);
  await once(file, 'open');
  let bytes = 0;
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > query.limit)
        throw failure(
          EXIT.input,
          `${where(query)} : le résultat dépasse ${Math.round(query.limit / 1e6)} Mo, la taille admise.`,
          'Agrégez davantage : les lignes restent sur le serveur. Relevez « taille_max » si le résultat est bien celui-là.'
        );
      hash.update(chunk);
      if (!file.write(chunk)) await once(file, 'drain');
      onBytes(bytes, null);
    }
  } finally {
    file.end();
    await once(file, 'close');
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A server is not believed: what it returned under the threshold is not kept. */
async function judge(partial: string, query: ServerQuery): Promise<void> {
  if (query.threshold === null) return;
  const { column, least } = query.threshold;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const [row] = await rowsOf(
      connection,
      `select count(*)::int as cases from read_parquet(${quoteText(partial)}) where ${quoteName(column)} is null or ${quoteName(column)} < ${least}`
    );
    if (row?.cases !== 0)
      throw failure(
        EXIT.input,
        `${where(query)} : ${String(row?.cases)} cases comptent moins de ${least} (${column}), ou ne le disent pas ; rien n’est gardé.`,
        'Vérifiez le serveur : le seuil fait partie de la requête qu’il reçoit.'
      );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function where({ address, file }: ServerQuery): string {
  return `${file}, ClickHouse à ${new URL(address).host}`;
}

/** What a refusal says, by the code of ClickHouse's own errors where it gives one. */
function refusal(query: ServerQuery, status: number, said: string): Failure {
  const code = Number(/Code: (\d+)/.exec(said)?.[1] ?? Number.NaN);
  const known = REFUSALS.find(({ codes, statuses }) => codes.includes(code) || statuses.includes(status));
  const words = said.startsWith('<') ? 'une page web' : said.replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);
  return failure(
    EXIT.input,
    `${where(query)} : ${known?.what ?? `le serveur répond ${status}`}${words === '' ? '' : ` (${words})`}.`,
    known?.todo ?? 'Essayez la requête sur le serveur, puis corrigez-la dans source.yaml.'
  );
}

/** Codes: ClickHouse, src/Common/ErrorCodes.cpp. */
const REFUSALS: readonly { codes: readonly number[]; statuses: readonly number[]; what: string; todo: string }[] = [
  {
    codes: [192, 193, 194, 516],
    statuses: [401, 403],
    what: 'identifiants refusés',
    todo: `Réglez ${USER} et ${PASSWORD} dans le fichier secret de la construction.`
  },
  {
    codes: [164],
    statuses: [],
    what: 'réglages refusés à cet utilisateur',
    todo: 'Donnez-lui un profil « readonly = 2 » : il lit, et borne lui-même ses requêtes.'
  },
  {
    codes: [497],
    statuses: [],
    what: 'lecture interdite à cet utilisateur',
    todo: 'Donnez-lui « select » sur les tables de la requête, et rien d’autre.'
  },
  { codes: [159, 209], statuses: [], what: 'délai dépassé', todo: 'Demandez moins à la fois, ou relevez « delai ».' },
  {
    codes: [158, 241, 396],
    statuses: [],
    what: 'requête trop grosse pour le serveur',
    todo: 'Agrégez davantage, ou relevez ses limites.'
  },
  {
    codes: [47],
    statuses: [],
    what: 'une colonne n’est pas là',
    todo: 'Corrigez la requête, ou la colonne du seuil, dans source.yaml.'
  },
  {
    codes: [60, 81],
    statuses: [],
    what: 'table ou base inconnue',
    todo: 'Corrigez « base » ou la requête dans source.yaml.'
  }
];

async function startOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return first?.value === undefined ? '' : new TextDecoder().decode(first.value.subarray(0, 2000)).trim();
}
