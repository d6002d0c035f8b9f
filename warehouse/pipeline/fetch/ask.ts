import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, failure } from '../failure.ts';
import { isPrivate } from '../declared/download-rules.ts';
import type { IdleClock } from './idle-clock.ts';
import { begunBytes, removePartial } from './partial.ts';
import { proxied } from './proxy.ts';
import { refused } from './refusals.ts';

const REDIRECTS = 5;
const TRIES = 3;
/** A server that asks for longer is asked again by whoever runs the command. */
const LONGEST_WAIT_MS = 60_000;
const USUAL_WAIT_MS = 5_000;

/** What is sent with a question, and who may answer it. */
export interface Asking {
  /** Hosts that may answer, redirections included. */
  hosts: readonly string[];
  /** Page of the producer, where to look when an address is gone; empty when it has none. */
  page: string;
  /** Milliseconds without a byte after which the server is given up. */
  idleMs?: number;
  /** Code of the region that is fetched for; absent when none is named, or all are. */
  region?: string;
}

/** What is asked for. */
interface Asked {
  address: string;
  /** What that host alone may read, never the one where it redirects; with a body, it is a POST. */
  own?: { headers: Readonly<Record<string, string>>; body?: string };
}

/** The file at hand. */
export interface AtHand {
  /** Whether what it gave is still there. */
  there: boolean;
  /** Where it came from, and its tag there. */
  receipt: { address: string; etag: string | null } | null;
}

/** The answer to read, after redirections and waits, and the bytes at hand that it continues. */
export async function ask(
  partial: string,
  { there, receipt }: AtHand,
  wanted: Asked,
  options: Asking,
  idle: IdleClock
): Promise<{ response: Response; resumed: number }> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  const begun = begunBytes(partial, wanted.address);
  if (begun !== null) Object.assign(headers, { range: `bytes=${begun.bytes}-`, 'if-range': begun.etag });
  else if (receipt?.address === wanted.address && receipt.etag !== null && there)
    headers['if-none-match'] = receipt.etag;
  const response = await follow(wanted, options, headers, idle);
  const goesOn = response.headers.get('content-range')?.startsWith(`bytes ${begun?.bytes ?? -1}-`);
  // Another part than the one asked for, or none: from the beginning.
  if (response.status === 416 || (response.status === 206 && goesOn === false)) {
    await response.body?.cancel();
    removePartial(partial);
    return ask(partial, { there, receipt }, wanted, options, idle);
  }
  if (response.status !== 304 && !response.ok) throw refused(wanted.address, response.status, options.page);
  return { response, resumed: response.status === 206 && begun !== null ? begun.bytes : 0 };
}

/** Follows redirections within declared hosts, and waits as a server asks. */
export async function follow(
  wanted: Asked,
  options: Pick<Asking, 'hosts' | 'idleMs'>,
  headers: Readonly<Record<string, string>>,
  idle: IdleClock
): Promise<Response> {
  let address = new URL(wanted.address);
  let tries = 0;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    checkHost(address, wanted, options.hosts);
    const { own } = wanted;
    const response = await proxied(address, {
      headers: { ...headers, ...own?.headers },
      redirect: 'manual',
      signal: idle.restart(),
      ...(own?.body === undefined ? {} : { method: 'POST', body: own.body })
    });
    const next = own === undefined ? response.headers.get('location') : null;
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && next !== null) {
      address = new URL(next, address);
      await response.body?.cancel();
    } else if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      idle.stop();
      await waitAsAsked(response, wanted, ++tries, options.idleMs ?? LONGEST_WAIT_MS);
      hop--;
    } else return response;
  }
  throw failure(
    EXIT.input,
    `${wanted.address} : plus de ${REDIRECTS} redirections.`,
    'Vérifiez l’adresse chez le producteur.'
  );
}

/** Waits as long as `Retry-After` says. @throws Failure after three tries, or when it says too long. */
async function waitAsAsked(
  { status, headers }: Response,
  { address }: Asked,
  tries: number,
  most: number
): Promise<void> {
  const said = headers.get('retry-after');
  const ms =
    said === null
      ? Math.min(USUAL_WAIT_MS * tries, most)
      : /^\d+$/.test(said)
        ? 1000 * Number(said)
        : Math.max(0, Date.parse(said) - Date.now()) || 0;
  if (tries >= TRIES || ms > Math.min(most, LONGEST_WAIT_MS))
    throw failure(
      EXIT.input,
      `${address} : le serveur ${status === 429 ? 'reçoit trop de demandes' : 'est indisponible'} (${status})${ms > 0 ? `, et demande d’attendre ${Math.ceil(ms / 1000)} s` : ''}.`,
      'Relancez la même commande plus tard ; le fichier déjà là est gardé.'
    );
  await pause(ms);
}

function checkHost(next: URL, { address }: Asked, hosts: readonly string[]): void {
  if (hosts.includes(next.hostname) && isPrivate(next)) return;
  throw failure(
    EXIT.input,
    `${address} mène à ${next.href.slice(0, 200)}, un hôte qui n’est pas déclaré.`,
    'Ajoutez l’hôte à `hotes` dans source.yaml s’il est bien celui du producteur ; seul https est admis.'
  );
}
