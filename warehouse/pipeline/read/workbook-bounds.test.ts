import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unzip } from '../../../tests/support/zip.ts';
import { workbook } from '../../workbook.ts';
import { zip } from '../../zip.ts';
import { boundWorkbook } from './workbook-bounds.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-classeurs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SHEET = 'xl/worksheets/sheet1.xml';
const small = workbook([
  {
    name: 'A',
    firstRow: 1,
    rows: [
      ['a', 'b'],
      [1, 2]
    ]
  }
]);
const withSheet = (xml: string): Buffer => zip([...unzip(small).set(SHEET, xml)]);
const bound = (bytes: Buffer, name = 'a.xlsx', old = false): Promise<void> => {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return boundWorkbook({ path, name, bytes: bytes.length }, old);
};
/** The archive says that its last file expands to one byte. */
const lying = (bytes: Buffer): Buffer => {
  const own = Buffer.from(bytes);
  own.writeUInt32LE(1, own.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
  return own;
};
const row = '<row><c><v>1</v></c></row>';

it('an ordinary workbook is let through, and one of before 2007, which packs nothing', async () => {
  await bound(small);
  await bound(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'b.xls', true);
});

it.each([
  ['five megabytes in a few kilobytes', withSheet(row.repeat(200_000)), /dépasse 4 Mo/],
  ['the same, which says that it is small', lying(withSheet(row.repeat(200_000))), /dépasse 4 Mo/],
  ['a cell of a million digits', withSheet(`<c r="A1"><v>${'7'.repeat(1e6)}</v></c>`), /cellule de plus de 32 767/],
  ['an address of a million letters', withSheet(`<c r="${'A'.repeat(1e6)}"><v>1</v></c>`), /cellule de plus de 32 767/],
  ['a cell at the end of the sheet', withSheet('<c r="XFD1048576"><v>1</v></c>'), /ligne 1048576.*colonne 16384/]
])('%s is refused', async (_, bytes, said) => {
  await expect(bound(bytes)).rejects.toThrow(said);
});

it('a workbook of today under the name of one of before is looked through all the same', async () => {
  await expect(bound(withSheet(row.repeat(200_000)), 'c.xls', true)).rejects.toThrow(/dépasse/);
});
