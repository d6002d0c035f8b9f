import { expect, test } from 'vitest';
import { nearestOf, overlapOf } from './alike.ts';

const shares = (values: Record<string, number>) => new Map(Object.entries(values));
const place = (name: string, values: Record<string, number>) => ({
  territoire: `bassin:${name}`,
  name,
  shares: shares(values)
});

test('two wholes overlap by what they have of the same classes', () => {
  // The least of each class: 0.5 and 0.2, then nothing in common.
  expect(overlapOf(shares({ a: 0.5, b: 0.5 }), shares({ a: 0.8, b: 0.2 }))).toBeCloseTo(0.7);
  expect(overlapOf(shares({ a: 1 }), shares({ b: 1 }))).toBe(0);
  expect(overlapOf(shares({ a: 0.4, b: 0.6 }), shares({ b: 0.6, a: 0.4 }))).toBe(1);
});

test('the nearest comes first and says why; one that lacks a structure of the place is not compared', () => {
  const jobs = [
    place('ici', { a: 0.5, b: 0.5 }),
    place('loin', { a: 1, b: 0 }),
    place('pareil', { a: 0.5, b: 0.5 }),
    place('sans âges', { a: 0.5, b: 0.5 })
  ];
  const ages = [
    place('ici', { j: 0.4, v: 0.6 }),
    place('loin', { j: 0.4, v: 0.6 }),
    place('pareil', { j: 0.5, v: 0.5 })
  ];
  const found = nearestOf('bassin:ici', [
    { words: (overlap) => `emplois ${overlap}`, places: jobs },
    { words: (overlap) => `âges ${overlap}`, places: ages }
  ]);
  expect(found.map(({ name }) => name)).toEqual(['pareil', 'loin']);
  expect(found[0]?.reason).toMatch(/^emplois 100\s%, âges 90\s%$/u);
});

test('a place of which nothing is known has no like', () => {
  expect(nearestOf('bassin:ici', [{ words: String, places: [place('loin', { a: 1 })] }])).toEqual([]);
});
