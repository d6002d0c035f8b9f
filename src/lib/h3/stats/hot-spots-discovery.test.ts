import { expect, it } from 'vitest';
import { discoveriesOf } from './hot-spots.ts';

// Benjamini and Hochberg (1995), section 4: fifteen p-values, the first four being discoveries at 5 %.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
];

it('gives the four discoveries of the published example, in any order', () => {
  expect([...discoveriesOf(Float64Array.from(PUBLISHED), undefined)]).toEqual(
    PUBLISHED.map((_, at) => (at < 4 ? 1 : 0))
  );
  expect([...discoveriesOf(Float64Array.from(PUBLISHED.toReversed()), undefined)]).toEqual(
    PUBLISHED.map((_, at) => (at > 10 ? 1 : 0))
  );
});

it('counts only what was tested: twice the tests halve the threshold', () => {
  const twice = Float64Array.from([...PUBLISHED, ...PUBLISHED.map(() => 1)]);
  // 3 × 0.05 / 30 = 0.005 keeps 0.0019; 4 × 0.05 / 30 = 0.0067 leaves 0.0095 out, and no later one comes back.
  expect(discoveriesOf(twice, undefined).reduce((a, b) => a + b, 0)).toBe(3);
  expect(
    discoveriesOf(
      twice,
      Uint8Array.from(twice, (_, at) => (at < 15 ? 1 : 0))
    ).reduce((a, b) => a + b, 0)
  ).toBe(4);
  expect([...discoveriesOf(Float64Array.of(0.001), Uint8Array.of(0))]).toEqual([0]);
  expect(discoveriesOf(new Float64Array(), undefined)).toHaveLength(0);
});
