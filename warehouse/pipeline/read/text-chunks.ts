import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { openExpanded } from './open-expanded.ts';

/** Small enough for its text to die young: larger ones are collected with the whole heap. */
const CHUNK = 1 << 16;
/** A line longer than this is not what the file should hold. */
const LONGEST = 8 << 20;

/** The bytes of a log, unpacked when gzip. @throws Failure (exit 2) when spoilt, or swollen without measure. */
function bytesOf(file: DataFile): AsyncGenerator<Buffer> {
  return openExpanded(file, CHUNK, {
    what: 'archive gzip tronquée ou corrompue',
    todo: 'Copiez-la de nouveau depuis le serveur.'
  });
}

/** Calls `onLine` for each line, as positions in a Latin-1 text. @throws Failure (exit 2) when one is too long */
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

/** A text of its own, to be remembered: a slice would keep the whole chunk it was cut from. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
