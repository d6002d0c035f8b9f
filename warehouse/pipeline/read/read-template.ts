import { readFile } from 'node:fs/promises';
import { findCsvHeader, parseRecords } from './csv-header.ts';
import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
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

function rowOf(file: DataFile, line: number, text: (column: string) => string): TemplateRow {
  const wrong = (column: string, expected: string) =>
    failure(
      EXIT.input,
      `${file.name}, ligne ${line}, ${column} : « ${text(column).slice(0, 40)} » (attendu : ${expected}).`,
      REMEDY
    );
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
    }
  };
}

/** A part of a whole, hidden when it, or the rest, counts from one to the threshold. */
export function shownPart(part: number, whole: number, k: number): string | null {
  return [part, whole - part].every((value) => value === 0 || value >= k) ? String(part) : null;
}
