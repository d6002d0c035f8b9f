import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { meetsBox, type Box } from './box.ts';

/** A square of ten degrees with a square hole of two in its middle. */
const HOLED: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0]
    ],
    [
      [4, 4],
      [4, 6],
      [6, 6],
      [6, 4],
      [4, 4]
    ]
  ]
};
/** The corner of a triangle is far from its box: only its long side may enter. */
const TRIANGLE: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [0, 0]
      ]
    ]
  ]
};

function box(west: number, south: number, east: number, north: number): Box {
  return { west, south, east, north };
}

test.each<[string, Geometry, Box, boolean]>([
  ['within', HOLED, box(1, 1, 2, 2), true],
  ['around', HOLED, box(-5, -5, 20, 20), true],
  ['across one side', HOLED, box(9, 1, 12, 2), true],
  ['across two sides, no corner in one another', HOLED, box(-1, 1, 12, 2), true],
  ['touching at a side', HOLED, box(10, 3, 12, 5), true],
  ['beside', HOLED, box(10.001, 3, 12, 5), false],
  ['whole in the hole', HOLED, box(4.5, 4.5, 5.5, 5.5), false],
  ['across the side of the hole', HOLED, box(5, 5, 7, 5.5), true],
  ['in the box of the triangle, beyond its long side', TRIANGLE, box(6, 6, 9, 9), false],
  ['across its long side', TRIANGLE, box(4, 4, 9, 9), true],
  ['of no width, within', TRIANGLE, box(1, 1, 1, 1), true],
  ['a point within', { type: 'Point', coordinates: [3, 4] }, box(3, 4, 5, 5), true],
  ['a point outside', { type: 'Point', coordinates: [2.9, 4] }, box(3, 4, 5, 5), false],
  ['across the antimeridian, east of it', { type: 'Point', coordinates: [-179, 0] }, box(178, -1, -178, 1), true],
  ['across the antimeridian, west of it', { type: 'Point', coordinates: [179, 0] }, box(178, -1, -178, 1), true],
  ['all that it leaves out', { type: 'Point', coordinates: [0, 0] }, box(178, -1, -178, 1), false]
])('%s', (_, geometry, rectangle, met) => {
  expect(meetsBox(geometry, rectangle)).toBe(met);
});
