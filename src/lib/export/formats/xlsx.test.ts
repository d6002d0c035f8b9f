import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../../tests/support/depth.ts';
import { exportDocument, largeDocument, NO_TOOLS, plainColumn } from '../../../../tests/support/export-document.ts';
import { unzip } from '../../../../tests/support/zip.ts';
import { buildColumn } from '../../table/build-column.ts';
import type { ExportDocument } from '../format.ts';
import { xlsx } from './xlsx.ts';

async function bytesOf(document: ExportDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsx.encode(document, NO_TOOLS)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sheetOf(document: ExportDocument): Promise<string> {
  return unzip(await bytesOf(document)).get('xl/worksheets/sheet1.xml') ?? '';
}

describe('texts', () => {
  const texts = [
    '=1+1',
    'a & b < c > d',
    ' aux bords ',
    ']]>',
    'deux\nlignes',
    'nul\u0000, cloche\u0007, \u0085, \uffff',
    '🙂',
    '_x0041_',
    'x'.repeat(40_000)
  ];
  const document = exportDocument([buildColumn('texte', 'text', texts)], [plainColumn('texte', 'text')]);

  test('come back as they were, but for characters that XML cannot hold and for what a cell cannot', async () => {
    const rows = await readSheet(await bytesOf(document), 'Données', { trim: false });
    expect(rows.slice(1).map(([text]) => text)).toEqual([
      ...texts.slice(0, 5),
      'nul\ufffd, cloche\ufffd, \ufffd, \ufffd',
      '🙂',
      '_x0041_',
      'x'.repeat(32_000)
    ]);
  });

  test('are texts, never formulas nor numbers', async () => {
    const sheet = await sheetOf(document);
    expect([...sheet.matchAll(/<c [^>]*>/g)].every(([cell]) => cell.includes('t="inlineStr"'))).toBe(true);
    expect(sheet).not.toMatch(/<f[ >]/);
  });
});

test('the heading filters its rows, all of them and nothing else, and the workbook names what it filters', async () => {
  const document = exportDocument(
    [buildColumn('a', 'int32', [1, 2, 3]), buildColumn('b', 'text', ['x', 'y', 'z'])],
    [plainColumn('a', 'int32'), plainColumn('b', 'text')]
  );
  const files = unzip(await bytesOf(document));
  // Two columns, a heading and three rows; the schema puts the filter between the rows and the page.
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('</sheetData><autoFilter ref="A1:B4"/><pageSetup');
  expect(files.get('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  expect(files.get('xl/workbook.xml')).toContain(
    `</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Données'!$A$1:$B$4</definedName></definedNames></workbook>`
  );
});

test('columns are lettered past Z, and a missing value is no cell', async () => {
  const names = Array.from({ length: 703 }, (_, at) => `c${at}`);
  const document = exportDocument(
    names.map((name, at) => buildColumn(name, 'int32', [at === 1 ? null : at])),
    names.map((name) => plainColumn(name, 'int32'))
  );
  const sheet = await sheetOf(document);
  // By hand: Z is the 26th letter, AA the 27th column, ZZ the 702nd, AAA the 703rd.
  for (const [cell, value] of [
    ['A2', 0],
    ['Z2', 25],
    ['AA2', 26],
    ['AZ2', 51],
    ['BA2', 52],
    ['ZZ2', 701],
    ['AAA2', 702]
  ] as const)
    expect(sheet).toMatch(new RegExp(`<c r="${cell}"[^>]*><v>${value}</v>`));
  expect(sheet).not.toContain('r="B2"');
});

test('each kind of figure has its format; a hidden one is a text at the right, like the figures around', async () => {
  const document = exportDocument(
    [
      buildColumn('part', 'double', [0.125]),
      buildColumn('rang', 'int32', [1]),
      buildColumn('poids', 'double', [308386.222]),
      buildColumn('effectif', 'int32', [null]),
      buildColumn('effectif_statut', 'text', ['secret']),
      buildColumn('jour', 'date', ['1970-01-02']),
      buildColumn('emplois', 'int32', [12_345]),
      buildColumn('ratio', 'double', [1.25])
    ],
    [
      plainColumn('part', 'double', { role: 'indice', unite: 'pourcent' }),
      plainColumn('rang', 'int32', { role: 'rang' }),
      plainColumn('poids', 'double', { role: 'mesure', unite: 'emplois' }),
      plainColumn('effectif', 'int32', { role: 'mesure', protege: true }),
      plainColumn('jour', 'date'),
      plainColumn('emplois', 'int32', { role: 'mesure', unite: 'emplois' }),
      plainColumn('ratio', 'double', { role: 'indice' })
    ]
  );
  const files = unzip(await bytesOf(document));
  const styles = files.get('xl/styles.xml') ?? '';
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [
      id,
      code.replaceAll('&quot;', '"').replaceAll('&gt;', '>')
    ])
  );
  const cells = [
    ...((styles.split('<cellXfs')[1] ?? '')
      .split('</cellXfs>')[0]
      ?.matchAll(/<xf numFmtId="(\d+)"[^>]*?(?:\/>|>(<alignment[^>]*>)<\/xf>)/g) ?? [])
  ];
  const [, row = ''] = /<row r="2">(.*?)<\/row>/.exec(files.get('xl/worksheets/sheet1.xml') ?? '') ?? [];
  const shown = [...row.matchAll(/<c r="(\w+)"(?: s="(\d+)")?[^>]*>(.*?)<\/c>/g)].map(
    ([, at, style = '0', content]) => {
      const [, format = '', alignment = ''] = cells[Number(style)] ?? [];
      return [at, formats.get(format) ?? null, /horizontal="(\w+)"/.exec(alignment)?.[1] ?? null, content];
    }
  );
  expect(shown).toEqual([
    ['A2', '0.0%', null, '<v>0.125</v>'],
    ['B2', '[=1]0"ᵉʳ";0"ᵉ"', null, '<v>1</v>'],
    ['C2', '[>=10]#,##0;General', null, '<v>308386.222</v>'],
    ['D2', null, 'right', '<is><t>s</t></is>'],
    ['E2', null, 'left', '<is><t>secret statistique</t></is>'],
    // By hand: a spreadsheet counts days from 30 December 1899; 1 January 1970 is day 25,569.
    ['F2', 'dd/mm/yyyy', null, '<v>25570</v>'],
    ['G2', '#,##0', null, '<v>12345</v>'],
    ['H2', '#,##0.0#', null, '<v>1.25</v>']
  ]);
});

test('the heading stays in sight, and the same answer makes the same bytes', async () => {
  const document = largeDocument(10);
  const content = await bytesOf(document);
  expect(unzip(content).get('xl/worksheets/sheet1.xml')).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  );
  expect(content.equals(await bytesOf(document))).toBe(true);
});

const ROWS = examples(100_000, 10_000);

test('thousands of rows all come, in order', async () => {
  const rows = [...(await sheetOf(largeDocument(ROWS))).matchAll(/<row r="(\d+)"><c r="A\d+"[^>]*><is><t>([^<]*)/g)];
  expect(rows).toHaveLength(ROWS + 1);
  expect(rows.every(([, number], at) => Number(number) === at + 1)).toBe(true);
  expect(rows.at(-1)?.[2]).toBe(`commune:${String((ROWS - 1) % 35_000).padStart(5, '0')}`);
});
