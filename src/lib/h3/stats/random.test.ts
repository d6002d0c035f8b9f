import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

describe('the source of random integers', () => {
  // First outputs of PractRand's sfc32 after its own seeding from 64 bits, as published for other ports of it.
  it.each([
    [0, [1363572419, 145230303, 808754475, 4216505632, 947923937, 2491578854, 3964400089, 2091952393]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415, 2026416846, 1661539736, 2729060721, 4156309426]],
    [42, [1264412219, 1947509147, 3919439299, 1251167922, 656401615, 478193053, 3278332503, 1360198844]]
  ])('gives the outputs of sfc32 for seed %i', (seed, expected) => {
    const random = new Random(seed);
    expect(expected.map(() => random.next())).toEqual(expected);
  });

  it('draws evenly below a limit (chi-square, 9 degrees of freedom: 27.9 is passed once in a thousand)', () => {
    const random = new Random(2 ** 40 + 7);
    const counts = new Array<number>(10).fill(0);
    for (let turn = 0; turn < 100_000; turn++) {
      const drawn = random.below(10);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  it('refuses what is no seed', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => new Random(seed)).toThrow(`Graine ${seed}`);
  });
});
