import type { Role } from '../catalogue/request/vocabulary.ts';
import { cellText } from '../table/json-rows.ts';
import { findColumn, isPresent, valueAt, type Column, type Table } from '../table/table.ts';
import type { ExportDocument } from './format.ts';

/** Roles of columns that tell one row from another. */
const TELLING: readonly Role[] = ['territoire', 'cellule', 'dimension'];
const BETWEEN = '~';
const known = new WeakMap<Table, readonly string[] | null>();

/** The fewest columns whose values tell rows apart, none missing; null where none do. */
export function keyOf({ table, request }: Pick<ExportDocument, 'table' | 'request'>): readonly string[] | null {
  const found = known.get(table);
  if (found !== undefined) return found;
  const candidates = request.colonnes.flatMap(({ nom, role }) => {
    const column = TELLING.includes(role) ? findColumn(table, nom) : undefined;
    return column !== undefined && isFilled(column) ? [column] : [];
  });
  const key = fewest(candidates, table.rowCount)?.map(({ name }) => name) ?? null;
  known.set(table, key);
  return key;
}

/** Neither a missing value nor an empty text, which a CSV cannot tell apart. */
function isFilled(column: Column): boolean {
  if (column.nullCount > 0) return false;
  if (column.type !== 'text') return true;
  for (let row = 0; row < column.length; row++) if (column.offsets[row] === column.offsets[row + 1]) return false;
  return true;
}

function fewest(candidates: readonly Column[], rows: number): readonly Column[] | null {
  const single = candidates.find((column) => tellsRows([column], rows));
  if (single !== undefined) return [single];
  if (!tellsRows(candidates, rows)) return null;
  return candidates.reduceRight<readonly Column[]>((kept, column) => {
    const without = kept.filter((other) => other !== column);
    return tellsRows(without, rows) ? without : kept;
  }, candidates);
}

function tellsRows(columns: readonly Column[], rows: number): boolean {
  if (columns.length === 0) return false;
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const id = joined(columns, row);
    if (seen.has(id)) return false;
    seen.add(id);
  }
  return true;
}

/** What names each row, in an address too: the values of its key, or its number from 1 where there is no key. */
export function rowNames(document: Pick<ExportDocument, 'table' | 'request'>): (row: number) => string {
  const { table } = document;
  const columns = (keyOf(document) ?? []).flatMap((name) => findColumn(table, name) ?? []);
  return columns.length === 0 ? (row) => String(row + 1) : (row) => joined(columns, row);
}

function joined(columns: readonly Column[], row: number): string {
  return columns
    .map((column) => {
      const value = isPresent(column, row) ? valueAt(column, row) : '';
      return column.type === 'cell' && typeof value === 'bigint' ? cellText(value) : String(value);
    })
    .join(BETWEEN);
}
