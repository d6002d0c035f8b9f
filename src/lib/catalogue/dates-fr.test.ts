import { expect, it } from 'vitest';
import { formatDate, formatMonth, isPastMonth } from './dates-fr.ts';

it('writes dates as French does', () => {
  expect(formatDate('2026-11-24T23:10:00Z')).toBe('24 novembre 2026');
  expect(formatDate('2025-08-01')).toBe('1er août 2025');
  expect(formatDate('hier')).toBe('hier');
  expect(formatMonth('2024-12')).toBe('décembre 2024');
  expect(formatMonth('2021_2022')).toBe('2021_2022');
});

it('knows a month that is over from the one that runs', () => {
  expect(['2026-10', '2026-11', '2026-12', '2027-01', '2025-12', '', '2024T4'].map((month) => isPastMonth(month, '2026-11-26T02:00:00Z'))).toEqual([true, false, false, false, true, false, false]);
});
