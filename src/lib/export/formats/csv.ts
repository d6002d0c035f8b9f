import { jsonValueAt } from '../../table/json-rows.ts';
import type { ExportFormat } from '../format.ts';
import { guardFormula } from '../formula-guard.ts';

/** RFC 4180: comma, CRLF, quotes doubled, a header of column names, empty where null. What it means is in its CSVW. */
export const csv: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  accepts: ['text/csv'],
  extension: 'csv',
  inline: false,
  unavailable: () => null,
  encode({ table }) {
    const lines = [table.columns.map(({ name }) => quoteField(name, ',')).join(',')];
    for (let row = 0; row < table.rowCount; row++) {
      const fields = table.columns.map((column) => {
        const value = jsonValueAt(column, row);
        return value === null ? '' : typeof value === 'string' ? quoteField(guardFormula(value), ',') : String(value);
      });
      lines.push(fields.join(','));
    }
    return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
  }
};

export function quoteField(text: string, delimiter: string): string {
  return text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
