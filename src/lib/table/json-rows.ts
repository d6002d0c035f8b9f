import { safeNumber, valueAt, type Column, type Table } from './table.ts';

export type JsonValue = string | number | boolean | null;

/** A value as JSON holds it: cells are their 15-digit text, 64-bit integers are numbers (an error beyond 2^53). */
export function jsonValueAt(column: Column, row: number): JsonValue {
  const value = valueAt(column, row);
  if (typeof value !== 'bigint') return value;
  return column.type === 'cell' ? cellText(value) : safeNumber(value, column.name);
}

/** The text of an H3 cell, as everybody writes it. */
export function cellText(cell: bigint): string {
  return cell.toString(16).padStart(15, '0');
}

export function jsonRowAt(table: Table, row: number): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {};
  for (const column of table.columns) values[column.name] = jsonValueAt(column, row);
  return values;
}

export function jsonRows(table: Table): Record<string, JsonValue>[] {
  return Array.from({ length: table.rowCount }, (_, row) => jsonRowAt(table, row));
}
