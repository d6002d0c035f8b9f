import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import type { LoadContext, LoadedRow } from './load-context.ts';
import { readGrids, type Grid, type GridRow } from './read-grid.ts';
import { labelText, measureText } from './table-cells.ts';
import { tableFailure } from './table-failure.ts';
import { findTableHeader, lacking, type TableHeader } from './table-header.ts';
import type { Entity } from '../declared/source.ts';
import type { Table } from '../declared/table-schema.ts';

/**
 * Reads tables laid out for people: titles above, a header of several lines with merged cells, notes below, a column a
 * year; each wide column gives a row.
 * @throws Failure (exit 2) when no sheet has the header, or one of those named has not.
 */
export async function readTable(
  entity: Entity,
  table: Table,
  file: DataFile,
  context: LoadContext
): Promise<LoadedRow[]> {
  const grids = await readGrids(file, context, entity.delimiter ?? ';');
  const named = grids.filter(({ sheet }) => sheet === null || isNamed(table, sheet));
  const found = named.map((grid) => ({ grid, header: findTableHeader(entity, table, grid.rows) }));
  const whole = found.flatMap(({ grid, header }) =>
    header !== null && lacking(header) === 0 ? [{ grid, header }] : []
  );
  if (whole.length === 0 || (table.sheets.length > 0 && whole.length < found.length))
    throw tableFailure(entity, table, file.name, { found, sheets: grids.flatMap(({ sheet }) => sheet ?? []) });
  return whole.flatMap(({ grid, header }) => {
    refuseTwice(header, file, grid);
    if (grid.sheet === null) refuseUneven(header, file, grid.rows);
    return rowsOf(table, grid, header);
  });
}

function isNamed({ sheets }: Table, sheet: string): boolean {
  return sheets.length === 0 || sheets.some((pattern) => pattern.test(sheet.trim()));
}

/** Two columns for one measure of the same thing: neither can be believed. */
function refuseTwice({ wide, names }: TableHeader, file: DataFile, { sheet }: Grid): void {
  const keys = wide.map(({ value, said }) => JSON.stringify([value, said]));
  const twice = wide.find((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (twice !== undefined)
    throw failure(
      EXIT.input,
      `${placeOf(file.name, sheet)} : deux colonnes portent le même nom (${Object.values(twice.said).join(', ') || twice.value}), parmi ${names.slice(0, 20).join(', ')}.`,
      'Gardez le classeur du producteur tel quel ; s’il les publie ainsi, précisez « motif » dans source.yaml.'
    );
}

/** A text has its delimiters under its notes too; a workbook leaves out the empty cells of an end. */
function refuseUneven({ at }: TableHeader, file: DataFile, rows: readonly GridRow[]): void {
  const width = rows[at]?.cells.length ?? 0;
  const cut = rows.slice(at + 1).find(({ cells }) => cells.length !== width && cells.some((cell) => cell !== null));
  if (cut !== undefined)
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${cut.line} : ${cut.cells.length} champ(s) lus au lieu de ${width}.`,
      'Téléchargez de nouveau le fichier chez son producteur, sans retirer ses titres ni ses colonnes.'
    );
}

export function placeOf(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file}, feuille « ${sheet} »`;
}

function rowsOf(table: Table, { sheet, rows }: Grid, { at, labels, wide }: TableHeader): LoadedRow[] {
  const carried = new Map<string, string>();
  const said: Record<string, string | null> = table.sheetColumn === null ? {} : { [table.sheetColumn]: sheet };
  for (const [name, other] of Object.entries(table.nameOf))
    said[name] = labels.find(({ column }) => column.name === other)?.name ?? null;
  const things = thingsOf(wide);
  return rows.slice(at + table.headerLines).flatMap(({ line, cells }) => {
    const own: Record<string, string | null> = { ...said };
    for (const { column, at: place } of labels) {
      const text = labelText(cells[place] ?? null);
      const blank = text === null || table.blanks.includes(text);
      if (table.carried.includes(column.name) && !blank) carried.set(column.name, text);
      own[column.name] = blank ? (carried.get(column.name) ?? null) : text;
    }
    if (Object.entries(table.kept).some(([name, pattern]) => !pattern.test(own[name] ?? ''))) return [];
    const part = sheet === null ? {} : { part: sheet };
    if (wide.length === 0)
      return labels.some(({ at: place }) => (cells[place] ?? null) !== null) ? [{ ...part, line, values: own }] : [];
    return things.flatMap((columns) => {
      const measures = measuresOf(table, columns, cells);
      return measures === null ? [] : [{ ...part, line, values: { ...own, ...columns[0]?.said, ...measures } }];
    });
  });
}

/** The wide columns that measure one thing, which their names tell from the others: together they make a row. */
function thingsOf(wide: TableHeader['wide']): TableHeader['wide'][] {
  const things = new Map<string, TableHeader['wide'][number][]>();
  for (const column of wide) {
    const key = JSON.stringify(column.said);
    things.set(key, [...(things.get(key) ?? []), column]);
  }
  return [...things.values()];
}

/** What a line measures of one thing; null when nothing. */
function measuresOf(
  { blanks }: Table,
  columns: TableHeader['wide'],
  cells: readonly (string | null)[]
): Record<string, string | null> | null {
  let measures: Record<string, string | null> | null = null;
  for (const { at, value } of columns) {
    const measure = measureText(cells[at] ?? null, blanks);
    if (measure !== null) (measures ??= {})[value] = measure;
  }
  return measures;
}
