import { assertExactIntegers } from '../../table/table.ts';
import type { ExportColumn } from '../columns.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';
import { howToAdd, provenanceLines } from '../provenance.ts';
import { rowBlocks } from '../row-blocks.ts';
import { sheetColumns } from '../sheet-columns.ts';
import { dataCell, textCell, type SheetCell } from './xlsx/cell.ts';
import { totalsSheet } from './xlsx/totals.ts';
import { workbook } from './xlsx/workbook.ts';

/** Rows looked at to choose widths. */
const SAMPLE = 2_000;

/** A workbook: the rows, typed, what they come to, and `Lisez-moi`, the provenance. Texts are text cells: never formulas. */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  extension: 'xlsx',
  inline: false,
  rowLimit: 100_000,
  unavailable: () => null,
  async *encode(document, tools) {
    assertExactIntegers(document.table);
    const columns = sheetColumns(document);
    const totals = document.table.rowCount === 0 ? null : totalsSheet(await tools.totals());
    const readMe = [...howToAdd(columns, totals !== null), ...provenanceLines(document)].map(({ label, text }) => [
      textCell(label, 'heading'),
      textCell(text, 'wrapped')
    ]);
    yield* workbook(
      [
        {
          name: 'Données',
          filtered: document.table.rowCount,
          widths: columns.map((column) => widthOf(column.title, sampleOf(column, document))),
          blocks: dataRows(columns, document)
        },
        ...(totals === null ? [] : [totals]),
        { name: 'Lisez-moi', filtered: null, widths: [30, 110], blocks: [readMe] }
      ],
      new Date(document.meta.instantane.construit_le)
    );
  }
};

function* dataRows(columns: readonly ExportColumn[], document: ExportDocument): Generator<SheetCell[][]> {
  yield [columns.map(({ title }) => textCell(title, 'heading'))];
  for (const { first, last } of rowBlocks(document.table)) {
    yield Array.from({ length: last - first }, (_, at) =>
      columns.map((column) => dataCell(column, first + at, document))
    );
  }
}

function* sampleOf(column: ExportColumn, document: ExportDocument): Generator<SheetCell> {
  for (let row = 0; row < Math.min(SAMPLE, document.table.rowCount); row++) yield dataCell(column, row, document);
}

/** Characters. A heading is wrapped, on three lines if it takes that. */
const WIDTH = { min: 9, max: 60, headingLines: 3, margin: 2 };
const DATE = 10;

/** Room for the longest cell of a column, and for its heading once wrapped. */
function widthOf(title: string, cells: Iterable<SheetCell>): number {
  const words = title.split(' ').map((word) => word.length + 1);
  let longest = Math.max(Math.ceil(title.length / WIDTH.headingLines) + 2, ...words);
  for (const cell of cells) longest = Math.max(longest, lengthOf(cell));
  return Math.min(WIDTH.max, Math.max(WIDTH.min, longest + WIDTH.margin));
}

/** Characters of a cell as it is shown, thousands set apart and two decimals at most. */
function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (cell.style === 'date' || cell.style === 'month' || cell.style.startsWith('quarter')) return DATE;
  if (typeof cell.value === 'string') return cell.value.length;
  return Math.ceil((Math.trunc(cell.value).toString().length * 4) / 3) + 3;
}
