import { isUtf8 } from 'node:buffer';
import { EXIT, failure, type Failure } from '../../pipeline/failure.ts';
import { decodeCp1252 } from '../../pipeline/read/text-file.ts';
import { prologueOf, type Prologue } from './prologue.ts';
import { skipSpecial } from './skip-special.ts';

/** One course (`formation`) or summary (`resume-offre`), whole, as text; its first line in the file, from 1. */
export interface LheoRecord {
  kind: Prologue['kind'];
  text: string;
  line: number;
}

const LF = 10;
const MEGABYTE = 1024 * 1024;
/** A course of a real flow holds some ten thousand bytes: beyond this, its closing tag is lost. */
const LARGEST_RECORD = 32 * MEGABYTE;
const DOWNLOAD = 'Téléchargez de nouveau le fichier, ou demandez-le à son producteur.';

/**
 * Cuts an LHEO document into its courses, on bytes: never more than one course and one chunk in memory.
 * Comments and CDATA sections are stepped over; a DOCTYPE or an entity is refused, so that nothing expands.
 * @throws Failure (exit 2): not LHEO, truncated, wrong encoding, DOCTYPE, a course beyond 32 MB.
 */
export async function* splitRecords(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<LheoRecord> {
  let rest: Buffer = Buffer.alloc(0);
  let prologue: Prologue | null = null;
  let line = 1;
  let count = 0;
  let closed = false;
  for await (const chunk of chunks) {
    rest =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk]);
    let at = 0;
    if (prologue === null) {
      prologue = prologueOf(rest, name);
      if (prologue === null) continue;
      at = prologue.length;
      line += countLines(rest, 0, at);
    }
    for (;;) {
      const mark = nextMark(rest, at, prologue, name, line);
      const reached = mark.kind === 'more' ? mark.at : mark.start;
      line += countLines(rest, at, reached);
      at = reached;
      if (mark.kind === 'more') break;
      if (mark.kind === 'end') closed = true;
      else if (closed)
        throw failure(
          EXIT.input,
          `${name}, ligne ${line} : <${prologue.kind}> après la fin du document (plusieurs documents bout à bout ?).`,
          'Séparez les documents.'
        );
      else
        yield {
          kind: prologue.kind,
          text: textOf(rest.subarray(mark.start, mark.end), prologue, `${name}, ligne ${line}`),
          line
        };
      count += mark.kind === 'record' ? 1 : 0;
      line += countLines(rest, at, mark.end);
      at = mark.end;
    }
    rest = rest.subarray(at);
    if (rest.length > LARGEST_RECORD)
      throw failure(EXIT.input, `${name}, ligne ${line} : plus de 32 Mo sans fin de <${prologue.kind}>.`, DOWNLOAD);
  }
  if (prologue === null)
    throw failure(
      EXIT.input,
      `${name} : aucune racine <lheo> ni <lheo-index> (fichier tronqué, ou qui n’est pas du LHEO).`,
      DOWNLOAD
    );
  if (!closed) throw truncated(name, line, count, prologue);
}

type Mark = { kind: 'record' | 'end'; start: number; end: number } | { kind: 'more'; at: number };

/** The next course, the end of the document, or where to wait for more bytes. */
function nextMark(bytes: Buffer, from: number, prologue: Prologue, name: string, line: number): Mark {
  for (let at = bytes.indexOf('<', from); at >= 0; at = bytes.indexOf('<', at)) {
    if (bytes.length - at < 2) return { kind: 'more', at };
    const special = skipSpecial(bytes, at, `${name}, après la ligne ${line}`);
    if (special !== null) {
      if (special < 0) return { kind: 'more', at };
      at = special;
      continue;
    }
    const end = bytes.indexOf('>', at);
    if (end < 0) return { kind: 'more', at };
    if (startsTag(bytes, at, prologue.close)) return { kind: 'end', start: at, end: end + 1 };
    if (startsTag(bytes, at, prologue.open)) {
      const close = closingOf(bytes, at, prologue, `${name}, après la ligne ${line}`);
      return close < 0 ? { kind: 'more', at } : { kind: 'record', start: at, end: close };
    }
    at = end + 1;
  }
  return { kind: 'more', at: bytes.length };
}

/** Where a course ends; -1 when its bytes are not all there. A closing tag inside a comment or CDATA does not count. */
function closingOf(bytes: Buffer, start: number, prologue: Prologue, where: string): number {
  let from = start + 1;
  for (;;) {
    const close = bytes.indexOf(prologue.recordClose, from);
    const upTo = close < 0 ? bytes.length : close;
    let special = bytes.subarray(from, upTo).indexOf('<!');
    if (special < 0) {
      if (close < 0) return -1;
      if (!startsTag(bytes, close, prologue.recordClose)) from = close + 1;
      else return bytes.indexOf('>', close) < 0 ? -1 : bytes.indexOf('>', close) + 1;
      continue;
    }
    special += from;
    const after = skipSpecial(bytes, special, where) ?? special + 1;
    if (after < 0) return -1;
    from = after;
  }
}

/** `mark` then a space, `/` or `>`: `<formation` is not `<formation-x`. */
function startsTag(bytes: Buffer, at: number, mark: Buffer): boolean {
  if (at + mark.length >= bytes.length || bytes.compare(mark, 0, mark.length, at, at + mark.length) !== 0) return false;
  const next = bytes[at + mark.length] ?? 0;
  return next === 0x3e || next === 0x2f || next <= 0x20;
}

function textOf(bytes: Buffer, prologue: Prologue, where: string): string {
  if (prologue.encoding === 'windows-1252') return stripPrefix(decodeCp1252(bytes), prologue);
  if (!isUtf8(bytes)) {
    throw failure(
      EXIT.input,
      `${where} : annoncé en UTF-8, mais ces octets n’en sont pas (windows-1252 sans doute).`,
      'Demandez au producteur un fichier dont l’en-tête dit le bon encodage.'
    );
  }
  return stripPrefix(bytes.toString('utf8'), prologue);
}

function stripPrefix(text: string, prologue: Prologue): string {
  return prologue.prefix === ''
    ? text
    : text.replaceAll(`<${prologue.prefix}`, '<').replaceAll(`</${prologue.prefix}`, '</');
}

export function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

function truncated(name: string, line: number, count: number, prologue: Prologue): Failure {
  return failure(
    EXIT.input,
    `${name} : fichier tronqué après la ligne ${line} (${count} <${prologue.kind}> entiers lus, </${prologue.prefix}${prologue.root}> jamais atteint).`,
    DOWNLOAD
  );
}
