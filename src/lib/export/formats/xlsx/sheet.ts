import { escapeXml, xml } from '../../../text/markup.ts';
import type { SheetCell } from './cell.ts';
import { STYLE_ATTRIBUTES } from './styles.ts';

export interface Sheet {
  readonly name: string;
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows under a heading that stays in sight and filters them; null for a sheet without heading. */
  readonly filtered: number | null;
  /** The rows, as many at a time as make a chunk. */
  readonly blocks: Iterable<readonly (readonly SheetCell[])[]>;
}

/** Characters that remain legible across one A4 page on its side. */
const ACROSS = 180;
const PANE = xml`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;

/** `xl/worksheets/sheetN.xml`, block after block, for whole pages across. The order of elements is the schema's. */
export function* sheetXml({ widths, filtered, blocks }: Sheet, active: boolean): Generator<string> {
  const letters = widths.map((_, index) => columnLetters(index));
  const columns = widths.map(
    (width, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  );
  const pages = Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / ACROSS));
  yield xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${active && xml` tabSelected="1"`} workbookViewId="0">${filtered !== null && PANE}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`.toString();
  let number = 1;
  for (const rows of blocks) {
    let text = '';
    for (const row of rows) text += rowXml(row, number++, letters);
    yield text;
  }
  const filter = filterCorner({ widths, filtered });
  yield xml`</sheetData>${filter && xml`<autoFilter ref="A1:${filter.letters}${filter.row}"/>`}<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/></worksheet>`.toString();
}

/** The last cell under the heading that filters, which starts at A1; null for a sheet that nothing filters. */
export function filterCorner({
  widths,
  filtered
}: Pick<Sheet, 'widths' | 'filtered'>): { readonly letters: string; readonly row: number } | null {
  return filtered === null || widths.length === 0
    ? null
    : { letters: columnLetters(widths.length - 1), row: filtered + 1 };
}

/** Written by hand, since a file has a million cells: each text is escaped as `xml` does it. */
function rowXml(cells: readonly SheetCell[], number: number, letters: readonly string[]): string {
  let text = `<row r="${number}">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell === null || cell === undefined) continue;
    const head = `<c r="${letters[at] ?? ''}${number}"${STYLE_ATTRIBUTES[cell.style]}`;
    text +=
      typeof cell.value === 'number'
        ? `${head}><v>${cell.value}</v></c>`
        : `${head} t="inlineStr"><is>${xmlText(cell.value)}</is></c>`;
  }
  return `${text}</row>`;
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A cell holds 32,767 characters at most. */
const MOST = 32_000;
/** XML 1.0 has no place for most control characters. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const SPECIAL = /[&<>_]|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;
/** A spreadsheet reads `_x0041_` as a character: the underscore is written by its own. ECMA-376, part 1, ST_Xstring. */
const NUMBERED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The `t` element of an inline text, whose spaces at both ends are kept. */
function xmlText(text: string): string {
  const cut = text.length > MOST ? text.slice(0, MOST) : text;
  const written = SPECIAL.test(cut) ? escape(cut) : cut;
  return /^\s|\s$/.test(cut) ? `<t xml:space="preserve">${written}</t>` : `<t>${written}</t>`;
}

function escape(text: string): string {
  return escapeXml(text.replace(IMPOSSIBLE, '\ufffd').replace(NUMBERED, '_x005F_'));
}
