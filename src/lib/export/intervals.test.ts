import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { exportDocument, NO_TOOLS, plainColumn } from '../../../tests/support/export-document.ts';
import { buildColumn } from '../table/build-column.ts';
import { csvFr } from './formats/csv-fr.ts';
import { xlsx } from './formats/xlsx.ts';

/*
 * Shares known between two bounds: far apart, closer than a tenth of a percent, equal; a known one, a secret one. What
 * a spreadsheet reads as a number must be the figure, and nothing else.
 */
const document = exportDocument(
  [
    buildColumn('part', 'double', [null, null, null, 0.5, null]),
    buildColumn('part_min', 'double', [0.48231, 0.046812, 0.25, 0.5, null]),
    buildColumn('part_max', 'double', [0.53544, 0.047183, 0.25, 0.5, null]),
    buildColumn('part_milieu', 'double', [0.50787, 0.0469975, 0.25, 0.5, null]),
    buildColumn('part_statut', 'text', ['intervalle', 'intervalle', 'intervalle', 'diffuse', 'secret'])
  ],
  [plainColumn('part', 'double', { role: 'taux', protege: true, bornes: true, libelle: 'Part' })]
);

async function text(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of csvFr.encode(document, NO_TOOLS)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').replace('\ufeff', '');
}

/** What a French spreadsheet makes of a field: a percentage is a number a hundred times smaller. */
function asRead(field: string): number | string {
  const plain = field.replaceAll(/[\s\u202f\u00a0]/g, '');
  if (/^-?\d+(,\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^-?\d+(,\d+)?%$/.test(plain)) return Number(plain.slice(0, -1).replace(',', '.')) / 100;
  return field;
}

describe('bounds in a spreadsheet', () => {
  test('of the French CSV: a figure out of a hundred, bounds of their own, words never read as a number', async () => {
    const rows = (await text())
      .split('\r\n')
      .slice(1, 6)
      .map((line) => line.split(';').map(asRead));
    const [wide, narrow, equal, known, secret] = rows;
    expect(wide?.slice(0, 3)).toEqual([48.231, 50.787, 53.544]);
    expect(narrow?.slice(0, 4)).toEqual([4.6812, 4.69975, 4.7183, '≈\u202f4,7\u202f%']);
    expect([wide, narrow].every((row) => typeof row?.[3] === 'string')).toBe(true);
    expect(equal?.slice(0, 4)).toEqual([25, 25, 25, '']);
    expect(known?.slice(0, 4)).toEqual([50, 50, 50, '']);
    expect(secret).toEqual(['', '', '', 's', 'secret statistique']);
  });

  test('of the workbook: the same, read back as typed cells', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsx.encode(document, NO_TOOLS)) chunks.push(chunk);
    const rows = (await readSheet(Buffer.concat(chunks), 'Données', { trim: false })).slice(1);
    expect(rows.map(([low, , high]) => [low, high])).toEqual([
      [0.48231, 0.53544],
      [0.046812, 0.047183],
      [0.25, 0.25],
      [0.5, 0.5],
      [null, null]
    ]);
    expect(rows.map(([, , , words]) => words)).toEqual([
      '48,2\u202f% à 53,5\u202f%',
      '≈\u202f4,7\u202f%',
      '25,0\u202f%',
      '50,0\u202f%',
      's'
    ]);
  });
});
