import { DataType, type Table, type Vector } from 'apache-arrow';
import type { AnswerRow, AnswerValue } from '../catalogue/api/answer.ts';

/** A column as SQL typed it, in the words of the site's own answers. */
export interface ResultColumn {
  readonly name: string;
  readonly type: 'booleen' | 'entier' | 'decimal' | 'texte' | 'date';
}

/** A sum of whole numbers comes as a decimal one. A cell is too large for a number: its digits are a text. */
export function typeOf(type: DataType, values: Vector | null): ResultColumn['type'] {
  if (DataType.isBool(type)) return 'booleen';
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return 'date';
  if (DataType.isInt(type)) return every(values, isSafe) ? 'entier' : 'texte';
  if (DataType.isFloat(type) || DataType.isDecimal(type))
    return every(values, (value) => Number.isSafeInteger(Number(value))) ? 'entier' : 'decimal';
  return 'texte';
}

/** @returns one object a row; what has no plain value (a list, a structure) is its JSON */
export function rowsOf(table: Table, columns: readonly ResultColumn[]): AnswerRow[] {
  const vectors = columns.map((_, index) => table.getChildAt(index));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, type }, index) => [name, plain(vectors[index]?.get(row), type)]))
  );
}

function every(values: Vector | null, test: (value: unknown) => boolean): boolean {
  for (const value of values ?? []) if (value !== null && !test(value)) return false;
  return true;
}

function isSafe(value: unknown): boolean {
  return Number.isSafeInteger(Number(value));
}

function plain(value: unknown, type: ResultColumn['type']): AnswerValue {
  if (value === null || value === undefined) return null;
  if (type === 'date') return dateText(Number(value));
  if (type === 'entier' || type === 'decimal') {
    const number = Number(value);
    // Infinity and what is not a number have no place in a table of figures.
    return Number.isFinite(number) ? number : null;
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) ?? String(value);
}

/** The day, with its hour where it has one. */
function dateText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
