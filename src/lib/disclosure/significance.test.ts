import { describe, expect, test } from 'vitest';
import {
  classifyGaps,
  compareProportions,
  controlDiscoveries,
  fisherExact,
  withoutPart,
  testGap,
  testScore
} from './significance.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('Fisher’s exact test', () => {
  test('the lady tasting tea: 3 of 4 cups right is 34 chances in 70, all right is 2 in 70', () => {
    expect(fisherExact(of(3, 4), of(1, 4))).toBeCloseTo(34 / 70, 14);
    expect(fisherExact(of(4, 4), of(0, 4))).toBeCloseTo(2 / 70, 14);
  });

  // Expected values: scipy.stats.fisher_exact 1.17, two-sided; the first is the example of its manual.
  test.each([
    [of(8, 10), of(1, 6), 0.034965034965034975],
    [of(1, 12), of(9, 12), 0.0027594561852200836],
    [of(3, 25), of(40, 30_000), 6.1556733759707665e-6],
    [of(0, 20), of(900, 30_000), 1],
    [of(2, 20), of(6_000, 300_000), 0.0599216959493402]
  ])('%j against %j', (a, b, expected) => {
    expect(fisherExact(a, b) / expected).toBeCloseTo(1, 9);
    expect(fisherExact(b, a) / expected).toBeCloseTo(1, 9);
  });
});

describe('two proportions', () => {
  test('by hand: 45 and 30 of 100: z = 0.15 / sqrt(0.375 × 0.625 / 50) = 2.1909', () => {
    // Tables of the normal law: two-sided, 2.19 gives 0.0285.
    expect(compareProportions(of(45, 100), of(30, 100))).toBeCloseTo(0.02846, 5);
  });

  // scipy.stats.chi2_contingency 1.17 without correction, whose χ² is z². The second is the polio vaccine of 1954.
  test.each([
    [of(81, 148), of(60, 148), 0.014528022485170412],
    [of(33, 200_745), of(115, 201_229), 1.7325166335578668e-11],
    [of(500, 1_000), of(499, 1_000), 0.9643293904468979],
    [of(90, 100), of(60, 120), 2.259198533827921e-10]
  ])('%j against %j', (a, b, expected) => {
    expect((compareProportions(a, b) ?? NaN) / expected).toBeCloseTo(1, 9);
  });

  test('the rule of small counts: four expected counts of at least 5, else the exact test', () => {
    // 10 successes among 24, 12 each side: 5 expected exactly, so the normal law; 9 successes: 4.5, so Fisher.
    expect(compareProportions(of(1, 12), of(9, 12))).not.toBeCloseTo(fisherExact(of(1, 12), of(9, 12)), 4);
    expect(compareProportions(of(1, 12), of(8, 12))).toBe(fisherExact(of(1, 12), of(8, 12)));
  });

  test('nothing to compare: nobody on one side, parts above wholes, numbers that count nobody', () => {
    expect(compareProportions(of(0, 0), of(3, 9))).toBeNull();
    expect(compareProportions(of(4, 3), of(3, 9))).toBeNull();
    expect(compareProportions(of(1.5, 3), of(3, 9))).toBeNull();
    expect(compareProportions(of(5, 5), of(9, 9))).toBe(1);
  });
});

test('a territory is compared with the reference without it', () => {
  expect(withoutPart(of(900, 1_000), of(90, 100))).toEqual(of(810, 900));
  expect(withoutPart(of(90, 100), of(90, 100))).toBeNull();
  expect(withoutPart(of(10, 100), of(20, 50))).toBeNull();
  expect(withoutPart(of(95, 100), of(10, 50))).toBeNull();
});

describe('false discoveries', () => {
  test('the fifteen comparisons of Benjamini and Hochberg (1995), table 1: the first four', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
    ];
    expect(controlDiscoveries(published)).toEqual(published.map((_, i) => i < 4));
    expect(controlDiscoveries([...published].reverse())).toEqual(published.map((_, i) => i >= 11));
  });

  test('a large p-value is carried by larger ones that pass: 0.04, 0.041, 0.049 of three', () => {
    // Alone, 0.04 > 0.05 / 3; but the third, 0.049 <= 0.05, carries all three.
    expect(controlDiscoveries([0.04, 0.049, 0.041])).toEqual([true, true, true]);
    expect(controlDiscoveries([0.04, null, 0.9])).toEqual([false, false, false]);
    expect(controlDiscoveries([null, 0.04])).toEqual([false, true]);
    expect(controlDiscoveries([])).toEqual([]);
  });
});

test('a table of gaps: above, below, not significant, not tested', () => {
  const reference = of(5_000, 10_000);
  const rows = [
    { own: of(90, 100), reference },
    { own: of(20, 100), reference },
    { own: of(52, 100), reference },
    null,
    { own: of(0, 0), reference }
  ];
  expect(classifyGaps(rows.map((row) => row && testGap(row.own, [row.reference])))).toEqual([
    'superieur',
    'inferieur',
    'non_significatif',
    'non_teste',
    'non_teste'
  ]);
});

test('where nothing differs, few tables of fifty find a gap', () => {
  let state = 11;
  const draw = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const count = (n: number) => Array.from({ length: n }, draw).filter((x) => x < 0.4).length;
  const tables = Array.from({ length: 200 }, () =>
    classifyGaps(Array.from({ length: 50 }, () => testGap(of(count(60), 60), [of(400, 1_000)])))
  );
  const withGap = tables.filter((gaps) => gaps.some((gap) => gap === 'superieur' || gap === 'inferieur')).length;
  // 5 % of 200 is 10; a naive 5 % per row would find a gap in nearly every table (1 − 0.95⁵⁰ = 92 %).
  expect(withGap).toBeLessThan(25);
});

describe('a reference of which a part is hidden', () => {
  const own = of(60, 100);
  test('is tested against what concludes least of all that it may be', () => {
    // 400 to 419 of 1,000 to 1,019: 0.6 is far from each of 0.39, 0.40 and 0.41.
    const [far] = classifyGaps([testGap(own, [of(400, 1_019), of(400, 1_000), of(419, 1_019)])]);
    expect(far).toBe('superieur');
    expect(testGap(own, [of(400, 1_019), of(419, 1_019)])?.p).toBe(compareProportions(own, of(419, 1_019)));
  });
  test('says nothing when the rate may be on either side, nor without a reference', () => {
    expect(testGap(own, [of(20, 60), of(39, 60)])).toEqual({ p: 1, above: true });
    expect(testGap(own, [])).toBeNull();
    expect(testGap(own, [of(0, 0)])).toBeNull();
  });
});

const exactly = (score: number) => ({ min: score, max: score });

test('a score is read by the normal law: 1.96 standard errors above are 0.05', () => {
  expect(testScore(exactly(1.959963984540054)).p).toBeCloseTo(0.05, 12);
  expect(testScore(exactly(-3))).toMatchObject({ above: false });
});

test('scores of one table are one family; bounds count by what is nearest to what was expected', () => {
  // Tables of the normal law, two-sided: 2.5 gives 0.0124, 2.3 gives 0.0214. Of two, both are under 0.05 / rank.
  const gaps = (scores: readonly number[]) => classifyGaps(scores.map((score) => testScore(exactly(score))));
  expect(gaps([-2.5, 2.3])).toEqual(['inferieur', 'superieur']);
  expect(gaps([-2.5, 2.3, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual(Array.from({ length: 10 }, () => 'non_significatif'));
  expect(classifyGaps([testScore({ min: 3, max: 9 }), testScore({ min: -1, max: 9 }), null])).toEqual([
    'superieur',
    'non_significatif',
    'non_teste'
  ]);
});
