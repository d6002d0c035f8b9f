import { cellsToMultiPolygon, gridDisk, gridRing, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { boundingBox } from './extent.ts';
import { zoneOf } from '../../../../tests/support/zone.ts';
import { areaKm2, difference, isContiguous, union, zoneResolution, type Zone } from './zone.ts';

const cell = (text: string): Cell => BigInt(`0x${text}`);
const around = (lat: number, lng: number, k: number, resolution = 8): Zone =>
  zoneOf(gridDisk(latLngToCell(lat, lng, resolution), k).map(cell));
const RENNES = [48.11, -1.68] as const;

/** Zones that overlap by chance: cells of a disk kept one time in two. */
function someZones(seed: number): [Zone, Zone, Zone] {
  const draws = new Random(seed);
  const draw = (): number => draws.next() / 2 ** 32;
  const disk = around(...RENNES, 12);
  const half = (): Zone => zoneOf(disk.filter(() => draw() < 0.5));
  return [half(), half(), half()];
}

describe('a zone', () => {
  test.each([
    ['empty', () => zoneResolution(zoneOf([])), /vide/],
    [
      'of two resolutions',
      () => zoneResolution(zoneOf([cell(latLngToCell(...RENNES, 8)), cell(latLngToCell(...RENNES, 7))])),
      /Résolutions mêlées/
    ],
    [
      'united with one of another resolution',
      () => union(around(...RENNES, 1), around(...RENNES, 1, 7)),
      /Résolutions mêlées/
    ]
  ])('%s is refused', (_name, make, message) => {
    expect(make).toThrow(message);
  });

  test.each([1, 2, 3, 4, 5, 6])('obeys the laws of sets (%i)', (seed) => {
    const [a, b, c] = someZones(seed);
    const empty = new BigUint64Array();
    expect(union(a, b)).toEqual(union(b, a));
    expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
    expect(difference(a, union(b, c))).toEqual(difference(difference(a, b), c));
    expect(union(difference(a, b), b)).toEqual(union(a, b));
    expect(difference(a, a)).toEqual(empty);
    expect(union(a, empty)).toEqual(a);
    // Against JavaScript's own sets.
    const inB = new Set(b);
    expect([...union(a, b)]).toEqual([...new Set([...a, ...b])].sort((x, y) => (x < y ? -1 : 1)));
    expect([...difference(a, b)]).toEqual([...a].filter((value) => !inB.has(value)));
    expect(zoneResolution(a)).toBe(8);
  });

  test('has an area that adds up', () => {
    const [a, b] = someZones(9);
    expect(areaKm2(union(a, b))).toBeCloseTo(areaKm2(a) + areaKm2(difference(b, a)), 6);
    expect(areaKm2(new BigUint64Array())).toBe(0);
  });

  test('is of one piece, or not', () => {
    expect(isContiguous(around(...RENNES, 5))).toBe(true);
    expect(isContiguous(union(around(...RENNES, 2), around(48.4, -4.5, 2)))).toBe(false);
    expect(isContiguous(zoneOf(gridRing(latLngToCell(...RENNES, 8), 3).map(cell)))).toBe(true);
  });
});

describe('the box around a zone', () => {
  test('holds its outline, and touches it on each side', () => {
    const zone = around(...RENNES, 6);
    const [west, south, east, north] = boundingBox(zone);
    const positions = cellsToMultiPolygon(
      Array.from(zone, (value) => value.toString(16)),
      true
    ).flat(2);
    const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
    [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)].forEach((edge, at) =>
      expect([west, south, east, north][at]).toBeCloseTo(edge, 9)
    );
  });

  test('goes the short way across the antimeridian, and around at a pole', () => {
    const [west, , east] = boundingBox(around(-16.5, 179.98, 12));
    expect(west).toBeGreaterThan(179);
    expect(east).toBeLessThan(-179);
    expect(boundingBox(around(90, 0, 1, 4)).filter((_, at) => at !== 1)).toEqual([-180, 180, 90]);
  });
});
