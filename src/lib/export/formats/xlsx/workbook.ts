import { xml, type Markup } from '../../../text/markup.ts';
import { toBytes } from '../../row-blocks.ts';
import { zipStream, type ZipPart } from '../../zip-stream.ts';
import { filterCorner, sheetXml, type Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';

const HEAD = xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook, chunk by chunk (ECMA-376, part 1 and part 2).
 * @param sheets the first one is shown on opening; names within 31 characters
 * @param made the date that every file of the package bears
 */
export function workbook(sheets: readonly Sheet[], made: Date): AsyncGenerator<Uint8Array> {
  return zipStream(parts(sheets), made);
}

function* parts(sheets: readonly Sheet[]): Generator<ZipPart> {
  yield whole('[Content_Types].xml', contentTypes(sheets.length));
  yield whole('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  yield whole('xl/workbook.xml', workbookXml(sheets));
  yield whole(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml']
    ])
  );
  yield whole('xl/styles.xml', stylesXml());
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, chunks: encoded(sheetXml(sheet, at === 0)) };
}

function whole(name: string, content: Markup): ZipPart {
  return { name, chunks: [toBytes(content.toString())] };
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield toBytes(text);
}

function contentTypes(sheets: number): Markup {
  const names = Array.from(
    { length: sheets },
    (_, at) => xml`<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`
  );
  return xml`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${names}</Types>`;
}

/** Identifiers `rId1`, `rId2`… in the order given. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): Markup {
  const lines = targets.map(
    ([type, target], at) => xml`<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  );
  return xml`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): Markup {
  const list = sheets.map(({ name }, at) => xml`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return xml`${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list}</sheets>${filterNames(sheets)}</workbook>`;
}

/** A spreadsheet keeps what its filters hold under a hidden name of its own. Source: ECMA-376, part 1, 18.2.5. */
function filterNames(sheets: readonly Sheet[]): Markup | undefined {
  const names = sheets.flatMap((sheet, at) => {
    const corner = filterCorner(sheet);
    if (corner === null) return [];
    return xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${sheet.name}'!$A$1:$${corner.letters}$${corner.row}</definedName>`;
  });
  return names.length === 0 ? undefined : xml`<definedNames>${names}</definedNames>`;
}
