import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { chunkOf, type DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { wholeCharacters } from './text-file.ts';

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Bytes that windows-1252 gives no character to. */
const NO_CHARACTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const AGAIN = 'Téléchargez-le de nouveau chez son producteur.';

/**
 * Refuses a text that was damaged on its way: null bytes, UTF-8 with bytes that are none, JSON that is not UTF-8. What
 * no byte of UTF-8 supports is windows-1252, and is read so.
 * @returns whether its last line is ended
 * @throws Failure (exit 2) with the line
 */
export async function examineText(file: DataFile): Promise<boolean> {
  let [line, odd, last, wide] = [1, false, 0, false];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file.path, { highWaterMark: chunkOf(file, CHUNK_BYTES) })) {
    const bytes = chunk as Buffer;
    if (line === 1 && last === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) wide = true;
    if (!wide) {
      const at = bytes.indexOf(0);
      if (at !== -1)
        throw failure(
          EXIT.input,
          `${file.name}, ligne ${line + feedsIn(bytes.subarray(0, at))} : octet nul, ce n’est pas un fichier texte, ou il est abîmé.`,
          `Classeur enregistré sous cette extension : exportez-le en CSV. Sinon, ${AGAIN.charAt(0).toLowerCase()}${AGAIN.slice(1)}`
        );
      if (!odd) {
        const read = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
        const whole = wholeCharacters(read);
        odd = !isUtf8(read.subarray(0, whole));
        rest = read.subarray(whole);
      }
    }
    line += feedsIn(bytes);
    // The second byte of a character of UTF-16 is null for a line end.
    last = bytes.at(wide && bytes.length > 1 ? -2 : -1) ?? last;
  }
  if (!wide && (odd || rest.length > 0)) await refuseDamaged(file);
  return last === LINE_FEED || last === CARRIAGE_RETURN;
}

/** A text that is not UTF-8: refused when JSON, when mostly UTF-8, or when windows-1252 does not know a byte. */
async function refuseDamaged(file: DataFile): Promise<void> {
  let [line, characters, faults, firstFault, unknown] = [1, 0, 0, 0, 0];
  let rest: Buffer = Buffer.alloc(0);
  const scan = (bytes: Buffer, end: number): void => {
    for (let at = 0; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LINE_FEED) line++;
      if (byte < 0x80) continue;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (byte >= 0xc2 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
        characters++;
        at += length - 1;
        continue;
      }
      faults++;
      firstFault ||= line;
      if (NO_CHARACTER.has(byte)) unknown ||= line;
    }
  };
  for await (const chunk of createReadStream(file.path, { highWaterMark: chunkOf(file, CHUNK_BYTES) })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const whole = wholeCharacters(bytes);
    scan(bytes, whole);
    rest = bytes.subarray(whole);
  }
  scan(rest, rest.length);
  if (/\.(json|geojson)$/i.test(file.baseName))
    throw failure(EXIT.input, `${file.name}, ligne ${firstFault} : ce n’est pas de l’UTF-8, que JSON demande.`, AGAIN);
  if (characters >= faults)
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${firstFault} : octets qui ne sont pas de l’UTF-8${faults > 1 ? ` (${faults} dans le fichier)` : ''}, dans un texte qui l’est ailleurs.`,
      `Fichier abîmé, ou fait de deux morceaux d’encodages différents. ${AGAIN}`
    );
  if (unknown > 0)
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${unknown} : octet qui n’est un caractère ni d’UTF-8 ni de windows-1252.`,
      `Fichier abîmé, ou d’un autre encodage : enregistrez-le en UTF-8. ${AGAIN}`
    );
}

function feedsIn(bytes: Buffer): number {
  let feeds = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) feeds++;
  return feeds;
}
