import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

// Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718]
])('%i of %i', (successes, trials, low, high) => {
  const found = wilson(successes, trials);
  expect(found?.min).toBeCloseTo(low, 4);
  expect(found?.max).toBeCloseTo(high, 4);
});

test('everything, nothing, no trial, nonsense', () => {
  expect(wilson(20, 20)?.max).toBe(1);
  expect(wilson(20, 20)?.min).toBeCloseTo(1 - 0.1611, 4);
  expect(wilson(0, 0)).toBeNull();
  expect(() => wilson(3, 2)).toThrow(RangeError);
  expect(() => wilson(NaN, 2)).toThrow(RangeError);
});
