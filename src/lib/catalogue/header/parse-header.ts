import { checkHeader } from './check-header.ts';
import type { RequestHeader } from '../request/header.ts';
import type { Path } from './schema-problems.ts';
import { readYamlLines, type FileProblem } from './yaml-lines.ts';

export interface RequestFile {
  readonly header: RequestHeader;
  /** The select alone, without the header. */
  readonly sql: string;
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

/** Splits a request file and checks its header. @throws HeaderError listing every problem, with line and remedy. */
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
  const { value, problems, lineOf } = readYamlLines(yaml, firstLine);
  const reading = { sql, sqlLine, lineOf };
  if (problems.length > 0) return { ...reading, header: null, described: null, problems };
  const { header, problems: found } = checkHeader(value);
  return {
    ...reading,
    header,
    described: Object.keys((value as { colonnes?: object } | null)?.colonnes ?? {}),
    problems: found.map(({ path, message }) => ({ line: lineOf(path), message }))
  };
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
