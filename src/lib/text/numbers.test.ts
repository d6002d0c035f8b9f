import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../../../tests/support/catalogue.ts';
import {
  formatChange,
  formatAround,
  formatMeasure,
  formatMeasureShort,
  formatNumber,
  formatPercent,
  formatStyled,
  numberStyle
} from './numbers.ts';
import { isCounted } from './units.ts';

const percent = numberStyle({ role: 'taux' });
const count = numberStyle({ role: 'mesure', type: 'entier' });

describe('numbers', () => {
  test.each([
    [0, 0, '0'],
    [-0, 0, '0'],
    [-0.4, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1\u202f000'],
    [131879, 0, '131\u202f879'],
    [3449370, 0, '3\u202f449\u202f370'],
    [-1234.5, 1, '\u22121\u202f234,5'],
    [1.005, 2, '1,01'],
    [2.5, 0, '3'],
    [0.1 + 0.2, 2, '0,3'],
    [1e21, 0, '1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000']
  ])('%d with %d decimals', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test('zeros are kept when columns line up', () => {
    expect(formatNumber(12, 1, true)).toBe('12,0');
  });

  test.each([
    [0.557, '55,7\u202f%'],
    [1, '100,0\u202f%'],
    [1.255, '125,5\u202f%'],
    [-0.0231, '\u22122,3\u202f%'],
    [0, '0,0\u202f%']
  ])('percent of %d', (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });

  test.each([
    [1413407 / 1413856, 1, '99,97\u202f%'],
    [1413407 / 1413856, 0, '99,97\u202f%'],
    [0.9996, 1, '99,96\u202f%'],
    [0.9994, 1, '99,9\u202f%'],
    [1.0002, 1, '100,02\u202f%'],
    [3 / 100_000, 1, '0,003\u202f%'],
    [0.0004, 1, '0,04\u202f%'],
    [-0.0004, 1, '\u22120,04\u202f%'],
    [1 / 68_000_000, 1, '0,000001\u202f%'],
    [0.004, 0, '0,4\u202f%'],
    // What adding doubles in another order leaves is no share.
    [1 - 2e-13, 1, '100,0\u202f%'],
    [3e-15, 1, '0,0\u202f%']
  ])('a share of %d is neither whole nor nothing, with %d decimals', (value, decimals, text) => {
    expect(formatPercent(value, decimals)).toBe(text);
  });

  test('a bound, an axis and a table say the same, and a change that does not show is none', () => {
    expect(formatMeasure({ value: null, min: 0.9871, max: 0.99968 }, percent, 'nd')).toBe(
      'entre 98,7\u202f% et 99,97\u202f%'
    );
    expect(formatMeasureShort({ value: null, min: 0.0002, max: 0.5 }, percent, 'nd')).toBe('0,02\u202f% à 50,0\u202f%');
    expect(formatStyled(0.995, { kind: 'percent', decimals: 0, fixed: false })).toBe('99,5\u202f%');
    expect(formatStyled(0.0003, numberStyle({ role: 'evolution' }))).toBe('0,0\u202f%');
    expect(formatChange(0.0003)).toBe('+0,0\u202f%');
  });

  test.each([
    [0.0143, '+1,4\u202fpt'],
    [-0.0231, '\u22122,3\u202fpt'],
    [0.0001, '0,0\u202fpt']
  ])('a gap of %d between two percentages, in points', (value, text) => {
    expect(formatStyled(value, numberStyle({ role: 'difference', unite: 'points' }))).toBe(text);
  });

  test('years and classes are not grouped, coordinates keep their digits', () => {
    expect(formatStyled(2025, numberStyle({ role: 'dimension' }))).toBe('2025');
    expect(formatStyled(10, numberStyle({ role: 'classe' }))).toBe('10');
    expect(formatStyled(-1.67429, numberStyle({ role: 'longitude' }))).toBe('\u22121,67429');
    expect(formatStyled(48.1, numberStyle({ role: 'latitude' }))).toBe('48,1');
  });

  test('a rate per unit is a number, not a percentage', () => {
    expect(formatStyled(1.25, numberStyle({ role: 'taux', unite: 'pour_un' }))).toBe('1,25');
  });

  test.each([
    [308386.22200000007, '308\u202f386'],
    [13048.416666666666, '13\u202f048'],
    [10.5, '11'],
    [9.96, '10'],
    [4.72, '4,7'],
    [0.4, '0,4'],
    [7, '7'],
    [-448.389, '\u2212448'],
    [0, '0']
  ])('%d weighted jobs or mean persons are shown whole from ten up', (value, text) => {
    expect(formatStyled(value, numberStyle({ role: 'mesure', unite: 'emplois', type: 'decimal' }))).toBe(text);
    expect(formatStyled(value, numberStyle({ role: 'difference', unite: 'personnes', type: 'double' }))).toBe(text);
  });

  test('hours, distances, pay and what is divided keep a decimal', () => {
    for (const unite of ['heures', 'km', '€/h', '€', 'milliers d’habitants', 'sur 10', 'habitants par km²', null]) {
      expect(formatStyled(35.46, numberStyle({ role: 'mesure', unite, type: 'decimal' }))).toBe('35,5');
    }
    expect(['postes par an', 'actifs', 'missions locales'].map(isCounted)).toEqual([true, true, true]);
  });

  test('the units of the catalogue that are measured and not counted are these', () => {
    const units = REQUESTS.flatMap(({ colonnes }) =>
      colonnes.flatMap(({ role, unite }) =>
        (role === 'mesure' || role === 'difference') && unite && !['points', 'pourcent'].includes(unite) ? [unite] : []
      )
    );
    expect([...new Set(units)].filter((unit) => !isCounted(unit)).sort()).toEqual([
      'années',
      'heures',
      'milliers',
      'milliers d’habitants',
      'écarts types',
      '€'
    ]);
  });

  test('infinity is never written', () => {
    expect(() => formatNumber(Infinity)).toThrow(RangeError);
  });
});

describe('measures', () => {
  test('the bounds of Bretagne, BMO 2025, in words', () => {
    expect(formatMeasure({ value: null, min: 130531, max: 132805 }, count, 'nd')).toBe(
      'entre 130\u202f531 et 132\u202f805'
    );
    expect(formatMeasureShort({ value: null, min: 130531, max: 132805 }, count, 'nd')).toBe(
      '130\u202f531 à 132\u202f805'
    );
  });
  test('bounds of a fractional count are told apart under ten as they are shown', () => {
    const jobs = numberStyle({ role: 'mesure', unite: 'emplois', type: 'decimal' });
    expect(formatMeasureShort({ value: null, min: 0.2, max: 0.9 }, jobs, 'nd')).toBe('0,2 à 0,9');
    expect(formatMeasureShort({ value: null, min: 5236.6, max: 5236.8 }, jobs, 'nd')).toBe('≈\u202f5\u202f237');
    expect(formatMeasure({ value: null, min: 4.25, max: 5236.8 }, jobs, 'nd')).toBe('entre 4,3 et 5\u202f237');
  });
  test('bounds that are written alike are a figure known as finely as it is said, and say that it is not exact', () => {
    expect(formatMeasure({ value: null, min: 0.5565, max: 0.55749 }, percent, 'nd')).toBe('environ 55,7\u202f%');
    expect(formatMeasureShort({ value: null, min: 0.04701, max: 0.04704 }, percent, 'nd')).toBe('≈\u202f4,7\u202f%');
    expect(formatMeasure({ value: null, min: 12.2, max: 12.4 }, count, 'nd')).toBe('environ 12');
    // One number but for the binary tail.
    expect(formatMeasure({ value: null, min: 0.1 + 0.2, max: 0.3 }, percent, 'nd')).toBe('30,0\u202f%');
    expect(formatMeasure({ value: null, min: 0.556, max: 0.5575 }, percent, 'nd')).toBe(
      'entre 55,6\u202f% et 55,8\u202f%'
    );
  });
  test('a count of 3 or 4 stays two figures', () => {
    expect(formatMeasure({ value: null, min: 3, max: 4 }, count, 'nd')).toBe('entre 3 et 4');
  });
  test('one bound, none, or a value', () => {
    expect(formatMeasure({ value: null, min: 0.75, max: null }, percent, 'nd')).toBe('au moins 75,0\u202f%');
    // All of it is no bound of a share; it is one of a count.
    expect(formatMeasure({ value: null, min: 0.75, max: 1 }, percent, 'nd')).toBe('au moins 75,0\u202f%');
    expect(formatMeasureShort({ value: null, min: 0.75, max: 1 }, percent, 'nd')).toBe('≥\u202f75,0\u202f%');
    expect(formatMeasureShort({ value: null, min: 0, max: 1 }, count, 'nd')).toBe('0 à 1');
    expect(formatMeasureShort({ value: null, min: 0, max: 1 }, percent, 'nd')).toBe('0,0\u202f% à 100,0\u202f%');
    expect(formatMeasureShort({ value: null, min: null, max: 4 }, count, 'nd')).toBe('≤\u202f4');
    expect(formatMeasure({ value: null }, count, 'non diffusé')).toBe('non diffusé');
    expect(formatMeasure({ value: 0, min: 0, max: 0 }, count, 'nd')).toBe('0');
  });
});

test('ranks: first, third, and between two', () => {
  const rank = numberStyle({ role: 'rang', type: 'entier' });
  expect([1, 3, 1200].map((value) => formatStyled(value, rank))).toEqual(['1ᵉʳ', '3ᵉ', '1\u202f200ᵉ']);
  expect(formatMeasure({ value: null, min: 3, max: 5 }, rank, 's')).toBe('entre 3ᵉ et 5ᵉ');
  expect(formatMeasureShort({ value: null, min: 1, max: 2 }, rank, 's')).toBe('1ᵉʳ à 2ᵉ');
  expect(formatMeasure({ value: null, min: 4, max: 4 }, rank, 's')).toBe('4ᵉ');
});

test('near bounds are said by their middle and a margin that holds both', () => {
  const style = { kind: 'number', decimals: 0, fixed: false } as const;
  const said = (min: number, max: number): string => formatAround({ value: null, min, max }, style, 'nd');
  expect(said(923, 931)).toBe('927 à 4 près');
  // 926,5 ± 4,5 : 927 − 5 and 927 + 5 hold 922 and 931.
  expect(said(922, 931)).toBe('927 à 5 près');
  expect(said(120, 160)).toBe('entre 120 et 160');
  expect(said(0, 4)).toBe('entre 0 et 4');
  expect(said(12, 12)).toBe('12');
  expect(formatAround({ value: 1200 }, style, 'nd')).toBe('1\u202f200');
  expect(formatAround({ value: null, min: 5 }, style, 'nd')).toBe('au moins 5');
  expect(formatAround({ value: null }, style, 'nd')).toBe('nd');
});
