import { jsonValueAt } from '../../table/json-rows.ts';
import { assertExactIntegers } from '../../table/table.ts';
import type { ExportColumn } from '../columns.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';
import { codeWords, hiddenText, knownByBounds } from '../hidden-text.ts';
import { howToAdd, provenanceLines } from '../provenance.ts';
import { rowBlocks, toBytes } from '../row-blocks.ts';
import { sheetColumns } from '../sheet-columns.ts';
import { fieldOf } from './csv.ts';

const BOM = '\ufeff';
const DELIMITER = ';';
const DIGITS = 12;

/**
 * For a double-click in a French spreadsheet: byte-order mark, semicolons, decimal commas, labels, bounds beside what
 * hides a figure, provenance under the rows. Shares are out of a hundred, as the header says: a cell has no format.
 */
export const csvFr: ExportFormat = {
  name: 'csv-fr',
  contentType: 'text/csv; charset=utf-8; header=present',
  accepts: [],
  extension: 'csv',
  inline: false,
  unavailable: () => null,
  *encode(document) {
    assertExactIntegers(document.table);
    const columns = sheetColumns(document);
    yield toBytes(BOM + line(columns.map((column) => field(isShare(column) ? `${column.title} (%)` : column.title))));
    for (const { first, last } of rowBlocks(document.table)) {
      let lines = '';
      for (let row = first; row < last; row++) lines += line(columns.map((column) => cell(column, row, document)));
      yield toBytes(lines);
    }
    if (document.bare === true) return;
    yield toBytes(
      [
        line([]),
        ...[...howToAdd(columns), ...provenanceLines(document)].map(({ label, text }) =>
          line([field(label), field(text)])
        )
      ].join('')
    );
  }
};

function line(fields: readonly string[]): string {
  return `${fields.join(DELIMITER)}\r\n`;
}

function cell(exported: ExportColumn, row: number, document: ExportDocument): string {
  const hidden = hiddenText(exported, row);
  if (hidden !== null) return field(hidden);
  // A text that is a number would be added up, in a column where the others are not.
  if (exported.part === 'lecture') return '';
  const value = jsonValueAt(exported.column, row) ?? knownByBounds(exported, row);
  if (value === null) return '';
  const words = codeWords(exported, value, document);
  if (words !== null) return field(words);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return decimalComma(isShare(exported) ? value * 100 : value);
  return field(value);
}

function isShare({ code, part, style }: ExportColumn): boolean {
  return !code && part !== 'lecture' && style.kind === 'percent';
}

/** No grouping, so that the spreadsheet reads a number; at most twelve digits, so that 0.1 + 0.2 is 0,3. */
function decimalComma(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS) return String(value);
  const clean = Number(value.toPrecision(DIGITS));
  const text = /e/.test(String(clean)) ? clean.toFixed(DIGITS).replace(/\.?0+$/, '') : String(clean);
  return text.replace('.', ',');
}

function field(text: string): string {
  return fieldOf(text, DELIMITER);
}
