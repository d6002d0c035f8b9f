import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EXIT, failure } from '../failure.ts';
import { ask, type Asking, type AtHand } from './ask.ts';
import type { IdleClock } from './idle-clock.ts';
import { wrongContent } from './content.ts';
import { noteBegun, removePartial } from './partial.ts';
import { patiently } from './retry.ts';

/** What is remembered of a file that was fetched. */
export interface Receipt {
  address: string;
  date: string;
  bytes: number;
  sha256: string;
  etag: string | null;
  /** When its producer last changed it, as its portal says. */
  published?: string | null;
  /** What was kept: of a zip, what was taken out of it. */
  files?: string[];
  /** The rule that found it. */
  rule?: string;
}

interface DownloadOptions extends Asking, AtHand {
  receipt: Receipt | null;
  onBytes: (done: number, total: number | null) => void;
  /** Puts what was received in its place. @throws Failure when it is not what it should be: it is then removed */
  keep: (partial: string) => Promise<void>;
}

/** What is received, and where from. */
interface Target {
  address: string;
  /** Name that says its kind. */
  file: string;
  limit: number;
  sha256: string | null;
}

/**
 * Fetches a file beside its final place, going on where an earlier try stopped when the server still has the same one,
 * then keeps it. Nothing is left in place of an earlier file unless the new one is whole and accepted.
 * @returns null when the server says that the file at hand is still the one.
 * @throws Failure (exit 2) naming the address: another host, a file too large, a server that refuses, a wrong checksum.
 */
export async function download(partial: string, wanted: Target, options: DownloadOptions): Promise<Receipt | null> {
  try {
    return await patiently(wanted.address, options.idleMs, (idle) => once(partial, wanted, options, idle));
  } finally {
    removeEmpty(dirname(partial));
  }
}

/** The folder of a source of which nothing came. */
function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

async function once(
  partial: string,
  wanted: Target,
  options: DownloadOptions,
  idle: IdleClock
): Promise<Receipt | null> {
  const { response, resumed } = await ask(partial, options, wanted, options, idle);
  if (response.status === 304) return null;
  const etag = strongTag(response);
  // What was packed on the way is unpacked here: its bytes are not those that a server would go on from.
  const packed = /gzip|br|deflate|zstd/.test(response.headers.get('content-encoding') ?? '');
  mkdirSync(dirname(partial), { recursive: true });
  noteBegun(partial, wanted.address, packed ? null : etag);
  await receive(response, partial, { resumed, packed }, wanted, options, idle);
  idle.stop();
  return accept(partial, wanted, etag, options.keep);
}

/**
 * Judges what is beside its place, whole, and keeps it; what is refused is removed.
 * @throws Failure (exit 2) naming the address: no such file, a wrong checksum, a reader that refuses it
 */
export async function accept(
  partial: string,
  wanted: Target,
  etag: string | null,
  keep: (partial: string) => Promise<void>
): Promise<Receipt> {
  try {
    const wrong = wrongContent(partial, wanted.file);
    if (wrong !== null)
      throw failure(
        EXIT.input,
        `${wanted.address} : ${wrong}.`,
        'Ouvrez l’adresse dans un navigateur : le portail peut être en panne, ou le fichier avoir changé de place. Celui qui était là est gardé.'
      );
    const sha256 = await checksum(partial);
    if (wanted.sha256 !== null && sha256 !== wanted.sha256)
      throw failure(
        EXIT.input,
        `${wanted.address} : somme de contrôle ${sha256}, attendue ${wanted.sha256}.`,
        'Le fichier a changé ou la copie est altérée : vérifiez chez le producteur, puis corrigez `sha256`.'
      );
    const { size: bytes } = statSync(partial);
    await keep(partial);
    return { address: wanted.address, date: new Date().toISOString(), bytes, sha256, etag };
  } finally {
    removePartial(partial);
  }
}

async function receive(
  response: Response,
  partial: string,
  { resumed, packed }: { resumed: number; packed: boolean },
  wanted: Target,
  options: DownloadOptions,
  idle: IdleClock
): Promise<void> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) && !packed ? resumed + length : null;
  if (total !== null && total > wanted.limit) throw tooLarge(wanted, partial);
  if (response.body === null) throw failure(EXIT.input, `${wanted.address} : réponse vide.`, 'Réessayez plus tard.');
  let done = resumed;
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      idle.restart();
      done += chunk.byteLength;
      if (done > wanted.limit) throw tooLarge(wanted, partial);
      options.onBytes(done, total);
      yield chunk;
    }
  }
  const file = createWriteStream(partial, { flags: resumed > 0 ? 'a' : 'w' });
  await pipeline(response.body as unknown as AsyncIterable<Uint8Array>, counted, file);
}

/** @returns what says so; nothing stays of what was received */
export function tooLarge({ address, limit }: Pick<Target, 'address' | 'limit'>, partial: string) {
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
