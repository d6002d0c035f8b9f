import { utils, write } from '@e965/xlsx';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { again } from '../../../tests/support/depth.ts';
import { unzip } from '../../../tests/support/zip.ts';
import { workbook } from '../../workbook.ts';
import { zip } from '../../zip.ts';
import { readInThread, readWorkbook } from './read-workbook.ts';

const ROWS = 16_000;
/**
 * Eight milliseconds for each of the first pieces, which then halve, and five for those after: what a machine under
 * load says.
 */
const slowClock = () => {
  let [asked, said] = [0, 0];
  Date.now = () => (said += asked++ < 24 ? 8 : 5);
};

const large = (): Buffer =>
  workbook([
    {
      name: 'Feuille',
      firstRow: 1,
      rows: Array.from({ length: ROWS }, (_, at) => [`ligne ${at % 7}`, at, at / 4, null])
    }
  ]);

it('a machine so slow that the reader cuts a sheet in thousands of pieces reads it whole', async () => {
  const [sheet] = await readInThread(large(), false, [
    '--import',
    `data:text/javascript,(${encodeURIComponent(String(slowClock))})()`
  ]);
  expect(sheet?.data).toHaveLength(ROWS);
  expect(sheet?.data.at(-1)?.slice(0, 3)).toEqual([`ligne ${(ROWS - 1) % 7}`, ROWS - 1, (ROWS - 1) / 4]);
});

// Says only that the pieces above are enough of them: with the stack of this thread, nothing would be read.
again('as many pieces are more than an ordinary stack holds', async () => {
  const { now } = Date;
  try {
    slowClock();
    await expect(readXlsxFile(large())).rejects.toThrow(/call stack/);
  } finally {
    Date.now = now;
  }
});

it('what is no workbook is an error of its reader', async () => {
  await expect(readInThread(Buffer.from('PK, ou presque'))).rejects.toThrow();
  await expect(readWorkbook(Buffer.from('PK, ou presque'))).rejects.toThrow();
});

it('cells without their address are those of their place in the row, as the standard has it', async () => {
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const given = unzip(
    workbook([
      {
        name: 'A',
        firstRow: 1,
        rows: [
          ['Nom', 'Places'],
          ['un', 24],
          ['deux', null]
        ]
      }
    ])
  );
  const bare = zip(
    [...given].map(([name, text]) => [
      name,
      name.includes('worksheets/')
        ? sheet(
            [
              '<c t="inlineStr"><is><t>Nom</t></is></c><c t="inlineStr"><is><t>Places</t></is></c>',
              '<c t="inlineStr"><is><t>un</t></is></c><c><v>24</v></c>',
              '<c t="inlineStr"><is><t>deux</t></is></c><c/>'
            ]
              .map((cells) => `<row>${cells}</row>`)
              .join('')
          )
        : String(text)
    ])
  );
  expect(await readWorkbook(bare)).toEqual([{ sheet: 'A', data: [['Nom', 'Places'], ['un', 24], ['deux']] }]);
});

it('a thread reads a workbook of today’s format, of the one before, or without addresses', async () => {
  const rows = [
    ['Nom', 'Places'],
    ['un', 24],
    ['deux', 3]
  ];
  const today = workbook([{ name: 'A', firstRow: 1, rows }]);
  const sheet = utils.aoa_to_sheet(rows);
  const old = Buffer.from(write({ SheetNames: ['A'], Sheets: { A: sheet } }, { bookType: 'biff8', type: 'array' }));
  const bare = zip([...unzip(today)].map(([name, text]) => [name, String(text).replaceAll(/<c r="[A-Z]+\d+"/g, '<c')]));
  for (const [bytes, isOld] of [[today], [old, true], [bare]] as const)
    expect(await readInThread(bytes, isOld)).toEqual([{ sheet: 'A', data: rows }]);
});
