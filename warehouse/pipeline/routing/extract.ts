import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateSync } from 'node:zlib';
import { EXIT, failure } from '../failure.ts';

/** Degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What the first block of an OpenStreetMap extract says of it. */
export interface ExtractHeader {
  /** Null when the extract does not say. */
  readonly box: Box | null;
  /** Day of its data, `YYYY-MM-DD`; null when the extract does not say. */
  readonly date: string | null;
}

/** The format gives a header 64 kB at most, and a block 32 MB. */
const [HEADER_MOST, BLOCK_MOST] = [64 * 1024, 32 * 1024 * 1024];
const TODO =
  'Donnez un extrait OpenStreetMap entier au format .osm.pbf, par exemple celui de la région sur download.geofabrik.de.';

/**
 * What an extract says of itself, once every block of the file was found whole.
 * @throws Failure (exit 2) for a file that is not a `.osm.pbf`, or is truncated
 */
export function readExtract(path: string): ExtractHeader {
  const file = openFile(path);
  try {
    const size = fstatSync(file).size;
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, at) < length) throw truncated(path, size);
      return bytes;
    };
    let header: ExtractHeader | null = null;
    for (let at = 0; at < size;) {
      const length = size - at < 4 ? 0 : read(at, 4).readUInt32BE(0);
      if (length === 0 || length > HEADER_MOST) throw header === null ? notPbf(path) : truncated(path, size);
      if (at + 4 + length > size) throw header === null ? notPbf(path) : truncated(path, size);
      const { type, bytes } = blockOf(read(at + 4, length)) ?? { type: '', bytes: 0 };
      if ((header === null && type !== 'OSMHeader') || bytes <= 0 || bytes > BLOCK_MOST) throw notPbf(path);
      if (at + 4 + length + bytes > size) throw truncated(path, size);
      header ??= headerOf(read(at + 4 + length, bytes), path);
      at += 4 + length + bytes;
    }
    if (header === null) throw notPbf(path);
    return header;
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw failure(EXIT.input, `Extrait introuvable : ${path}`, TODO);
  }
}

const notPbf = (path: string) =>
  failure(EXIT.input, `${basename(path)} n’est pas un extrait OpenStreetMap (.osm.pbf).`, TODO);
const truncated = (path: string, size: number) =>
  failure(EXIT.input, `${basename(path)} est tronqué : son dernier bloc dépasse ses ${size} octets.`, TODO);

type Field = readonly [number: number, value: number | Buffer];

/** Fields of a protocol-buffers message; none when it is no such message. */
function fieldsOf(bytes: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): number => {
    for (let value = 0, scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return -1;
  };
  while (at < bytes.length) {
    const key = varint();
    const value = varint();
    if (key < 0 || value < 0 || ((key & 7) !== 0 && (key & 7) !== 2)) return [];
    found.push([key >>> 3, (key & 7) === 0 ? value : bytes.subarray(at, at + value)]);
    if ((key & 7) === 2) at += value;
  }
  return found;
}

function blockOf(head: Buffer): { type: string; bytes: number } | null {
  const fields = new Map(fieldsOf(head));
  const [type, bytes] = [fields.get(1), fields.get(3)];
  return Buffer.isBuffer(type) && typeof bytes === 'number' ? { type: type.toString(), bytes } : null;
}

function headerOf(block: Buffer, path: string): ExtractHeader {
  const blob = new Map(fieldsOf(block));
  const [plain, packed] = [blob.get(1), blob.get(3)];
  let fields: Map<number, number | Buffer>;
  try {
    fields = new Map(
      fieldsOf(Buffer.isBuffer(packed) ? inflateSync(packed) : Buffer.isBuffer(plain) ? plain : Buffer.alloc(0))
    );
  } catch {
    throw notPbf(path);
  }
  const [box, seconds] = [fields.get(1), fields.get(32)];
  return {
    box: Buffer.isBuffer(box) ? boxOf(new Map(fieldsOf(box))) : null,
    date: typeof seconds === 'number' ? new Date(seconds * 1000).toISOString().slice(0, 10) : null
  };
}

/** Nanodegrees, even when positive. */
function boxOf(fields: ReadonlyMap<number, number | Buffer>): Box {
  const [west = 0, east = 0, north = 0, south = 0] = [1, 2, 3, 4].map((number) => {
    const value = Number(fields.get(number) ?? 0);
    return (value % 2 === 0 ? value / 2 : -(value + 1) / 2) / 1e9;
  });
  return { west, south, east, north };
}
