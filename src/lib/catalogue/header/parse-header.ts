import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkHeader } from './check-header.ts';
import type { RequestHeader } from '../request/header.ts';
import type { Path } from './schema-problems.ts';
import { sayYaml } from './yaml-messages.ts';

export interface RequestFile {
  readonly header: RequestHeader;
  /** The select alone, without the header. */
  readonly sql: string;
}

export interface FileProblem {
  /** From 1, in the whole file. */
  readonly line: number;
  readonly message: string;
}

/** A request file as far as it can be read: with problems, its header is null, and its select may still be judged. */
export interface RequestReading {
  readonly header: RequestHeader | null;
  readonly sql: string;
  /** Line of the file where the select begins. */
  readonly sqlLine: number;
  readonly problems: readonly FileProblem[];
  /** Columns that the header names, even when it has problems; null when it cannot be read at all. */
  readonly described: readonly string[] | null;
  /** Line of a key of the header, or of the nearest one above it. */
  lineOf(path: Path): number;
}

/** A request file that cannot be used; one line per problem: `file:line: what is wrong; what to do`. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError';
}

const SHAPE = /^\s*\/\*---[ \t]*\n([\s\S]*?)\n---\*\/[ \t]*\n?/;

/** A request file as a catalogue takes it: its text, its select, and its header, null when it has problems. */
export interface RequestText {
  readonly source: string;
  readonly sql: string;
  readonly header: RequestHeader | null;
}

export function requestText(text: string): RequestText {
  const { header, sql, problems } = readRequestFile(text);
  return { source: text.replaceAll('\r\n', '\n'), sql, header: problems.length > 0 ? null : header };
}

/**
 * Splits a request file and checks its header.
 * @param file named in messages. @throws HeaderError listing every problem, with its line and its remedy.
 */
export function parseRequestFile(text: string, file: string): RequestFile {
  const { header, sql, problems } = readRequestFile(text);
  if (header === null || problems.length > 0) throw headerError(file, problems);
  return { header, sql };
}

/** Problems in the order of the file. */
export function headerError(file: string, problems: readonly FileProblem[]): HeaderError {
  const ordered = [...problems].sort((a, b) => a.line - b.line);
  return new HeaderError(ordered.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** Never throws: what is wrong is in `problems`. */
export function readRequestFile(text: string): RequestReading {
  const source = text.replaceAll('\r\n', '\n');
  const match = SHAPE.exec(source);
  if (!match) {
    return {
      header: null,
      sql: '',
      sqlLine: 1,
      lineOf: () => 1,
      described: null,
      problems: [{ line: 1, message: 'en-tête absent ; commencez le fichier par « /*--- », du YAML, puis « ---*/ ».' }]
    };
  }
  const [whole, yaml = ''] = match;
  const rest = source.slice(whole.length);
  const sql = rest.trim();
  const sqlLine = linesIn(whole + rest.slice(0, rest.indexOf(sql)));
  const firstLine = linesIn(source.slice(0, source.indexOf('/*---'))) + 1;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const reading = { sql, sqlLine, lineOf: (path: Path) => lineAt(offsetOf(document, path)) };
  const problems = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: sayYaml(error) }));
  if (problems.length > 0) return { ...reading, header: null, described: null, problems };
  const raw = plainValue(document);
  if (raw === undefined) {
    const alias = yaml.split('\n').findIndex((line) => /(?:^|[:,[{-]\s+)\*\w/.test(line));
    return {
      ...reading,
      header: null,
      described: null,
      problems: [{ line: firstLine + Math.max(0, alias), message: sayYaml({ code: 'BAD_ALIAS', message: '' }) }]
    };
  }
  const { header, problems: found } = checkHeader(raw);
  return {
    ...reading,
    header,
    described: Object.keys((raw as { colonnes?: object } | null)?.colonnes ?? {}),
    problems: found.map(({ path, message }) => ({ line: reading.lineOf(path), message }))
  };
}

/** Undefined when a `*name` refers to nothing, which the parser sees only here. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

/** The place of the deepest part of the path that exists in the file. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
