import { readFile } from 'node:fs/promises';
import { numbered } from '../../../src/lib/text/grammar.ts';
import { findCsvHeader, parseRecords } from './csv-header.ts';
import type { DataFile } from './data-files.ts';
import { EXIT, failure, isFailure, type Failure, type RefusedLine } from '../failure.ts';
import { headerFailure } from './header.ts';
import type { LoadContext } from './load-context.ts';
import type { Column } from '../declared/source.ts';
import { readableText } from './text-file.ts';

/** One line of a file that a region fills in after a documented template. */
export interface TemplateRow {
  line: number;
  text(column: string): string;
  /** Whole number at or above zero, spaces allowed. @throws Failure (exit 2) naming the line. */
  count(column: string): number;
  /** A count that may be left empty. */
  optional(column: string): number | null;
  /** A text of this form. @throws Failure (exit 2) naming the line and what is expected. */
  matching(column: string, pattern: RegExp, expected: string): string;
  /** Why the line is refused, when these columns cannot be true together. @param expected what they must be */
  contradiction(columns: readonly string[], what: string, expected: string): Failure;
}

const REMEDY = 'Corrigez la ligne ; le modèle de fichier est décrit dans warehouse/sources/README.md.';

/** Reads a CSV template whole, before anything is written: its rows are joined at the threshold by the caller. */
export async function readTemplate(
  file: DataFile,
  context: LoadContext,
  columns: readonly string[]
): Promise<TemplateRow[]> {
  const { path, start } = await readableText(file, context.workFolder);
  const expected: Column[] = columns.map((name) => ({
    name,
    headers: [name],
    pattern: null,
    optional: false,
    type: 'VARCHAR',
    codes: null,
    place: null
  }));
  const header = findCsvHeader(start, expected, null);
  if (header.match.missing.length > 0)
    throw headerFailure(`${file.name}, ligne ${header.line}`, expected, header.names);
  // A rewritten file is UTF-8 whatever it was.
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  const records = parseRecords(text, header.delimiter, Number.POSITIVE_INFINITY).filter(
    ({ line, fields }) => line > header.line && fields.some((field) => field.trim() !== '')
  );
  if (records.length === 0)
    throw failure(EXIT.input, `${file.name} : l’en-tête est là, mais aucune ligne de données.`, REMEDY);
  return records.map(({ fields, line }) => {
    if (fields.length !== header.names.length)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${header.names.length}.`,
        REMEDY
      );
    return rowOf(file, line, (column) => fields[header.match.positions[columns.indexOf(column)] ?? -1]?.trim() ?? '');
  });
}

/** What is read of each line. @throws Failure (exit 2) that says the first line refused, and has them all in `lines` */
export function readLines<Read>(rows: readonly TemplateRow[], read: (row: TemplateRow) => Read): Read[] {
  const failures: Failure[] = [];
  const done = rows.flatMap((row): Read[] => {
    try {
      return [read(row)];
    } catch (error) {
      if (!isFailure(error) || error.lines === undefined) throw error;
      failures.push(error);
      return [];
    }
  });
  const [first] = failures;
  if (first === undefined) return done;
  const others = failures.length - 1;
  throw Object.assign(
    failure(
      EXIT.input,
      others === 0 ? first.message : `${first.message} ${numbered(others, 'autre ligne', 'autres lignes')} à corriger.`,
      first.todo
    ),
    { lines: failures.flatMap(({ lines = [] }) => lines) }
  );
}

function rowOf(file: DataFile, line: number, text: (column: string) => string): TemplateRow {
  const refused = (message: string, todo: string, said: Omit<RefusedLine, 'line'>): Failure =>
    Object.assign(failure(EXIT.input, message, todo), { lines: [{ line, ...said }] });
  const wrong = (column: string, expected: string): Failure => {
    const written = text(column).slice(0, 40);
    return refused(`${file.name}, ligne ${line}, ${column} : « ${written} » (attendu : ${expected}).`, REMEDY, {
      written,
      awaited: `${column} : ${expected}`
    });
  };
  const optional = (column: string): number | null => {
    const digits = text(column).replace(/[\s\u00a0\u202f]/g, '');
    if (digits === '') return null;
    if (!/^\d+$/.test(digits)) throw wrong(column, 'un nombre entier');
    return Number(digits);
  };
  return {
    line,
    text,
    optional,
    count: (column) => {
      const value = optional(column);
      if (value === null) throw wrong(column, 'un nombre entier');
      return value;
    },
    matching: (column, pattern, expected) => {
      if (!pattern.test(text(column))) throw wrong(column, expected);
      return text(column);
    },
    contradiction: (columns, what, expected) =>
      refused(`${file.name}, ligne ${line} : ${what}.`, `Il faut ${expected}.`, {
        written: columns.map(text).join(' / '),
        awaited: `${what} : ${expected}`
      })
  };
}

/** A part of a whole, hidden when it, or the rest, counts from one to the threshold. */
export function shownPart(part: number, whole: number, k: number): string | null {
  return [part, whole - part].every((value) => value === 0 || value >= k) ? String(part) : null;
}
