import { isPresent, safeNumber, textReader, valueAt, type Column, type Table } from './table.ts';

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

export function jsonRows({ columns, rowCount }: Table): Record<string, JsonValue>[] {
  const readers = columns.map((column) => [column.name, jsonReader(column)] as const);
  return Array.from({ length: rowCount }, (_, row) => {
    const values: Record<string, JsonValue> = {};
    for (const [name, read] of readers) values[name] = read(row);
    return values;
  });
}

/** A text that comes again is decoded once: statuses, levels, names of what was asked. */
function jsonReader(column: Column): (row: number) => JsonValue {
  return column.type === 'text' ? textReader(column, (text) => text) : (row) => jsonValueAt(column, row);
}

/** Some rows as `JSON.stringify` writes them, without the brackets: column by column, without the objects. */
export function jsonRowsText({ columns }: Table, first: number, last: number): string {
  // An object holds the names that are whole numbers before the others.
  const ordered = Object.values(Object.fromEntries(columns.map((column) => [column.name, column])));
  const writers = ordered.map((column, at) => {
    const name = `${at === 0 ? '{' : ','}${JSON.stringify(column.name)}:`;
    const write = jsonWriter(column);
    return (row: number): string => name + write(row);
  });
  if (writers.length === 0) return Array.from({ length: last - first }, () => '{}').join(',');
  let text = '';
  for (let row = first; row < last; row++) {
    if (row > first) text += ',';
    for (const write of writers) text += write(row);
    text += '}';
  }
  return text;
}

function jsonWriter(column: Column): (row: number) => string {
  if (column.type === 'text') {
    const read = textReader(column, (text) => JSON.stringify(text));
    return (row) => read(row) ?? 'null';
  }
  if (column.type === 'double' || column.type === 'int32') {
    const { values } = column;
    return (row) => {
      const value = values[row] ?? Number.NaN;
      return isPresent(column, row) && Number.isFinite(value) ? String(value) : 'null';
    };
  }
  return (row) => JSON.stringify(jsonValueAt(column, row));
}
