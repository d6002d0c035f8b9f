import { findColumn, isPresent, numberAt, textReader, type Column, type Table } from '../table/table.ts';
import { isStatusCode, statusInfo, type StatusCode } from './status.ts';

declare const barrier: unique symbol;

/** A table that passed the barrier: the only kind that may leave the server. */
export interface ProtectedTable extends Table {
  readonly [barrier]: true;
  /** Names of the measures that carry a status (`x` for `x, x_min, x_max, x_statut`). */
  readonly measures: readonly string[];
}

/** A table that would have shown something it must not, or that contradicts itself. It never holds the value. */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError';
}

const STATUS_SUFFIX = '_statut';
const TOLERANCE = 1e-9;
const passed = new WeakSet<Table>();

/**
 * The barrier. Each column `x_statut` makes `x` a protected measure, with its bounds `x_min` and `x_max` when present.
 * A hidden measure must have a null value, bounds must be ordered, a shown value must lie within its bounds.
 * @throws DisclosureError at the first row that breaks this, naming column and row, never the value.
 */
export function protectTable(table: Table): ProtectedTable {
  const measures = table.columns.flatMap(({ name }) =>
    name.endsWith(STATUS_SUFFIX) ? [name.slice(0, -STATUS_SUFFIX.length)] : []
  );
  for (const measure of measures) checkMeasure(table, measure);
  for (const column of table.columns) checkFinite(column);
  // The cast is the point of this module: nothing else makes a ProtectedTable.
  const result = { ...table, measures } as unknown as ProtectedTable;
  passed.add(result);
  return result;
}

/** @throws DisclosureError when the table did not come from `protectTable`, whatever its type says. */
export function assertProtected(table: ProtectedTable): void {
  if (!passed.has(table)) throw new DisclosureError('Ce tableau n’a pas franchi le contrôle de diffusion.');
}

export function statusesOf(table: ProtectedTable): Set<StatusCode> {
  const found = new Set<StatusCode>();
  for (const measure of table.measures) {
    const read = statusReader(findColumn(table, measure + STATUS_SUFFIX));
    for (let row = 0; row < table.rowCount; row++) {
      const code = read(row);
      if (code !== null) found.add(code);
    }
  }
  return found;
}

/** The status of each row of a column; null where there is none, or another text. */
export function statusReader(column: Column | undefined): (row: number) => StatusCode | null {
  if (column?.type !== 'text') return () => null;
  return textReader(column, (text) => (isStatusCode(text) ? text : null));
}

function checkMeasure(table: Table, measure: string): void {
  const status = findColumn(table, measure + STATUS_SUFFIX);
  const value = findColumn(table, measure);
  const min = findColumn(table, `${measure}_min`);
  const max = findColumn(table, `${measure}_max`);
  if (!status || !value) throw new DisclosureError(`« ${measure}_statut » sans colonne « ${measure} ».`);
  if (!min !== !max)
    throw new DisclosureError(`« ${measure} » : une seule borne ; il faut ${measure}_min et ${measure}_max.`);
  const read = statusReader(status);
  for (let row = 0; row < table.rowCount; row++) {
    const code = read(row);
    const where = (): string => `« ${measure} », ligne ${row + 1}`;
    if (code === null) throw new DisclosureError(`${where()} : statut inconnu ou absent.`);
    const shown = isPresent(value, row);
    if (statusInfo(code).hasValue !== shown) {
      throw new DisclosureError(`${where()} : ${shown ? 'valeur présente' : 'valeur absente'} avec le statut ${code}.`);
    }
    if (min && max) checkBounds(where, shown ? numberAt(value, row) : null, numberAt(min, row), numberAt(max, row));
  }
}

function checkBounds(where: () => string, value: number | null, min: number | null, max: number | null): void {
  if (min !== null && max !== null && min > max)
    throw new DisclosureError(`${where()} : borne basse au-dessus de la borne haute.`);
  if (value === null) return;
  if (min === null || max === null) throw new DisclosureError(`${where()} : valeur diffusée sans ses bornes.`);
  const slack = TOLERANCE * Math.max(1, Math.abs(value));
  if (value < min - slack || value > max + slack) throw new DisclosureError(`${where()} : valeur hors de ses bornes.`);
}

function checkFinite(column: Column): void {
  if (column.type !== 'double') return;
  for (let row = 0; row < column.length; row++) {
    if (isPresent(column, row) && !Number.isFinite(column.values[row])) {
      throw new DisclosureError(`« ${column.name} », ligne ${row + 1} : nombre impossible.`);
    }
  }
}
