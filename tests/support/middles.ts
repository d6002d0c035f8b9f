import { expect } from 'vitest';

interface Bounded {
  readonly nom: string;
  readonly bornes: boolean;
}
type Row = Readonly<Record<string, unknown>>;

/**
 * The middle and the half-width of every figure, worked out again from its bounds alone: an answer that has them tells
 * nothing more. Sums stand in the same order, over the rows that have both. @returns how many were compared
 */
export function expectMiddles(columns: readonly Bounded[], rows: readonly Row[]): number {
  let compared = 0;
  for (const { nom } of columns.filter(({ bornes }) => bornes)) {
    const sums = { min: 0, middle: 0, max: 0 };
    for (const row of rows) {
      const [min, max] = [row[`${nom}_min`], row[`${nom}_max`]];
      const known = typeof min === 'number' && typeof max === 'number';
      const [middle, margin] = [row[`${nom}_milieu`], row[`${nom}_marge`]];
      expect([nom, middle, margin]).toEqual([nom, known ? (min + max) / 2 : null, known ? (max - min) / 2 : null]);
      compared++;
      if (!known) continue;
      sums.min += min;
      sums.middle += Number(middle);
      sums.max += max;
    }
    const slack = 1e-9 * Math.max(1, Math.abs(sums.min), Math.abs(sums.max));
    expect(sums.middle).toBeGreaterThanOrEqual(sums.min - slack);
    expect(sums.middle).toBeLessThanOrEqual(sums.max + slack);
  }
  return compared;
}
