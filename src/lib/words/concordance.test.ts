import { expect, test } from 'vitest';
import { NARROW_SPACE } from '../text/numbers.ts';
import { computedText, gapText, issueText, publishedText } from './concordance.ts';

const plain = (text: string): string => text.replaceAll(NARROW_SPACE, ' ');

test.each([
  [131_879, 1, 'projets', '131 879'],
  [2_430_000, 10_000, 'projets', '2 430 000'],
  [0.557, 0.001, 'pourcent', '55,7 %'],
  [0.57, 0.01, 'pourcent', '57 %'],
  [-0.125, 0.001, 'pourcent', '−12,5 %'],
  [1202, 1, null, '1 202']
])('%f rounded to %f is written as it was published', (publie, arrondi, unite, text) => {
  expect(plain(publishedText({ publie, arrondi, unite }))).toBe(text);
});

test('what is computed keeps the digits that were published, or bounds that stay apart', () => {
  expect(plain(computedText({ min: 0.067, max: 0.067, arrondi: 0.001, unite: 'pourcent' }))).toBe('6,7 %');
  expect(plain(computedText({ min: 130_531, max: 132_805, arrondi: 1, unite: 'projets' }))).toBe(
    'entre 130 531 et 132 805'
  );
  // 73,391 and 73,522 of 131,879.
  expect(plain(computedText({ min: 0.5565, max: 0.5575, arrondi: 0.001, unite: 'pourcent' }))).toBe(
    'entre 55,7 % et 55,8 %'
  );
  expect(computedText({ min: null, max: null, arrondi: 1, unite: null })).toBe('');
});

test('a gap between percentages is in points, any other in its unit', () => {
  expect(plain(gapText({ ecart: -0.001, arrondi: 0.001, unite: 'pourcent' }))).toBe('−0,1 pt');
  expect(plain(gapText({ ecart: 43_450, arrondi: 10, unite: 'personnes' }))).toBe('+43 450');
});

test('a date is said as far as it is known', () => {
  expect(['2025-04-11', '2025-12', '2024'].map(issueText)).toEqual(['11 avril 2025', 'décembre 2025', '2024']);
});
