import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import { cellText } from '../../table/json-rows.ts';
import { safeNumber, valueAt } from '../../table/table.ts';
import { exportColumns, type ExportColumn } from '../columns.ts';
import type { ExportFormat } from '../format.ts';
import { hiddenText, statusLabel } from '../hidden-text.ts';
import { provenanceLines } from '../provenance.ts';

const WIDTH = { min: 10, max: 48 };

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
    for (let row = 0; row < document.table.rowCount; row++) data.push(columns.map((column) => cell(column, row)));
    const readMe: Row[] = provenanceLines(document).map(({ label, text }) => [heading(label), { ...textCell(text), wrap: true }]);
    return writeXlsxFile([
      { data, sheet: 'Données', stickyRowsCount: 1, columns: columns.map(({ title }) => ({ width: Math.min(WIDTH.max, Math.max(WIDTH.min, title.length + 2)) })) },
      { data: readMe, sheet: 'Lisez-moi', columns: [{ width: 24 }, { width: 110 }] }
    ]).toBuffer();
  }
};

function cell(exported: ExportColumn, row: number): Cell {
  const hidden = hiddenText(exported, row);
  if (hidden !== null) return { ...textCell(hidden), align: 'right' };
  const value = valueAt(exported.column, row);
  if (value === null) return null;
  if (exported.part === 'statut') return textCell(statusLabel(value));
  if (typeof value === 'bigint') return exported.column.type === 'cell' ? textCell(cellText(value)) : numberCell(safeNumber(value, exported.column.name), exported);
  if (typeof value === 'number') return numberCell(value, exported);
  if (typeof value === 'boolean') return textCell(value ? 'oui' : 'non');
  return textCell(value);
}

function numberCell(value: number, { style }: ExportColumn): Cell {
  if (style.kind === 'percent') return { value, type: Number, format: '0.0%' };
  if (style.kind === 'number') return { value, type: Number, format: style.decimals === 0 ? '#,##0' : '#,##0.0#' };
  return { value, type: Number };
}

function heading(text: string): Cell {
  return { ...textCell(text), fontWeight: 'bold', wrap: true };
}

/** XML 1.0 has no place for most control characters, and a cell holds 32,767 characters at most. */
function textCell(text: string): { value: string; type: StringConstructor } {
  return { value: text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd').slice(0, 32_000), type: String };
}
