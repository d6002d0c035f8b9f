import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Path } from './schema-problems.ts';
import { sayYaml } from './yaml-messages.ts';

export interface FileProblem {
  /** From 1, in the whole file. */
  readonly line: number;
  readonly message: string;
}

/** A YAML text that people write, or what is wrong with it: nothing is thrown. */
export interface YamlReading {
  /** Undefined when it cannot be read. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  /** Line of a key, or of the nearest one above it. */
  lineOf(path: Path): number;
}

/** @param firstLine of the file, where the text begins */
export function readYamlLines(yaml: string, firstLine = 1): YamlReading {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
  const problems = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: sayYaml(error) }));
  if (problems.length > 0) return { value: undefined, problems, lineOf };
  try {
    return { value: document.toJS() as unknown, problems, lineOf };
  } catch {
    // A `*name` refers to nothing, which the parser sees only here.
    const alias = yaml.split('\n').findIndex((line) => /(?:^|[:,[{-]\s+)\*\w/.test(line));
    const line = firstLine + Math.max(0, alias);
    return { value: undefined, problems: [{ line, message: sayYaml({ code: 'BAD_ALIAS', message: '' }) }], lineOf };
  }
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
