import { cellToChildren, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellAt, cellToText, isCell, resolutionOf, textToCell } from './cell.ts';
import { coverPolygon } from './cover.ts';
import { cellRing, cellsOutline } from './geojson.ts';
import { distanceKm, unitVector } from './sphere.ts';

const PLACES: [string, number, number][] = [
  ['Rennes', 48.1173, -1.6778],
  ['Ouessant', 48.4567, -5.0966],
  ['pôle Nord', 90, 0],
  ['antiméridien', -16.5, 180],
  ['île de la Réunion', -21.1, 55.5]
];

describe('cells', () => {
  it.each(PLACES)('agree with h3-js at every resolution (%s)', (_name, lat, lng) => {
    for (let resolution = 0; resolution <= 15; resolution++) {
      const cell = cellAt(lat, lng, resolution);
      expect(cellToText(cell)).toBe(latLngToCell(lat, lng, resolution));
      expect(resolutionOf(cell)).toBe(resolution);
    }
  });

  it('names what is wrong', () => {
    expect(() => cellAt(91, 0, 5)).toThrow('Latitude 91');
    expect(() => cellAt(48, 181, 5)).toThrow('Longitude 181');
    expect(() => cellAt(Number.NaN, 0, 5)).toThrow('Latitude NaN');
    expect(() => cellAt(48, 0, 16)).toThrow('Résolution 16');
    expect(() => textToCell('zz')).toThrow('« zz » n’est pas une cellule');
    expect(isCell(0n)).toBe(false);
  });
});

describe('cover', () => {
  const square = (lng: number, lat: number, side: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [lng, lat],
        [lng + side, lat],
        [lng + side, lat + side],
        [lng, lat + side],
        [lng, lat]
      ]
    ]
  });

  it('covers about the area it should and sorts its cells', () => {
    const cells = coverPolygon(square(-2, 48, 0.5), 7);
    const expectedKm2 = 55.6 * 55.6 * Math.cos((48.25 * Math.PI) / 180);
    expect(cells.length * 5.16).toBeGreaterThan(expectedKm2 * 0.8);
    expect(cells.length * 5.16).toBeLessThan(expectedKm2 * 1.2);
    expect([...cells].sort((a, b) => Number(a - b))).toEqual(cells);
  });

  it('leaves holes out', () => {
    const whole = coverPolygon(square(-2, 48, 0.5), 8);
    const hole = square(-1.9, 48.1, 0.2).coordinates[0] ?? [];
    const pierced = coverPolygon(
      { type: 'Polygon', coordinates: [square(-2, 48, 0.5).coordinates[0] ?? [], [...hole].reverse()] },
      8
    );
    const inHole = coverPolygon(square(-1.9, 48.1, 0.2), 8);
    expect(pierced.length + inHole.length).toBe(whole.length);
  });

  it('keeps the cell of the centre of a territory smaller than a cell', () => {
    expect(coverPolygon(square(-3, 48, 0.0005), 6)).toEqual([cellAt(48.00025, -2.99975, 6)]);
  });

  it('refuses an open contour', () => {
    expect(() =>
      coverPolygon(
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1]
            ]
          ]
        },
        6
      )
    ).toThrow('quatre positions');
  });
});

describe('geometry out', () => {
  it('closes rings counter-clockwise', () => {
    const ring = cellRing(cellAt(48.1, -1.7, 8));
    expect(ring.at(0)).toEqual(ring.at(-1));
    const area = ring
      .slice(1)
      .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
    expect(area).toBeGreaterThan(0);
  });

  it('draws one outline around neighbours', () => {
    const cell = cellAt(48.1, -1.7, 7);
    const outline = cellsOutline(cellToChildren(cellToText(cell), 8).map(textToCell));
    expect(outline.coordinates).toHaveLength(1);
  });

  it('measures a known distance: Rennes to Brest, about 208 km as the crow flies', () => {
    expect(distanceKm(unitVector(48.1173, -1.6778), unitVector(48.3904, -4.4861))).toBeCloseTo(210, -1);
    expect(distanceKm(unitVector(0, 0), unitVector(0, 90))).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });
});
