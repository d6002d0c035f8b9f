import { describe, expect, test } from 'vitest';
import {
  difference,
  exactly,
  interval,
  isExact,
  locationQuotient,
  rankBounds,
  ratio,
  share,
  sum,
  type Interval
} from './interval.ts';

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

describe('location quotient', () => {
  test('by hand: 30 of 200 in the zone, 50 of 1,000 in the reference: 0.15 / 0.05 = 3', () => {
    const found = locationQuotient(
      { part: exactly(30), whole: exactly(200) },
      { part: exactly(50), whole: exactly(1000) }
    );
    expect(found?.min).toBeCloseTo(3, 12);
    expect(found?.max).toBeCloseTo(3, 12);
  });
  test('a hidden part of 1 to 4 among 200: 0.005 / 0.05 to 0.02 / 0.05', () => {
    const found = locationQuotient(
      { part: interval(1, 4), whole: exactly(200) },
      { part: exactly(50), whole: exactly(1000) }
    );
    expect(found?.min).toBeCloseTo(0.1, 12);
    expect(found?.max).toBeCloseTo(0.4, 12);
  });
  test('a part is at most its whole: 0 to 4 among 2 cannot be twice the whole', () => {
    expect(
      locationQuotient({ part: interval(0, 4), whole: exactly(2) }, { part: exactly(500), whole: exactly(1000) })
    ).toEqual({ min: 0, max: 2 });
  });
  test('a zone inside its reference: 20 to 90 of 100 there, 30 to 60 of 1,000 in all, at most all of them', () => {
    const zone = { part: interval(20, 90), whole: exactly(100) };
    const reference = { part: interval(30, 60), whole: exactly(1000) };
    // Alone: 0.2 / 0.06 to 0.9 / 0.03. Nested: at most (1) / (100 / 1000) = 10, and at least (20 / 60) / 0.1.
    expect(locationQuotient(zone, reference)?.max).toBeCloseTo(30, 12);
    const nested = locationQuotient(zone, reference, { nested: true });
    expect(nested?.min).toBeCloseTo(10 / 3, 12);
    expect(nested?.max).toBeCloseTo(10, 12);
  });
  test('no whole, or an activity the reference has not: no index; one it may not have: no upper bound', () => {
    const two = { part: exactly(1), whole: exactly(2) };
    expect(locationQuotient({ part: exactly(0), whole: exactly(0) }, two)).toBeNull();
    expect(locationQuotient(two, { part: exactly(0), whole: exactly(9) })).toBeNull();
    expect(locationQuotient(two, { part: interval(0, 3), whole: exactly(9) })).toEqual({ min: 1.5, max: Infinity });
  });

  test('holds whatever the hidden values are, inside the reference or not', () => {
    const draw = randomIntegers(7);
    for (let round = 0; round < 400; round++) {
      const part = draw(6);
      const whole = part + 1 + draw(6);
      const partR = part + 1 + draw(6);
      const wholeR = partR + (whole - part) + draw(9);
      const around = (value: number) => interval(Math.max(0, value - draw(3)), value + draw(3));
      const zone = { part: around(part), whole: around(whole) };
      const reference = { part: around(partR), whole: around(wholeR) };
      const truth = part / whole / (partR / wholeR);
      for (const nested of [false, true]) {
        const found = locationQuotient(zone, reference, { nested });
        expect(found?.min).toBeLessThanOrEqual(truth + 1e-12);
        expect(found?.max).toBeGreaterThanOrEqual(truth - 1e-12);
      }
    }
  });
});

describe('a part whose whole is hidden with it', () => {
  /** A row: projects and hard ones, null where under 5 and hidden. The hard ones of a hidden whole are hidden. */
  type Row = readonly [whole: number | null, part: number | null];
  const MOST = 4;

  /** Every table that visible values allow: hidden projects 1 to 4, hidden parts 0 to 4, within their whole. */
  function tables(rows: readonly Row[]): { part: number; whole: number }[] {
    return rows.reduce<{ part: number; whole: number }[]>(
      (sums, [whole, part]) => {
        const wholes = whole === null ? [1, 2, 3, 4] : [whole];
        const pairs = wholes.flatMap((m) =>
          (part === null ? [0, 1, 2, 3, 4].filter((x) => x <= m) : [part]).map((x) => ({ part: x, whole: m }))
        );
        return sums.flatMap((sum) =>
          pairs.map((pair) => ({ part: sum.part + pair.part, whole: sum.whole + pair.whole }))
        );
      },
      [{ part: 0, whole: 0 }]
    );
  }

  /** The bounds of both sums, as the warehouse publishes them. */
  function published(rows: readonly Row[]): { part: Interval; whole: Interval } {
    return {
      part: sum(
        rows.map(([whole, part]) => (part === null ? interval(0, Math.min(MOST, whole ?? MOST)) : exactly(part)))
      ),
      whole: sum(rows.map(([whole]) => (whole === null ? interval(1, MOST) : exactly(whole))))
    };
  }

  test('by hand: 5 projects of which up to 4 are hard, and two hidden rows: 12 of 13 at most, not all of 7', () => {
    const { part, whole } = published([
      [5, null],
      [null, null],
      [null, null]
    ]);
    expect([part, whole]).toEqual([
      { min: 0, max: 12 },
      { min: 7, max: 13 }
    ]);
    expect(ratio(part, whole, { partOf: true, nested: true })).toEqual({ min: 0, max: 12 / 13 });
    expect(ratio(part, whole, { partOf: true })).toEqual({ min: 0, max: 1 });
  });

  test('a published total in place of a sum of rows: the most of the part over it', () => {
    expect(ratio(interval(73_391, 73_522), exactly(131_879), { partOf: true, nested: true })).toEqual({
      min: 73_391 / 131_879,
      max: 73_522 / 131_879
    });
    expect(ratio(interval(3, 9), exactly(6), { partOf: true, nested: true })).toEqual({ min: 0.5, max: 1 });
  });

  test('are the extremes of every table that the visible values allow', () => {
    const draw = randomIntegers(33);
    for (let round = 0; round < 250; round++) {
      const rows = Array.from({ length: 1 + draw(4) }, (): Row => {
        const kind = draw(3);
        const whole = 5 + draw(9);
        return kind === 0 ? [null, null] : [whole, kind === 1 ? null : 5 + draw(whole - 4)];
      });
      const ratios = tables(rows).map(({ part, whole }) => part / whole);
      const { part, whole } = published(rows);
      const found = ratio(part, whole, { partOf: true, nested: true });
      expect(found?.max).toBeCloseTo(Math.max(...ratios), 12);
      expect(found?.min).toBeCloseTo(Math.min(...ratios), 12);
    }
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
    const extremes = (values: number[]): Interval | null =>
      values.length ? { min: Math.min(...values), max: Math.max(...values) } : null;

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

  test('are found as by comparing every pair, and fast: 200,000 items', () => {
    const items = Array.from({ length: 300 }, () => {
      const min = draw(40);
      return interval(min, min + draw(3) * draw(20));
    });
    const pairwise = items.map((item, i) => ({
      best: 1 + items.filter((other, j) => j !== i && other.min > item.max).length,
      worst: 1 + items.filter((other, j) => j !== i && other.max > item.min).length
    }));
    expect(rankBounds(items)).toEqual(pairwise);
    const many = Array.from({ length: 200_000 }, (_, i) => interval(i, i + 3));
    const started = performance.now();
    // Surely above the first, at 0 to 3: all but the next three, which start at 1, 2 and 3.
    expect(rankBounds(many)[0]).toEqual({ best: 199_997, worst: 200_000 });
    // Pairs would take minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
