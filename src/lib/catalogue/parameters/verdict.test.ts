import { expect, test } from 'vitest';
import { allOf, compareBounds, oneOf, type Verdict } from './verdict.ts';
import { OPERATORS } from './table-view.ts';

/** By its meaning: every pair of whole values inside both bounds, one by one. */
function byEnumeration(a: [number, number], b: [number, number], holds: (x: number, y: number) => boolean): Verdict {
  const answers = new Set<boolean>();
  for (let x = a[0]; x <= a[1]; x++) for (let y = b[0]; y <= b[1]; y++) answers.add(holds(x, y));
  return answers.size > 1 ? 'indecis' : answers.has(true) ? 'oui' : 'non';
}

const MEANINGS = {
  '>=': (x: number, y: number) => x >= y,
  '<=': (x: number, y: number) => x <= y,
  '>': (x: number, y: number) => x > y,
  '<': (x: number, y: number) => x < y,
  '=': (x: number, y: number) => x === y,
  '!=': (x: number, y: number) => x !== y
} as const;

test('two figures between bounds are told apart only where every pair of values agrees', () => {
  const ranges: [number, number][] = [
    [0, 0],
    [0, 2],
    [1, 1],
    [1, 3],
    [2, 4],
    [3, 3]
  ];
  for (const operator of OPERATORS) {
    if (operator === '~') continue;
    for (const a of ranges)
      for (const b of ranges)
        expect(
          compareBounds({ min: a[0], max: a[1] }, { min: b[0], max: b[1] }, operator),
          `${a.join('-')} ${operator} ${b.join('-')}`
        ).toBe(byEnumeration(a, b, MEANINGS[operator]));
  }
});

test('what has no upper bound passes a threshold under its least, and is not known to stay under any', () => {
  const least = { min: 12, max: Infinity };
  expect(compareBounds(least, { min: 12, max: 12 }, '>=')).toBe('oui');
  expect(compareBounds(least, { min: 13, max: 13 }, '>=')).toBe('indecis');
  expect(compareBounds(least, { min: 11, max: 11 }, '<=')).toBe('non');
});

test('all, or one of several', () => {
  expect(allOf(['oui', 'oui'])).toBe('oui');
  expect(allOf(['oui', 'indecis'])).toBe('indecis');
  expect(allOf(['indecis', 'non'])).toBe('non');
  expect(oneOf(['non', 'oui'])).toBe('oui');
  expect(oneOf(['non', 'indecis'])).toBe('indecis');
  expect(oneOf(['non', 'non'])).toBe('non');
});
