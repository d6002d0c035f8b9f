import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import { cellText } from '../../table/json-rows.ts';
import { safeNumber, valueAt } from '../../table/table.ts';
import { exportColumns, type ExportColumn } from '../columns.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';
import { codeWords, hiddenText } from '../hidden-text.ts';
import { provenanceLines } from '../provenance.ts';
import { fitPages } from './xlsx-page.ts';

/** Characters. A heading is wrapped, on three lines if it takes that. */
const WIDTH = { min: 9, max: 60, headingLines: 3, margin: 2 };
/** Rows looked at to choose widths. */
const SAMPLE = 2_000;

/** A workbook with two sheets: the rows, typed, and `Lisez-moi`, the provenance. Texts are text cells: never formulas. */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  extension: 'xlsx',
  inline: false,
  rowLimit: 100_000,
  unavailable: () => null,
  async encode(document) {
    const columns = exportColumns(document);
    const data: Row[] = [columns.map(({ title }) => heading(title))];
    for (let row = 0; row < document.table.rowCount; row++) data.push(columns.map((column) => cell(column, row, document)));
    const readMe: Row[] = provenanceLines(document).map(({ label, text }) => [heading(label), { ...textCell(text), wrap: true, alignVertical: 'top' }]);
    return writeXlsxFile(
      [
        { data, sheet: 'Données', stickyRowsCount: 1, columns: columns.map(({ title }, index) => ({ width: widthOf(title, index, data) })) },
        { data: readMe, sheet: 'Lisez-moi', columns: [{ width: 30 }, { width: 110 }] }
      ],
      { features: [fitPages] }
    ).toBuffer();
  }
};

function cell(exported: ExportColumn, row: number, document: ExportDocument): Cell {
  const hidden = hiddenText(exported, row);
  if (hidden !== null) return { ...textCell(hidden), align: 'right' };
  const value = valueAt(exported.column, row);
  if (value === null) return null;
  const words = codeWords(exported, value, document);
  if (words !== null) return { ...textCell(words), indent: 1 };
  if (typeof value === 'bigint') return exported.column.type === 'cell' ? textCell(cellText(value)) : numberCell(safeNumber(value, exported.column.name), exported);
  if (typeof value === 'number') return numberCell(value, exported);
  if (typeof value === 'boolean') return textCell(value ? 'oui' : 'non');
  if (exported.column.type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return textCell(value);
}

/** The value is whole; only its format rounds. */
function numberCell(value: number, { style, owner }: ExportColumn): Cell {
  if (style.kind === 'percent') return { value, type: Number, format: '0.0%' };
  if (style.kind === 'ordinal') return { value, type: Number, format: '[=1]0"ᵉʳ";0"ᵉ"' };
  // A count that may be fractional: rounded from ten up, as it is below.
  if (style.small !== undefined && owner.role === 'mesure') return { value, type: Number, format: '[>=10]#,##0;General' };
  if (style.kind === 'number') return { value, type: Number, format: style.decimals === 0 ? '#,##0' : '#,##0.0#' };
  return { value, type: Number };
}

function heading(text: string): Cell {
  return { ...textCell(text), fontWeight: 'bold', wrap: true, alignVertical: 'top' };
}

/** Room for the longest cell, and for the heading once wrapped. */
function widthOf(title: string, index: number, rows: readonly Row[]): number {
  const words = title.split(' ').map((word) => word.length + 1);
  let longest = Math.max(Math.ceil(title.length / WIDTH.headingLines) + 2, ...words);
  for (const row of rows.slice(1, SAMPLE)) longest = Math.max(longest, lengthOf(row[index]));
  return Math.min(WIDTH.max, Math.max(WIDTH.min, longest + WIDTH.margin));
}

/** Characters of a cell as it is shown, thousands set apart and two decimals at most. */
function lengthOf(cell: Cell | undefined): number {
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null;
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return Math.ceil((Math.trunc(value).toString().length * 4) / 3) + 3;
  return value === null ? 0 : 10;
}

/** XML 1.0 has no place for most control characters, and a cell holds 32,767 characters at most. */
function textCell(text: string): { value: string; type: StringConstructor } {
  return { value: text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd').slice(0, 32_000), type: String };
}
