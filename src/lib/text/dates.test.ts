import { expect, it } from 'vitest';
import { citationOf, sourceName } from '../words/citation.ts';
import { duringPeriod, formatDate, formatMonth, isPastMonth, periodName, vintageNames } from './dates.ts';
import { madeAnswer, madeSource } from '../../../tests/support/made-answer.ts';

it('writes dates as French does', () => {
  expect(formatDate('2026-11-24T23:10:00Z')).toBe('24 novembre 2026');
  expect(formatDate('2025-08-01')).toBe('1er août 2025');
  expect(formatDate('hier')).toBe('hier');
  expect(formatMonth('2024-12')).toBe('décembre 2024');
  expect(formatMonth('2021_2022')).toBe('2021_2022');
});

it('says a period in words, and leaves alone what is none', () => {
  expect(
    ['2025-08', '2025T1', '2025T3', '2022_2023', '2025-09-01', '2025', 'Portail', '2022-2023'].map(periodName)
  ).toEqual([
    'août 2025',
    '1ᵉʳ trimestre 2025',
    '3ᵉ trimestre 2025',
    '2022-2023',
    '1er septembre 2025',
    '2025',
    'Portail',
    '2022-2023'
  ]);
  expect(duringPeriod('2025T3')).toBe('au 3ᵉ trimestre 2025');
});

it('says the vintages of a source, whatever stands around them', () => {
  expect(vintageNames('2020-01 à 2024-12')).toBe('janvier 2020 à décembre 2024');
  expect(vintageNames('2018_2019 à 2022_2023')).toBe('2018-2019 à 2022-2023');
  expect(vintageNames('2024T3, 2024T4')).toBe('3ᵉ trimestre 2024, 4ᵉ trimestre 2024');
  expect(vintageNames('COG 2026, populations 2023, v461, 2019-2030')).toBe(
    'COG 2026, populations 2023, v461, 2019-2030'
  );
});

it('names a source without a comma for a vintage that it has not', () => {
  expect(sourceName({ producteur: 'France Travail', titre: 'Agences', millesime: '' })).toBe('France Travail, Agences');
  const source = madeSource('s', { titre: 'T', millesime: '2019_2020, 2020_2021' });
  expect(citationOf(madeAnswer({ sources: [source] }), 'https://s')).toContain('(T 2019-2020, 2020-2021)');
});

it('knows a month that is over from the one that runs', () => {
  expect(
    ['2026-10', '2026-11', '2026-12', '2027-01', '2025-12', '', '2024T4'].map((month) =>
      isPastMonth(month, '2026-11-26T02:00:00Z')
    )
  ).toEqual([true, false, false, false, true, false, false]);
});
