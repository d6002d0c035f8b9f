import { describe, expect, test } from 'vitest';
import { difference, exactly, interval, isExact, rankBounds, ratio, share, sum, type Interval } from './interval.ts';

/** A fixed sequence, so that a failure can be seen again. */
function randomIntegers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function integersIn(x: Interval): number[] {
  return Array.from({ length: x.max - x.min + 1 }, (_, i) => x.min + i);
}

describe('published totals of Bretagne, BMO 2025', () => {
  test('visible cells plus 758 hidden ones of 1 to 4', () => {
    const hidden = Array.from({ length: 758 }, () => interval(1, 4));
    expect(sum([exactly(129_773), ...hidden])).toEqual({ min: 130_531, max: 132_805 });
  });
});

describe('by hand', () => {
  test('a hidden numerator: 0 to 4 of 20 is 0 % to 20 %', () => {
    expect(ratio(interval(0, 4), exactly(20), { partOf: true })).toEqual({ min: 0, max: 0.2 });
  });
  test('both hidden: 0 to 4 of 1 to 4 may be everything or nothing', () => {
    expect(ratio(interval(0, 4), interval(1, 4), { partOf: true })).toEqual({ min: 0, max: 1 });
  });
  test('a ratio that is not a share may pass 1, and has no upper bound when the denominator may be zero', () => {
    expect(ratio(exactly(30), exactly(20))).toEqual({ min: 1.5, max: 1.5 });
    expect(ratio(exactly(3), interval(0, 4))).toEqual({ min: 0.75, max: Infinity });
  });
  test('a denominator of zero has no ratio', () => {
    expect(ratio(exactly(0), exactly(0))).toBeNull();
    expect(share(exactly(0), exactly(0))).toBeNull();
  });
  test('impossible operands are refused', () => {
    expect(() => ratio(exactly(5), exactly(4), { partOf: true })).toThrow(RangeError);
    expect(() => ratio(exactly(-1), exactly(4))).toThrow(RangeError);
    expect(() => interval(3, 2)).toThrow(RangeError);
    expect(() => interval(NaN, 2)).toThrow(RangeError);
  });
  test('ranks: a wide interval may be anywhere it overlaps, equals share the best rank', () => {
    expect(rankBounds([exactly(10), interval(2, 12), exactly(1), exactly(10)])).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 3 },
      { best: 4, worst: 4 },
      { best: 1, worst: 2 }
    ]);
  });
});

describe('against every possible pair of hidden values', () => {
  const draw = randomIntegers(20);
  const cases = Array.from({ length: 300 }, () => {
    const aMin = draw(6);
    const bMin = draw(6);
    return { a: interval(aMin, aMin + draw(5)), b: interval(bMin, bMin + draw(5)) };
  });

  test.each(cases)('$a and $b', ({ a, b }) => {
    const pairs = integersIn(a).flatMap((x) => integersIn(b).map((y) => [x, y] as const));
    const extremes = (values: number[]): Interval | null => (values.length ? { min: Math.min(...values), max: Math.max(...values) } : null);

    expect(sum([a, b])).toEqual(extremes(pairs.map(([x, y]) => x + y)));
    expect(difference(a, b)).toEqual(extremes(pairs.map(([x, y]) => x - y)));
    expect(share(a, b)).toEqual(extremes(pairs.filter(([x, y]) => x + y > 0).map(([x, y]) => x / (x + y))));

    const parts = pairs.filter(([x, y]) => y > 0 && x <= y);
    if (parts.length) {
      const exact = extremes(parts.map(([x, y]) => x / y));
      const found = ratio(a, b, { partOf: true });
      // The whole may be hidden down to zero, where the ratio has no value: the lower bound holds all the same.
      expect(found?.min).toBeLessThanOrEqual(exact?.min ?? NaN);
      expect(found?.max).toBe(exact?.max);
      if (b.min > 0 && a.min <= b.max) expect(found?.min).toBe(exact?.min);
    }
    if (b.min > 0) expect(ratio(a, b)).toEqual(extremes(pairs.map(([x, y]) => x / y)));
    if (isExact(a) && isExact(b)) expect(isExact(sum([a, b]))).toBe(true);
  });

  test('ranks hold whatever the hidden values are', () => {
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: 5 }, () => {
        const min = draw(8);
        return interval(min, min + draw(4));
      });
      const bounds = rankBounds(items);
      const values = items.map((item) => item.min + draw(item.max - item.min + 1));
      values.forEach((value, i) => {
        const rank = 1 + values.filter((other) => other > value).length;
        expect(rank).toBeGreaterThanOrEqual(bounds[i]?.best ?? NaN);
        expect(rank).toBeLessThanOrEqual(bounds[i]?.worst ?? NaN);
      });
    }
  });
});
