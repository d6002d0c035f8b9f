import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { workbook } from '../../demo/workbook.ts';
import { readInThread, readWorkbook } from './read-workbook.ts';

const ROWS = 16_000;
/** Eight milliseconds for each of the first pieces, which then halve, and five for those after: what a machine under load says. */
const slowClock = () => {
  let [asked, said] = [0, 0];
  Date.now = () => (said += asked++ < 24 ? 8 : 5);
};

it('a machine so slow that the reader cuts a sheet in thousands of pieces reads it whole', async () => {
  const bytes = workbook([
    {
      name: 'Feuille',
      firstRow: 1,
      rows: Array.from({ length: ROWS }, (_, at) => [`ligne ${at % 7}`, at, at / 4, null])
    }
  ]);
  const [sheet] = await readInThread(bytes, [
    '--import',
    `data:text/javascript,(${encodeURIComponent(String(slowClock))})()`
  ]);
  expect(sheet?.data).toHaveLength(ROWS);
  expect(sheet?.data.at(-1)?.slice(0, 3)).toEqual([`ligne ${(ROWS - 1) % 7}`, ROWS - 1, (ROWS - 1) / 4]);

  // The same pieces are more than the stack of this thread holds: without its own, nothing would be read.
  const { now } = Date;
  try {
    slowClock();
    await expect(readXlsxFile(Buffer.from(bytes))).rejects.toThrow(/call stack/);
  } finally {
    Date.now = now;
  }
});

it('what is no workbook is an error of its reader', async () => {
  await expect(readInThread(Buffer.from('PK, ou presque'))).rejects.toThrow();
  await expect(readWorkbook(Buffer.from('PK, ou presque'))).rejects.toThrow();
});
