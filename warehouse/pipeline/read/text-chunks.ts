import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { openExpanded } from './open-expanded.ts';

/** Small enough for its text to die young: larger ones are collected with the whole heap. */
const CHUNK = 1 << 16;
/** A line, or a JSON object, longer than this is not what the file should hold. */
export const LONGEST = 8 << 20;

/** The bytes of a log or an export, unpacked when it is gzip. @throws Failure (exit 2) when it is packed and spoilt, or swells without measure. */
function bytesOf(file: DataFile): AsyncGenerator<Buffer> {
  return openExpanded(file, CHUNK, {
    what: 'archive gzip tronquée ou corrompue',
    todo: 'Copiez-la de nouveau depuis le serveur.'
  });
}

/**
 * Calls `onLine` for each line, as positions in a text of one character by byte (Latin-1). The file is never held whole.
 * @throws Failure (exit 2) when a line is out of measure.
 */
export async function eachLine(
  file: DataFile,
  onLine: (text: string, start: number, end: number, line: number) => void
): Promise<number> {
  let rest = '';
  let line = 0;
  for await (const chunk of bytesOf(file)) {
    const text = rest + chunk.toString('latin1');
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      onLine(text, start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end, ++line);
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > LONGEST)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line + 1} : ligne démesurée (plus de ${LONGEST >> 20} Mo).`,
        'Ce n’est pas un journal, ou il est corrompu.'
      );
  }
  if (rest !== '') onLine(rest, 0, rest.length, ++line);
  return line;
}

/**
 * Calls `onObject` with the text of each JSON object of a file: a list, on one line or many, or an object by line.
 * @throws Failure (exit 2) when the file holds something else, is cut, or an object is out of measure.
 */
export async function eachObject(file: DataFile, onObject: (text: string, rank: number) => void): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let rank = 0;
  let closed = false;
  const scan = (text: string): string => {
    let at = 0;
    for (;;) {
      while (at < text.length && BETWEEN.has(text.charCodeAt(at))) {
        if (text[at] === ']') closed = true;
        at++;
      }
      if (at >= text.length) return '';
      if (text[at] !== '{')
        throw failure(
          EXIT.input,
          `${file.name}, après l’objet ${rank} : « ${text.slice(at, at + 20).replace(/\s+/g, ' ')} » lu au lieu d’un objet JSON.`,
          EXPORT
        );
      const end = endOfObject(text, at);
      if (end === -1) return text.slice(at);
      onObject(text.slice(at, end), ++rank);
      at = end;
    }
  };
  try {
    for await (const chunk of bytesOf(file)) {
      rest = scan(rest + decoder.decode(chunk, { stream: true }));
      if (rest.length > LONGEST)
        throw failure(
          EXIT.input,
          `${file.name}, objet ${rank + 1} : jamais refermé (plus de ${LONGEST >> 20} Mo).`,
          EXPORT
        );
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw failure(EXIT.input, `${file.name} : ce n’est pas de l’UTF-8.`, EXPORT, error);
  }
  if (rest !== '')
    throw failure(
      EXIT.input,
      `${file.name} : coupé au milieu de l’objet ${rank + 1}${closed ? '' : ', la liste n’est pas refermée'}.`,
      EXPORT
    );
  return rank;
}

/** A text of its own, to be remembered: a slice would keep the whole chunk it was cut from. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

const EXPORT = 'Exportez-le de nouveau depuis Matomo (Live.getLastVisitsDetails, format JSON).';
/** Space, tab, line ends, comma, brackets, BOM. */
const BETWEEN = new Set([32, 9, 10, 13, 44, 91, 93, 0xfeff]);

/** Position after the brace that closes the object at `start`; -1 when it is not in this text. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at === -1) return -1;
    } else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at + 1;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}
