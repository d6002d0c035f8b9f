import { readFile } from 'node:fs/promises';
import { parseRecords } from './csv-header.ts';
import type { DataFile } from './data-files.ts';
import { cellText, openWorkbook } from './read-sheet.ts';
import type { LoadContext } from './load-context.ts';
import { readableText } from './text-file.ts';

/** A line of a table, by its number in the file, and what its cells hold; null is an empty one. */
export interface GridRow {
  line: number;
  cells: (string | null)[];
}

/** A table as it lies in a file: a sheet, or the whole of a text. */
export interface Grid {
  sheet: string | null;
  rows: GridRow[];
}

/** The tables of a workbook or of a text, titles and notes included. @throws Failure (exit 2) when it is none. */
export async function readGrids(file: DataFile, context: LoadContext, delimiter: string): Promise<Grid[]> {
  if (/\.xlsx?$/i.test(file.name)) {
    return (await openWorkbook(file)).map(({ sheet, data }) => ({
      sheet,
      rows: data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }))
    }));
  }
  const { path } = await readableText(file, context.workFolder);
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  const rows = parseRecords(text, delimiter, Number.POSITIVE_INFINITY).map(({ fields, line }) => ({
    line,
    cells: fields.map((field) => (field.trim() === '' ? null : field.trim()))
  }));
  return [{ sheet: null, rows }];
}
