import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, failure, messageOf } from '../failure.ts';
import type { Download } from '../declared/downloads.ts';
import { begunBytes, noteBegun, removePartial } from './partial.ts';

/** What is remembered of a file that was fetched. */
export interface Receipt {
  address: string;
  date: string;
  bytes: number;
  sha256: string;
  etag: string | null;
}

export interface DownloadOptions {
  /** Hosts that may answer, redirections included. */
  hosts: readonly string[];
  receipt: Receipt | null;
  onBytes: (done: number, total: number | null) => void;
  /** Milliseconds without a byte after which the server is given up. */
  idleMs?: number;
}

const REDIRECTS = 5;
const IDLE_MS = 60_000;

/**
 * Fetches a file beside its final place, going on where an earlier try stopped when the server still has the same one, then
 * puts it in place in one rename. Nothing is left in place of an earlier file unless the new one is whole.
 * @returns null when the server says that the file at hand is still the one.
 * @throws Failure (exit 2) naming the address: another host, a file too large, a server that refuses, a wrong checksum.
 */
export async function download(target: string, wanted: Download, options: DownloadOptions): Promise<Receipt | null> {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partiel`;
  const idle = new AbortController();
  try {
    const { response, resumed } = await ask(partial, target, wanted, options, idle.signal);
    if (response.status === 304) return null;
    const etag = strongTag(response);
    noteBegun(partial, wanted.address, etag);
    await receive(response, partial, resumed, wanted, options, idle);
    const sha256 = await checksum(partial);
    if (wanted.sha256 !== null && sha256 !== wanted.sha256) {
      removePartial(partial);
      throw failure(
        EXIT.input,
        `${wanted.address} : somme de contrôle ${sha256}, attendue ${wanted.sha256}.`,
        'Le fichier a changé ou la copie est altérée : vérifiez chez le producteur, puis corrigez `sha256`.'
      );
    }
    const bytes = statSync(partial).size;
    renameSync(partial, target);
    rmSync(`${partial}.json`, { force: true });
    return { address: wanted.address, date: new Date().toISOString(), bytes, sha256, etag };
  } catch (error) {
    if (error instanceof Error && error.name === 'Failure') throw error;
    throw failure(
      EXIT.input,
      `${wanted.address} : ${idle.signal.aborted ? 'le serveur ne répond plus' : reason(error)}.`,
      'Relancez la même commande : ce qui est déjà reçu est gardé.',
      error
    );
  }
}

/** The answer to read, after redirections, and the bytes at hand that it continues. */
async function ask(
  partial: string,
  target: string,
  wanted: Download,
  options: DownloadOptions,
  signal: AbortSignal
): Promise<{ response: Response; resumed: number }> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  const begun = begunBytes(partial, wanted.address);
  if (begun !== null) Object.assign(headers, { range: `bytes=${begun.bytes}-`, 'if-range': begun.etag });
  else if (options.receipt?.address === wanted.address && options.receipt.etag !== null && existsSync(target))
    headers['if-none-match'] = options.receipt.etag;
  let address = new URL(wanted.address);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    checkHost(address, wanted, options.hosts);
    const response = await fetch(address, { headers, redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && next !== null) {
      address = new URL(next, address);
      continue;
    }
    if (response.status === 416) {
      removePartial(partial);
      return ask(partial, target, wanted, options, signal);
    }
    if (response.status !== 304 && !response.ok)
      throw failure(
        EXIT.input,
        `${wanted.address} : le serveur répond ${response.status}.`,
        'Vérifiez l’adresse chez le producteur ; le fichier a pu changer de place.'
      );
    return { response, resumed: response.status === 206 && begun !== null ? begun.bytes : 0 };
  }
  throw failure(
    EXIT.input,
    `${wanted.address} : plus de ${REDIRECTS} redirections.`,
    'Vérifiez l’adresse chez le producteur.'
  );
}

function checkHost({ protocol, hostname, href }: URL, { address }: Download, hosts: readonly string[]): void {
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  if (hosts.includes(hostname) && (protocol === 'https:' || (protocol === 'http:' && local))) return;
  throw failure(
    EXIT.input,
    `${address} mène à ${href.slice(0, 200)}, un hôte qui n’est pas déclaré.`,
    'Ajoutez l’hôte à `hotes` dans source.yaml s’il est bien celui du producteur ; seul https est admis.'
  );
}

async function receive(
  response: Response,
  partial: string,
  resumed: number,
  wanted: Download,
  options: DownloadOptions,
  idle: AbortController
): Promise<void> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? resumed + length : null;
  if (total !== null && total > wanted.limit) throw tooLarge(wanted, partial);
  if (response.body === null) throw failure(EXIT.input, `${wanted.address} : réponse vide.`, 'Réessayez plus tard.');
  const file = createWriteStream(partial, { flags: resumed > 0 ? 'a' : 'w' });
  await once(file, 'open');
  let done = resumed;
  let timer = setTimeout(() => idle.abort(), options.idleMs ?? IDLE_MS);
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      timer = setTimeout(() => idle.abort(), options.idleMs ?? IDLE_MS);
      done += chunk.byteLength;
      if (done > wanted.limit) throw tooLarge(wanted, partial);
      if (!file.write(chunk)) await once(file, 'drain');
      options.onBytes(done, total);
    }
  } finally {
    clearTimeout(timer);
    file.end();
    await once(file, 'close');
  }
}

function tooLarge({ address, limit }: Download, partial: string) {
  removePartial(partial);
  return failure(
    EXIT.input,
    `${address} : plus de ${Math.round(limit / 1e6)} Mo, la taille admise.`,
    'Vérifiez le fichier chez le producteur ; relevez `taille_max` s’il a bien grossi.'
  );
}

/** Only a strong tag says that bytes are the same. */
function strongTag(response: Response): string | null {
  const etag = response.headers.get('etag');
  return etag?.startsWith('"') === true ? etag : null;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return messageOf(cause);
}
