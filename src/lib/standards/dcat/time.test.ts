import { expect, test } from 'vitest';
import { frequencyOf, periodOf, rhythmOf, vintagesIn } from './time.ts';

test.each([
  [['2023', '2025'], { start: '2023-01-01', end: '2025-12-31' }],
  [['2024-02'], { start: '2024-02-01', end: '2024-02-29' }],
  [['2025T1', '2024T4'], { start: '2024-10-01', end: '2025-03-31' }],
  [['2022-2023', 'tous'], { start: '2022-01-01', end: '2023-12-31' }],
  [['tous'], null],
  [[], null]
])('%j covers', (vintages, period) => {
  expect(periodOf(vintages)).toEqual(period);
});

test.each([
  [['2024-11', '2024-12'], 'MONTHLY'],
  [['2024T4', '2025T1'], 'QUARTERLY'],
  [['2025', '2024', '2023'], 'ANNUAL'],
  [['2015', '2021'], 'UNKNOWN'],
  [['2025'], 'UNKNOWN'],
  [['2024', '2024-12'], 'UNKNOWN'],
  [[], 'UNKNOWN']
])('%j comes %s', (vintages, frequency) => {
  expect(frequencyOf(vintages)).toBe(frequency);
});

test.each([
  [[12, 1, null], 'MONTHLY'],
  [[36], 'TRIENNIAL'],
  [[6, 12], 'ANNUAL_2'],
  [[5], null],
  [[null], null],
  [[], null]
])('sources that come every %j months bring something %s', (months, rhythm) => {
  expect(rhythmOf(months)).toBe(rhythm);
});

test('the vintages of a source are read in its words', () => {
  expect(periodOf(vintagesIn('2020-01 à 2024-12'))).toEqual({ start: '2020-01-01', end: '2024-12-31' });
  expect(periodOf(vintagesIn('2024, 2025'))).toEqual({ start: '2024-01-01', end: '2025-12-31' });
  expect(periodOf(vintagesIn('v347, v461'))).toBeNull();
});
