import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import type { DataFile } from './data-files.ts';
import { EXIT, failure } from './failure.ts';

/** A text file that the engine can read as it is: UTF-8, with or without BOM, lines ended by LF or CRLF. */
export interface ReadableText {
  path: string;
  encoding: Encoding;
  /** First part of the text, without BOM: enough for any header. */
  start: string;
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
  if (file.bytes === 0) throw failure(EXIT.input, `${file.name} : fichier vide (0 octet).`, 'Téléchargez-le de nouveau chez son producteur.');
  const head = readHead(file.path);
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : await strictEncoding(file);
  if (encoding !== 'utf-16le' && head.includes(0)) {
    throw failure(EXIT.input, `${file.name} : ce n’est pas un fichier texte (octets nuls).`, 'Fichier corrompu, ou classeur enregistré sous l’extension .csv : exportez-le en CSV.');
  }
  const start = decodeStart(head, encoding);
  const bareCr = start.includes('\r') && !start.includes('\n');
  if (encoding === 'utf-8' && !bareCr) return { path: file.path, encoding, start };
  const path = join(workFolder, `${file.name.replace(/[^\w.-]+/g, '_')}.utf8`);
  await transcode(file.path, path, encoding, bareCr);
  return { path, encoding, start: bareCr ? start.replaceAll('\r', '\n') : start };
}

async function strictEncoding(file: DataFile): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file.path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
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
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => CP1252_C1[character.charCodeAt(0) - 0x80] ?? character);
}

function readHead(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(START_BYTES);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, START_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
