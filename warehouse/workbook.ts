export type Cell = string | number | null;

import { zip } from './zip.ts';

export interface Sheet {
  name: string;
  /** Row number, from 1, of the first row. */
  firstRow: number;
  rows: readonly (readonly Cell[])[];
  /** Lists to choose from, in the cells of a column. */
  choices?: readonly Choices[];
}

/** Cells of one column, from a row to another, take a value of a list: the rows under the first of a column of a sheet. */
interface Choices {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly list: { readonly sheet: string; readonly column: number; readonly rows: number };
}

/** A workbook as bytes: numbers are numeric cells, "12" stays text, nulls are absent. Same sheets, same bytes. */
export function workbook(sheets: readonly Sheet[]): Buffer {
  const strings = new Map<string, number>();
  const sheetXml = sheets.map((sheet) => worksheet(sheet, strings));
  const rels = sheets
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('');
  return zip([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ],
    ['xl/workbook.xml', book(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${RELS}">${rels}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    ],
    [
      'xl/sharedStrings.xml',
      `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`
    ],
    ...sheetXml.map((xml, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, xml])
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function book(sheets: readonly Sheet[]): string {
  const items = sheets
    .map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${items}</sheets></workbook>`;
}

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`
  ).join('');
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts}` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`
  );
}

function worksheet(sheet: Sheet, strings: Map<string, number>): string {
  const rows = sheet.rows.map((row, i) => {
    const number = sheet.firstRow + i;
    return `<row r="${number}">${row.map((value, column) => cell(value, `${columnLetters(column)}${number}`, strings)).join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${validations(sheet.choices ?? [])}</worksheet>`;
}

/** A value that is no choice is warned of, not refused: what reads the file says it cell by cell. */
function validations(choices: readonly Choices[]): string {
  if (choices.length === 0) return '';
  const items = choices.map(({ column, from, to, list }) => {
    const [at, source] = [columnLetters(column), columnLetters(list.column)];
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${at}${from}:${at}${to}"><formula1>'${escape(list.sheet)}'!$${source}$2:$${source}$${list.rows + 1}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function cell(value: Cell, reference: string, strings: Map<string, number>): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  const index = strings.get(value) ?? strings.size;
  strings.set(value, index);
  return `<c r="${reference}" t="s"><v>${index}</v></c>`;
}

/** `C` of 2. */
export function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
