import { expect, it } from 'vitest';
import { formatDate, formatMonth } from './dates-fr.ts';

it('writes dates as French does', () => {
  expect(formatDate('2026-11-24T23:10:00Z')).toBe('24 novembre 2026');
  expect(formatDate('2025-08-01')).toBe('1er août 2025');
  expect(formatDate('hier')).toBe('hier');
  expect(formatMonth('2024-12')).toBe('décembre 2024');
  expect(formatMonth('2021_2022')).toBe('2021_2022');
});
