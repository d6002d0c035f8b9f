import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeEvent, Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { messageOf } from '../failure.ts';
import { countOfThings } from '../print.ts';
import type { Reporter } from '../report.ts';
import { besidePath, type Publication } from './publication.ts';

/** What is sent, and to whom. */
export interface WatchCall {
  readonly address: string;
  /** From the environment, never from a file; nothing is sent unsigned. */
  readonly secret: string | undefined;
}

/** The variable of the environment that holds the secret. */
export const WATCH_SECRET = 'MAILLE_VEILLE_SECRET';
const MOST_BYTES = 64 * 1024;
const PATIENCE = { timeoutMs: 10_000, pausesMs: [1_000, 5_000] } as const;

/** The content of a call. */
interface WatchBody {
  readonly format: 1;
  readonly instantane: string;
  readonly construit_le: string;
  readonly profil: string;
  readonly demo: boolean;
  /** The snapshot that was in service before; null for the first one. */
  readonly precedent: Differences['precedent'];
  readonly evenements: readonly ChangeEvent[];
  /** Events left out, for the call to stay short: the feed has them. */
  readonly omis: number;
}

/**
 * Tells the address that a region declares what its new snapshot changed. Whatever happens is said, and nothing of it fails a build:
 * the snapshot is in service already. Three tries at most; no redirection is followed, and what is answered is not read.
 */
export async function callWatcher(
  { address, secret }: WatchCall,
  folder: string,
  publication: Publication,
  reporter: Reporter,
  patience: { readonly timeoutMs: number; readonly pausesMs: readonly number[] } = PATIENCE
): Promise<void> {
  const say = (words: string): void => reporter.say(`Veille : ${words}`);
  try {
    const { host } = new URL(address);
    if (secret === undefined || secret === '')
      return say(
        `${host} n’est pas appelé, faute de secret pour signer : donnez ${WATCH_SECRET} dans l’environnement.`
      );
    const body = bodyOf(folder, publication);
    if (body.evenements.length === 0) return say(`rien n’a changé dans les requêtes, ${host} n’est pas appelé.`);
    say(await send(address, secret, body, patience));
  } catch (error) {
    say(`l’appel n’a pas pu être préparé (${messageOf(error)}).`);
  }
}

/** What this build changed, cut to what a call may hold. */
export function bodyOf(folder: string, { id, builtAt, profile, demo }: Publication): WatchBody {
  const { historique, precedent } = readDifferences(readFileSync(besidePath(folder, 'differences', id), 'utf8'));
  const own = historique.filter(({ instantane, date }) => instantane === id && date === builtAt);
  const body = (kept: readonly ChangeEvent[]): WatchBody => ({
    format: 1,
    instantane: id,
    construit_le: builtAt,
    profil: profile,
    demo,
    precedent,
    evenements: kept,
    omis: own.length - kept.length
  });
  let kept = own.length;
  while (kept > 0 && Buffer.byteLength(JSON.stringify(body(own.slice(0, kept)))) > MOST_BYTES) kept--;
  return body(own.slice(0, kept));
}

/** @returns what happened, in words */
async function send(
  address: string,
  secret: string,
  body: WatchBody,
  { timeoutMs, pausesMs }: { readonly timeoutMs: number; readonly pausesMs: readonly number[] }
): Promise<string> {
  const { host } = new URL(address);
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Maille',
    'x-maille-instantane': body.instantane,
    'x-maille-signature': `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`
  };
  let reason = '';
  for (const [index, wait] of [0, ...pausesMs].entries()) {
    if (wait > 0) await pause(wait);
    const outcome = await post(address, headers, text, timeoutMs);
    const tries = countOfThings(index + 1, 'essai');
    if (outcome === null)
      return `${host} a reçu ${countOfThings(body.evenements.length, 'événement')} (${tries})${body.omis > 0 ? `, ${body.omis} laissés au flux` : ''}.`;
    reason = outcome.reason;
    if (outcome.final) return `${host} n’a pas pris l’appel (${reason}) ; l’instantané est en service.`;
  }
  return `${host} n’a pas pris l’appel après ${countOfThings(pausesMs.length + 1, 'essai')} (${reason}) ; l’instantané est en service.`;
}

/** Null once it is taken; else why not, and whether trying again is of no use. */
async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number
): Promise<{ reason: string; final: boolean } | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const {
      status,
      ok,
      body: answered
    } = await fetch(address, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answered?.cancel();
    if (ok) return null;
    if (status >= 300 && status < 400)
      return { reason: `réponse ${status}, une redirection n’est pas suivie`, final: true };
    return { reason: `réponse ${status}`, final: status < 500 && status !== 408 && status !== 429 };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return {
      reason: late ? `sans réponse en ${Math.round(timeoutMs / 1000)} s` : 'connexion impossible',
      final: false
    };
  }
}
