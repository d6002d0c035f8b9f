import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { again } from '../../../tests/support/depth.ts';
import { unzip } from '../../../tests/support/zip.ts';
import { workbook } from '../../demo/workbook.ts';
import { zip } from '../../demo/zip.ts';
import { readInThread, readWorkbook, WorkbooksAhead } from './read-workbook.ts';

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
  const [sheet] = await readInThread(large(), [
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

it('large workbooks are read ahead in their turn, small ones are not, and whoever asks hears of a spoilt one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maille-classeurs-'));
  try {
    const file = (name: string, content: Buffer, bytes = 1e6) => {
      writeFileSync(join(folder, name), content);
      return { name, path: join(folder, name), bytes };
    };
    const one = (text: string) => workbook([{ name: 'A', firstRow: 1, rows: [[text]] }]);
    const [small, old, first, spoilt, last] = [
      file('petit.xlsx', one('petit'), 10),
      file('ancien.xls', one('ancien')),
      file('un.xlsx', one('un')),
      file('abime.xlsx', Buffer.from('PK')),
      file('deux.xlsx', one('deux'))
    ];
    const ahead = new WorkbooksAhead([small, old, first, spoilt, last]);
    for (const { path } of [small, old, last]) expect(await ahead.take(path)).toBeNull();
    expect((await ahead.take(first.path))?.[0]?.data).toEqual([['un']]);
    await expect(ahead.take(spoilt.path)).rejects.toThrow();
    expect((await ahead.take(last.path))?.[0]?.data).toEqual([['deux']]);
    expect(await ahead.take(last.path)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
