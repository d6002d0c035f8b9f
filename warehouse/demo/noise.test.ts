import { describe, expect, it } from 'vitest';
import { noiseOf, shareOut, shareOutBelow } from './noise.ts';
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

describe('a run of draws', () => {
  it('is the same for the same words, another for others, and spread evenly', () => {
    const run = (word: string): number[] => {
      const draw = noiseOf(53).stream(word);
      return Array.from({ length: 20_000 }, draw);
    };
    expect(run('lundi')).toEqual(run('lundi'));
    const monday = run('lundi');
    expect(run('mardi').filter((value, at) => value === monday[at]).length).toBeLessThan(5);
    // Ten boxes of 2,000 expected: a chi-square above 27.9 (nine degrees of freedom) happens once in a thousand.
    const boxes = Array.from(
      { length: 10 },
      (_, box) => monday.filter((value) => Math.floor(value * 10) === box).length
    );
    expect(boxes.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
    const pairs =
      monday.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((monday[at] ?? 0) - 0.5), 0) /
      monday.length /
      (1 / 12);
    expect(Math.abs(pairs)).toBeLessThan(0.03);
  });
});
