import { describe, expect, it } from 'vitest';
import { shareOut, shareOutBelow } from './noise.ts';
import { schoolCode } from './schools.ts';

describe('sharing out', () => {
  it('gives whole parts that add up, the largest remainders first, and stays below ceilings', () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(7, [0, 3, 4])).toEqual([0, 3, 4]);
    expect(shareOutBelow(10, [1, 1, 1], [1, 8, 8])).toEqual([1, 5, 4]);
    expect(() => shareOutBelow(10, [1, 1], [2, 2])).toThrow(/plafonds/);
    expect(() => shareOut(1, [0, 0])).toThrow(/poids/);
  });

  it('computes the check letter of a school code', () => {
    // 359001 = 23 × 15608 + 17 and 299012 = 23 × 13000 + 12; letters without I, O and Q: U is the 18th, N the 13th.
    expect(schoolCode('35', 1)).toBe('0359001U');
    expect(schoolCode('29', 12)).toBe('0299012N');
  });
});
