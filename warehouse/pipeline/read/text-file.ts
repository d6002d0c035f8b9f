import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { chunkOf, type DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';

/** A text file that the engine can read as it is: UTF-8, with or without BOM, lines ended by LF or CRLF. */
export interface ReadableText {
  path: string;
  encoding: Encoding;
  /** First part of the text, without BOM: enough for any header. */
  start: string;
  /** Lines, those that are empty at the end left out; null when the file had to be rewritten. */
  lines: number | null;
}

type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le';

const START_BYTES = 256 * 1024;
/** What bytes 0x80-0x9F mean in windows-1252; the rest is Latin-1. */
const CP1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Finds the encoding of a text file by strict decoding of the whole of it, and rewrites it in UTF-8 inside
 * `workFolder` when it is windows-1252 or UTF-16, or when its lines end with a bare CR (old Mac).
 * @throws Failure (exit 2) when the file is empty or is not text.
 */
export async function readableText(file: DataFile, workFolder: string): Promise<ReadableText> {
  if (file.bytes === 0)
    throw failure(
      EXIT.input,
      `${file.name} : fichier vide (0 octet).`,
      'Téléchargez-le de nouveau chez son producteur.'
    );
  const head = readHead(file);
  const { encoding, lines } =
    head[0] === 0xff && head[1] === 0xfe ? { encoding: 'utf-16le' as const, lines: null } : await inspect(file);
  if (encoding !== 'utf-16le' && head.includes(0)) {
    throw failure(
      EXIT.input,
      `${file.name} : ce n’est pas un fichier texte (octets nuls).`,
      'Fichier corrompu, ou classeur enregistré sous l’extension .csv : exportez-le en CSV.'
    );
  }
  const start = decodeStart(head, encoding);
  const bareCr = start.includes('\r') && !start.includes('\n');
  if (encoding === 'utf-8' && !bareCr) return { path: file.path, encoding, start, lines };
  const path = join(workFolder, `${randomUUID()}.utf8`);
  await transcode(file.path, path, encoding, bareCr);
  return { path, encoding, start: bareCr ? start.replaceAll('\r', '\n') : start, lines: bareCr ? null : lines };
}

/** One pass over the bytes: what they are encoded in, and how many lines they make. */
async function inspect(file: DataFile): Promise<{ encoding: 'utf-8' | 'windows-1252'; lines: number }> {
  const count = lineCounter();
  let utf8 = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file.path, { highWaterMark: chunkOf(file, CHUNK_BYTES) })) {
    const bytes = chunk as Buffer;
    count.add(bytes);
    if (!utf8) continue;
    const read = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const whole = wholeCharacters(read);
    utf8 = isUtf8(read.subarray(0, whole));
    rest = read.subarray(whole);
  }
  return { encoding: utf8 && rest.length === 0 ? 'utf-8' : 'windows-1252', lines: count.lines() };
}

/** Where the last character begins when the end cuts it, the whole length otherwise. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Counts lines chunk by chunk, without those that are empty at the end. */
function lineCounter() {
  let feeds = 0;
  let feedsAtEnd = 0;
  let empty = true;
  return {
    add(bytes: Buffer): void {
      for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) feeds++;
      let end = bytes.length;
      let own = 0;
      while (end > 0 && (bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN))
        if (bytes[--end] === LINE_FEED) own++;
      feedsAtEnd = end === 0 ? feedsAtEnd + own : own;
      if (end > 0) empty = false;
    },
    lines: () => (empty ? 0 : feeds - feedsAtEnd + 1)
  };
}

async function transcode(from: string, to: string, encoding: Encoding, bareCr: boolean): Promise<void> {
  const output = createWriteStream(to, { mode: 0o600 });
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  for await (const chunk of createReadStream(from)) {
    const text = decoder === null ? decodeCp1252(chunk as Buffer) : decoder.decode(chunk as Buffer, { stream: true });
    if (!output.write(bareCr ? text.replaceAll('\r', '\n') : text)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
}

function decodeStart(head: Buffer, encoding: Encoding): string {
  return encoding === 'windows-1252' ? decodeCp1252(head) : new TextDecoder(encoding).decode(head);
}

/** Windows-1252 to text, byte by byte (Node's own decoder has read it as Latin-1 in some versions). */
export function decodeCp1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => CP1252_C1[character.charCodeAt(0) - 0x80] ?? character);
}

/** The first part of a text whose encoding its own bytes tell, enough for its header; null when it is no text. */
export function startOfText(file: DataFile, most: number): string | null {
  const head = readHead(file, most);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head.includes(0)) return null;
  const whole = head.length < most ? head : head.subarray(0, wholeCharacters(head));
  return decodeStart(whole, isUtf8(whole) ? 'utf-8' : 'windows-1252').replace(/\r(?!\n)/g, '\n');
}

function readHead(file: DataFile, most = START_BYTES): Buffer {
  const descriptor = openSync(file.path, 'r');
  try {
    const buffer = Buffer.alloc(chunkOf(file, most));
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
