import {
  cellArea,
  cellToBoundary,
  cellToLatLng,
  greatCircleDistance,
  latLngToCell,
  polygonToCells,
  UNITS
} from 'h3-js';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cellToText, type Cell } from './cell.ts';
import { coverPolygon, coverRadius } from './cover.ts';
import { cellsOutline } from './geojson.ts';
import { polygonAreaKm2 } from './polygon.ts';
import { signedArea } from './ring.ts';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south]
];
const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const textsOf = (cells: readonly Cell[]): string[] => cells.map(cellToText);

/** Whether a point is in a ring, by the number of sides to its east. */
function isInside(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

describe('cover of a polygon', () => {
  const outer = square(-3, 48, 0.3);
  const hole = square(-2.9, 48.1, 0.1).reverse();

  test('by centre: every cell whose centre is inside, and no other, holes left out', () => {
    const cells = coverPolygon(polygon(outer, hole), 8);
    expect(textsOf(cells)).toEqual([...polygonToCells([outer, hole], 8, true)].sort());
    for (const text of textsOf(cells)) {
      const [lat, lng] = cellToLatLng(text);
      expect(isInside(outer, [lng, lat]) && !isInside(hole, [lng, lat]), text).toBe(true);
    }
  });

  test('by touch: also those that only have a corner inside', () => {
    const [centre, touch] = [coverPolygon(polygon(outer), 8), coverPolygon(polygon(outer), 8, { keep: 'touch' })];
    const all = new Set(touch);
    expect(centre.every((cell) => all.has(cell))).toBe(true);
    const inner = new Set(centre);
    const edge = touch.filter((cell) => !inner.has(cell));
    expect(edge.length).toBeGreaterThan(50);
    // A cell that touches is within its own size of the square.
    for (const text of textsOf(edge))
      expect(
        cellToBoundary(text).some(([lat, lng]) => lat > 47.99 && lat < 48.31 && lng > -3.02 && lng < -2.68),
        text
      ).toBe(true);
  });

  test('of several pieces is the sum of theirs; a piece smaller than a cell keeps the cell of its centre', () => {
    const pieces: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer], [square(-2, 48, 0.1)]] };
    expect(coverPolygon(pieces, 7).length).toBe(
      coverPolygon(polygon(outer), 7).length + coverPolygon(polygon(square(-2, 48, 0.1)), 7).length
    );
    expect(textsOf(coverPolygon(polygon(square(-2.9, 48.1, 0.0001)), 6))).toEqual([
      latLngToCell(48.10005, -2.89995, 6)
    ]);
  });

  test('sides that cross are refused, by their positions, unless accepted', () => {
    const bow: Position[] = [
      [-3, 48],
      [-2.7, 48.3],
      [-2.7, 48],
      [-3, 48.3],
      [-3, 48]
    ];
    expect(() => coverPolygon(polygon(bow), 7)).toThrow(/côté 1–2 du contour coupe le côté 3–4/);
    expect(coverPolygon(polygon(bow), 7, { crossings: true }).length).toBeGreaterThan(0);
    expect(() => coverPolygon(polygon(outer, square(-2.75, 48.1, 0.2).reverse()), 7)).toThrow(/coupe/);
  });

  test.each([
    [
      'an open ring',
      polygon([
        [-3, 48],
        [-2, 48],
        [-2, 49],
        [-3, 49]
      ]),
      7,
      /non fermé/
    ],
    [
      'three positions',
      polygon([
        [-3, 48],
        [-2, 48],
        [-3, 48]
      ]),
      7,
      /au moins quatre/
    ],
    ['no ring', { type: 'MultiPolygon', coordinates: [] } as MultiPolygon, 7, /vide/],
    [
      'latitude first',
      polygon([
        [48, -103],
        [48, -102],
        [49, -102],
        [48, -103]
      ]),
      7,
      /latitude -103/
    ],
    ['resolution 16', polygon(outer), 16, /Résolution 16/]
  ])('%s is refused', (_name, geometry, resolution, message) => {
    expect(() => coverPolygon(geometry, resolution)).toThrow(message);
  });

  test('too large is refused before it is made, with the resolution that would do', () => {
    const start = performance.now();
    expect(() => coverPolygon(polygon(square(-3, 45, 5)), 12, { maxCells: 20_000 })).toThrow(/20\s?000|20000/);
    expect(performance.now() - start).toBeLessThan(200);
    expect(coverPolygon(polygon(square(-3, 48, 0.3)), 8, { maxCells: 20_000 }).length).toBeGreaterThan(500);
  });
});

describe('cover of a circle', () => {
  test('a circle: all the cells whose centres are within the radius', () => {
    const cells = new Set(textsOf(coverRadius(48.1, -2.9, 7, 8)));
    for (const text of textsOf(coverRadius(48.1, -2.9, 12, 8))) {
      expect(cells.has(text), text).toBe(
        greatCircleDistance([48.1, -2.9], cellToLatLng(text), UNITS.km) * (6371.0088 / 6371.007180918475) <= 7
      );
    }
    expect(textsOf(coverRadius(48.1, -2.9, 0, 8))).toEqual([latLngToCell(48.1, -2.9, 8)]);
    expect(() => coverRadius(95, 0, 5, 8)).toThrow(/Latitude 95/);
    expect(() => coverRadius(48, 0, -1, 8)).toThrow(/Rayon de -1 km/);
  });
});

describe('outlines', () => {
  test('a square degree at the equator has the area of the sphere between its sides', () => {
    // R² × Δλ × (sin φ₂ − sin φ₁), R = 6371.0088 km.
    expect(polygonAreaKm2([square(0, 0, 1)])).toBeCloseTo(
      6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180),
      -1
    );
  });

  test('turn counter-clockwise, holes clockwise, and have seven digits', () => {
    const ring = coverRadius(48.1, -2.9, 5, 8);
    const hole = new Set(coverRadius(48.1, -2.9, 2, 8));
    const { coordinates } = cellsOutline(ring.filter((cell) => !hole.has(cell)));
    expect(coordinates.length).toBe(1);
    expect(coordinates[0]?.length).toBe(2);
    expect(signedArea(coordinates[0]?.[0] ?? [])).toBeGreaterThan(0);
    expect(signedArea(coordinates[0]?.[1] ?? [])).toBeLessThan(0);
    for (const [lng = 0] of coordinates[0]?.[0] ?? []) expect(String(lng)).toMatch(/^-?\d+(\.\d{1,7})?$/);
  });

  test('are cut at the antimeridian: each piece on its side, none across, nothing lost', () => {
    for (const [lat, lng] of [
      [-16.5, 179.99],
      [65, -179.95],
      [52, 180]
    ] as const) {
      const cells = coverRadius(lat, lng, 40, 6);
      const { coordinates } = cellsOutline(cells);
      expect(coordinates.length).toBeGreaterThanOrEqual(2);
      for (const [outer = []] of coordinates) {
        for (let i = 1; i < outer.length; i++)
          expect(Math.abs((outer[i]?.[0] ?? 0) - (outer[i - 1]?.[0] ?? 0))).toBeLessThan(180);
        expect(signedArea(outer)).toBeGreaterThan(0);
      }
      const area = coordinates.reduce((sum, rings) => sum + polygonAreaKm2(rings), 0);
      const whole = cells.reduce((sum, cell) => sum + cellArea(cellToText(cell), UNITS.km2), 0);
      expect(area / whole).toBeCloseTo(1, 3);
    }
  });
});
