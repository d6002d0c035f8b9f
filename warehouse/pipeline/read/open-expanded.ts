import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { chunkOf, type DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { listZip, readZipEntry } from './zip.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes that a gzip gives at once, at most. */
const LARGEST_OUTPUT = 256 * 1024;
/** Text packs ten to thirty times: beyond this, it was made to swell. The first 64 MB are let through. */
const LARGEST_RATIO = 100;
const LET_THROUGH = 64 * MEGABYTE;

/** What to say of a gzip that is cut or spoilt, and what to do. */
export interface Spoilt {
  what: string;
  todo: string;
}

const SPOILT: Spoilt = { what: 'gzip tronqué ou abîmé', todo: 'Téléchargez-le de nouveau chez son producteur.' };

/**
 * The bytes of a file, expanded on the way when it is gzip, or a zip that holds one file.
 * @param chunk bytes read at once from a file that is not packed
 * @throws Failure (exit 2) for an archive that is broken, holds several files, or swells more than a hundred times.
 */
export async function* openExpanded(file: DataFile, chunk = MEGABYTE, spoilt = SPOILT): AsyncGenerator<Buffer> {
  const magic = await firstBytes(file.path);
  const limit = Math.max(LET_THROUGH, file.bytes * LARGEST_RATIO);
  if (magic[0] === 0x1f && magic[1] === 0x8b) yield* gunzipped(file, limit, Math.min(chunk, LARGEST_OUTPUT), spoilt);
  else if (magic[0] === 0x50 && magic[1] === 0x4b) {
    const entries = await listZip(file.path, file.name);
    const [entry] = entries;
    if (entry === undefined || entries.length > 1)
      throw failure(
        EXIT.input,
        `${file.name} : ${entries.length} fichiers dans l’archive, un seul est attendu.`,
        'Décompressez-la, et copiez ses fichiers.'
      );
    yield* readZipEntry(file.path, file.name, entry, limit);
  } else yield* createReadStream(file.path, { highWaterMark: chunkOf(file, chunk) }) as AsyncIterable<Buffer>;
}

async function* gunzipped(file: DataFile, limit: number, chunkSize: number, spoilt: Spoilt): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize });
  const packed = createReadStream(file.path, { highWaterMark: chunkOf(file, MEGABYTE) });
  packed.on('error', (error) => gunzip.destroy(error));
  let read = 0;
  try {
    for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > limit)
        throw failure(
          EXIT.input,
          `${file.name} : plus de ${Math.round(limit / MEGABYTE)} Mo une fois décompressé (bombe de décompression ?).`,
          'Vérifiez d’où vient le fichier ; décompressez-le vous-même s’il est sain.'
        );
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw failure(EXIT.input, `${file.name} : ${spoilt.what}.`, spoilt.todo, error);
    throw error;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    return (await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer;
  } finally {
    await handle.close();
  }
}
