import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { pathOf } = demoFiles();

it('puts the 2025 survey on the second sheet, numbers as text, hidden cells as stars', async () => {
  const [description, data] = await readWorkbook(pathOf('bmo/Base_open_data_BMO_2025.xlsx'));
  expect(description?.sheet).toBe('Description_des_variables');
  const [header = [], ...lines] = data?.data ?? [];
  const at = (name: string): number => header.indexOf(name);
  expect(['BE25', 'NOMBE25', 'met', 'xmet', 'smet', 'Code métier BMO'].filter((name) => at(name) < 0)).toEqual([]);
  const own = lines.filter((line) => line[at('REG')] === '53');
  const met = own.map((line) => line[at('met')]);
  expect(met.every((value) => typeof value === 'string')).toBe(true);
  expect(own.every((line) => typeof line[at('BE25')] === 'number')).toBe(true);
  const visible = met.filter((value) => value !== '*').map(Number);
  const hidden = met.length - visible.length;
  expect(Math.min(...visible)).toBe(5);
  expect(hidden).toBeGreaterThan(400);
  const sum = visible.reduce((a, b) => a + b, 0);
  expect(sum + hidden).toBeLessThanOrEqual(131_879);
  expect(sum + 4 * hidden).toBeGreaterThanOrEqual(131_879);
  expect(
    own.filter((line) => line[at('met')] === '*').every((line) => line[at('xmet')] === '*' && line[at('smet')] === '*')
  ).toBe(true);
  expect(own.some((line) => line[at('met')] !== '*' && line[at('xmet')] === '*')).toBe(true);
  expect(new Set(own.map((line) => line[at('BE25')])).size).toBe(26);
  expect(new Set(own.filter((line) => line[at('NOMBE25')] === 'CARHAIX').map((line) => line[at('Dept')]))).toEqual(
    new Set(['22', '29', '56'])
  );
});
