import { jsonValueAt } from '../../table/json-rows.ts';
import { assertExactIntegers, isPresent, type Column } from '../../table/table.ts';
import { textsBetween } from '../../table/text-block.ts';
import type { ExportFormat } from '../format.ts';
import { rowBlocks, toBytes, type RowBlock } from '../row-blocks.ts';

/** A text written as it is whatever the delimiter: it starts with a letter or a digit and holds nothing special. */
const PLAIN = /^[0-9A-Za-z\u00c0-\u024f](?:[^",;\r\n]*[^",;\s])?$/;

/** RFC 4180: comma, CRLF, quotes doubled, a header of column names, empty where null. What it means is in its Table Schema. */
export const csv: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  accepts: ['text/csv'],
  extension: 'csv',
  inline: false,
  unavailable: () => null,
  *encode({ table }) {
    assertExactIntegers(table);
    yield toBytes(`${table.columns.map(({ name }) => quoteField(name, ',')).join(',')}\r\n`);
    for (const block of rowBlocks(table)) yield toBytes(linesOf(table.columns, block));
  }
};

function linesOf(columns: readonly Column[], block: RowBlock): string {
  const fields = columns.map((column) => fieldsOf(column, block));
  let lines = '';
  for (let row = 0; row < block.last - block.first; row++) {
    lines += fields[0]?.[row] ?? '';
    for (let at = 1; at < fields.length; at++) lines += `,${fields[at]?.[row] ?? ''}`;
    lines += '\r\n';
  }
  return lines;
}

function fieldsOf(column: Column, { first, last }: RowBlock): string[] {
  if (column.type === 'text')
    return textsBetween(column, first, last).map((text) => (text === null ? '' : fieldOf(text, ',')));
  const fields: string[] = [];
  const number = column.type === 'int32' || column.type === 'double';
  for (let row = first; row < last; row++) {
    const value = number ? (isPresent(column, row) ? (column.values[row] ?? null) : null) : jsonValueAt(column, row);
    fields.push(value === null ? '' : String(value));
  }
  return fields;
}

/** A text disarmed and quoted where it must be, for a comma or a semicolon. */
export function fieldOf(text: string, delimiter: ',' | ';'): string {
  return PLAIN.test(text) ? text : quoteField(guardFormula(text), delimiter);
}

export function quoteField(text: string, delimiter: string): string {
  return text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A spreadsheet reads a text that starts so as a formula: a leading apostrophe makes it a text again. */
export function guardFormula(text: string): string {
  return /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
