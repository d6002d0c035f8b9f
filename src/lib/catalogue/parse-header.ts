import { LineCounter, parseDocument, type Document } from 'yaml';
import { HeaderChecker } from './check-header.ts';
import type { RequestHeader } from './header.ts';

export interface RequestFile {
  readonly header: RequestHeader;
  /** The select alone, without the header. */
  readonly sql: string;
}

/** A request file that cannot be used; one line per problem: `file:line: what is wrong; what to do`. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError';
}

const SHAPE = /^\s*\/\*---[ \t]*\n([\s\S]*?)\n---\*\/[ \t]*\n?/;

/**
 * Splits a request file and checks its header.
 * @param file named in messages. @throws HeaderError listing every problem, with its line and its remedy.
 */
export function parseRequestFile(text: string, file: string): RequestFile {
  const source = text.replaceAll('\r\n', '\n');
  const match = SHAPE.exec(source);
  if (!match) {
    throw new HeaderError(`${file}:1: en-tête absent ; commencez le fichier par « /*--- », du YAML, puis « ---*/ ».`);
  }
  const [whole, yaml = ''] = match;
  const firstLine = source.slice(0, source.indexOf('/*---')).split('\n').length + 1;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  if (document.errors.length > 0) {
    throw new HeaderError(
      document.errors
        .map((error) => `${file}:${lineAt(error.pos[0])}: YAML illisible (${error.message}) ; mettez entre guillemets un texte qui contient « : », « , » ou « # ».`)
        .join('\n')
    );
  }
  const checker = new HeaderChecker();
  const header = checker.check(document.toJS() as unknown);
  if (checker.problems.length > 0 || !header) {
    throw new HeaderError(
      checker.problems.map(({ path, message }) => `${file}:${lineAt(offsetOf(document, path))}: ${message}`).join('\n')
    );
  }
  return { header, sql: source.slice(whole.length).trim() };
}

/** The place of the deepest part of the path that exists in the file. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
