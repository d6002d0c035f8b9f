import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { pathOf } = demoFiles();

it('puts the 2025 survey on the second sheet, numbers as text, hidden cells as stars, within the published total', async () => {
  const [description, data] = await readWorkbook(pathOf('bmo/Base_open_data_BMO_2025.xlsx'));
  expect(description?.sheet).toBe('Description_des_variables');
  const [header = [], ...lines] = data?.data ?? [];
  expect(header).toEqual([
    'annee',
    'Code métier BMO',
    'Nom métier BMO',
    'Famille_met',
    'Lbl_fam_met',
    'REG',
    'NOM_REG',
    'Dept',
    'NomDept',
    'BE25',
    'NOMBE25',
    'met',
    'xmet',
    'smet'
  ]);
  const own = lines.filter((line) => line[5] === '53');
  const met = own.map((line) => line[11]);
  expect(met.every((value) => typeof value === 'string')).toBe(true);
  expect(own.every((line) => typeof line[9] === 'number')).toBe(true);
  const visible = met.filter((value) => value !== '*').map(Number);
  const hidden = met.length - visible.length;
  expect(Math.min(...visible)).toBe(5);
  expect(hidden).toBeGreaterThan(400);
  const sum = visible.reduce((a, b) => a + b, 0);
  expect(sum + hidden).toBeLessThanOrEqual(131_879);
  expect(sum + 4 * hidden).toBeGreaterThanOrEqual(131_879);
  expect(own.filter((line) => line[11] === '*').every((line) => line[12] === '*' && line[13] === '*')).toBe(true);
  expect(own.some((line) => line[11] !== '*' && line[12] === '*')).toBe(true);
  expect(new Set(own.map((line) => line[9])).size).toBe(26);
  expect(new Set(own.filter((line) => line[10] === 'CARHAIX').map((line) => line[7]))).toEqual(
    new Set(['22', '29', '56'])
  );
});
