import { expect, test } from 'vitest';
import { drawPointMap } from './point-svg.ts';

const place = (title: string, lng: number, value: number | null) => ({ lat: 48, lng, title, value });
const radii = (svg: string): number[] => [...svg.matchAll(/ r="([\d.]+)"/g)].map(([, radius]) => Number(radius));

test('areas are in proportion, the largest drawn first, names kept and escaped', () => {
  const { wide } = drawPointMap([place('petit', -2, 25), place('<grand>', -1, 100), place('inconnu', 0, null)], {
    label: 'Lieux',
    outlines: []
  });
  // A quarter of the figure is half the radius: 13 and 6.5; an unknown figure has a size of its own.
  expect(radii(wide)).toEqual([13, 6.5, 3.2]);
  expect([...wide.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
    '&lt;grand&gt;',
    'petit',
    'inconnu'
  ]);
  // The unknown figure has no surface that could be read.
  expect(
    [...wide.matchAll(/<circle[^>]* fill="var\(--paper\)"[^>]*><title>([^<]*)/g)].map(([, title]) => title)
  ).toEqual(['inconnu']);
  expect(wide).toContain('role="img" aria-label="Lieux"');
});

test('places that count nothing are all alike, and a thousand names are left to the table', () => {
  const { wide } = drawPointMap(
    Array.from({ length: 1_501 }, (_, at) => place(`l${at}`, at / 1000, null)),
    { label: 'Lieux', outlines: [] }
  );
  expect(new Set(radii(wide))).toEqual(new Set([3.2]));
  expect(wide).not.toContain('<title>');
});
