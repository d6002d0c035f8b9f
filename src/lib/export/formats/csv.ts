import { jsonValueAt } from '../../table/json-rows.ts';
import type { Column } from '../../table/table.ts';
import type { ExportFormat } from '../format.ts';
import { guardFormula } from '../formula-guard.ts';

/** Texts remembered with their quotes, at most: a column of names all different gains nothing from more. */
const MOST_KEPT = 50_000;

/** RFC 4180: comma, CRLF, quotes doubled, a header of column names, empty where null. What it means is in its CSVW. */
export const csv: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  accepts: ['text/csv'],
  extension: 'csv',
  inline: false,
  unavailable: () => null,
  encode({ table }) {
    const columns = table.columns.map(fieldsOf);
    const lines = [table.columns.map(({ name }) => quoteField(name, ',')).join(',')];
    for (let row = 0; row < table.rowCount; row++) {
      let line = columns[0]?.[row] ?? '';
      for (let at = 1; at < columns.length; at++) line += `,${columns[at]?.[row] ?? ''}`;
      lines.push(line);
    }
    return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
  }
};

/** The fields of a column, one after another: a column mostly repeats a few texts, each quoted once. */
function fieldsOf(column: Column): string[] {
  const quoted = new Map<string, string>();
  return Array.from({ length: column.length }, (_, row) => {
    const value = jsonValueAt(column, row);
    if (value === null) return '';
    if (typeof value !== 'string') return String(value);
    const known = quoted.get(value);
    if (known !== undefined) return known;
    const field = quoteField(guardFormula(value), ',');
    if (quoted.size < MOST_KEPT) quoted.set(value, field);
    return field;
  });
}

export function quoteField(text: string, delimiter: string): string {
  return text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
