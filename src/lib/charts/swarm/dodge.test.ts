import { expect, test } from 'vitest';
import { dodge } from './dodge.ts';

test('no disc is over another, whatever their sizes, and the largest is in the middle', () => {
  for (let round = 1; round <= 20; round++) {
    const discs = Array.from({ length: 60 }, (_, i) => ({
      at: ((round * 7919 + i * i * 104_729) % 400) / 2,
      radius: 2 + ((round * 31 + i * 17) % 9)
    }));
    const offsets = dodge(discs);
    for (const [i, a] of discs.entries())
      for (const [j, b] of discs.entries()) {
        if (i >= j) continue;
        const apart = Math.hypot(a.at - b.at, (offsets[i] ?? 0) - (offsets[j] ?? 0));
        expect(apart).toBeGreaterThan(a.radius + b.radius);
      }
    const largest = discs.reduce((best, { radius }, index) => (radius > (discs[best]?.radius ?? 0) ? index : best), 0);
    expect(offsets[largest]).toBe(0);
  }
});

test('a disc stands as near to the middle as the others allow', () => {
  // Two alike at one place: apart by twice their radius and a pixel. A third, away from them: in the middle.
  expect(
    dodge([
      { at: 0, radius: 5 },
      { at: 0, radius: 5 },
      { at: 50, radius: 5 }
    ]).map(Math.abs)
  ).toEqual([0, 11, 0]);
});
