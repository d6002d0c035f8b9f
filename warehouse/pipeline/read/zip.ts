import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';
import { EXIT, failure, type Failure } from '../failure.ts';

/** A file of a zip archive, as its central directory says it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated: the only ones read. */
  method: number;
  packed: number;
  expanded: number;
  crc: number;
  /** Where its local header starts. */
  offset: number;
}

const END = Buffer.from([0x50, 0x4b, 5, 6]);
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 1000;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
const UNKNOWN_32 = 0xffffffff;
const AGAIN = 'Téléchargez de nouveau l’archive chez son producteur.';

/**
 * Lists a zip archive without expanding anything.
 * @throws Failure (exit 2): not a zip or truncated, a name that leaves the archive (`..`, absolute), the same name
 * twice, encryption, more than 1,000 files.
 */
export async function listZip(path: string, name: string): Promise<ZipEntry[]> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const tail = await readAt(
      handle,
      Math.max(0, size - END_BYTES - LONGEST_COMMENT),
      Math.min(size, END_BYTES + LONGEST_COMMENT)
    );
    const end = tail.lastIndexOf(END);
    if (end < 0 || end + END_BYTES > tail.length) throw broken(name, 'archive tronquée, ou qui n’est pas un zip');
    const [count, bytes, offset] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16)
    ];
    if (count > MOST_ENTRIES || bytes > LARGEST_DIRECTORY)
      throw broken(name, `${count} fichiers, plus de ${MOST_ENTRIES}`);
    if (offset === UNKNOWN_32 || offset + bytes > size)
      throw broken(name, 'répertoire hors de l’archive (tronquée, ou zip64)');
    const entries = entriesOf(await readAt(handle, offset, bytes), count, name);
    const names = new Set(entries.map((entry) => entry.name));
    if (names.size < entries.length) throw broken(name, 'deux fichiers du même nom');
    return entries;
  } finally {
    await handle.close();
  }
}

function entriesOf(directory: Buffer, count: number, archive: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0, read = 0; read < count; read++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL)
      throw broken(archive, 'répertoire illisible');
    const [nameLength, extra, comment] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32)
    ];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw broken(archive, `« ${name} » est chiffré`);
    if (leaves(name)) throw broken(archive, `« ${name} » sort de l’archive (chemin absolu ou « .. »)`);
    entries.push({
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      expanded: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42)
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries.filter((entry) => !entry.name.endsWith('/'));
}

/** A path that would write or read outside the archive's own folder. */
function leaves(name: string): boolean {
  return name === '' || name.includes('\0') || /^([/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..');
}

/**
 * The bytes of one file of an archive, expanded as read.
 * @throws Failure (exit 2): above `limit` bytes once expanded, whatever the archive says, or bytes that are not those
 * that were packed.
 */
export async function* readZipEntry(
  path: string,
  archive: string,
  entry: ZipEntry,
  limit: number
): AsyncGenerator<Buffer> {
  if (entry.expanded > limit) throw tooLarge(archive, entry.name, limit);
  if (entry.method !== 0 && entry.method !== 8)
    throw broken(archive, `« ${entry.name} » : compression ${entry.method} non lue`);
  let [read, crc] = [0, 0];
  try {
    for await (const chunk of packedBytes(path, archive, entry, await startOf(path, archive, entry))) {
      read += chunk.length;
      if (read > limit) throw tooLarge(archive, entry.name, limit);
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw broken(archive, `« ${entry.name} » illisible`, error);
    throw error;
  }
  if (read !== entry.expanded || crc !== entry.crc)
    throw broken(
      archive,
      `« ${entry.name} » abîmé (${read} octets au lieu de ${entry.expanded}, ou somme de contrôle fausse)`
    );
}

function packedBytes(path: string, archive: string, entry: ZipEntry, start: number): AsyncIterable<Buffer> {
  if (entry.packed === 0) return emptyBytes();
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  if (entry.method === 0) return packed as AsyncIterable<Buffer>;
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate) as AsyncIterable<Buffer>;
}

async function* emptyBytes(): AsyncGenerator<Buffer> {
  yield* [];
}

async function startOf(path: string, archive: string, entry: ZipEntry): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const header = await readAt(handle, entry.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw broken(archive, `« ${entry.name} » introuvable`);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function tooLarge(archive: string, name: string, limit: number): Failure {
  return failure(
    EXIT.input,
    `${archive} : « ${name} » dépasse ${Math.round(limit / 1024 / 1024)} Mo une fois décompressé (bombe de décompression ?).`,
    'Vérifiez d’où vient l’archive ; décompressez-la vous-même si elle est saine.'
  );
}

function broken(archive: string, what: string, cause?: unknown): Failure {
  return failure(EXIT.input, `${archive} : ${what}.`, AGAIN, cause);
}
