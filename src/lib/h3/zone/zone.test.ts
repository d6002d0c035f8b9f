import { cellsToMultiPolygon, cellToChildren, gridDisk, gridRing, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { boundingBox } from './extent.ts';
import { areaKm2, buffer, centre, compact, difference, intersection, isContiguous, uncompact, union, zoneOf, zoneResolution, type Zone } from './zone.ts';

const cell = (text: string): Cell => BigInt(`0x${text}`);
const around = (lat: number, lng: number, k: number, resolution = 8): Zone => zoneOf(gridDisk(latLngToCell(lat, lng, resolution), k).map(cell));
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
  test('is sorted, without repetition, whatever the order it was given in', () => {
    const zone = around(...RENNES, 3);
    expect([...zone]).toEqual([...zoneOf([...zone, ...zone].reverse())]);
    expect(zone.length).toBe(37);
    expect(zoneResolution(zone)).toBe(8);
    expect([...zone].every((value, at) => at === 0 || value > (zone[at - 1] ?? value))).toBe(true);
  });

  test.each([
    ['empty', () => zoneOf([]), /vide/],
    ['of two resolutions', () => zoneOf([cell(latLngToCell(...RENNES, 8)), cell(latLngToCell(...RENNES, 7))]), /871[0-9a-f]{12}.*résolution 7.*881[0-9a-f]{12}|Résolutions mêlées/],
    ['of no cell', () => zoneOf([123n]), /00000000000007b/],
    ['united with one of another resolution', () => union(around(...RENNES, 1), around(...RENNES, 1, 7)), /Résolutions mêlées/],
    ['with half a ring around', () => buffer(around(...RENNES, 1), 0.5), /0.5 couronnes/]
  ])('%s is refused', (_name, make, message) => {
    expect(make).toThrow(message);
  });

  test.each([1, 2, 3, 4, 5, 6])('obeys the laws of sets (%i)', (seed) => {
    const [a, b, c] = someZones(seed);
    const empty = new BigUint64Array();
    expect(union(a, b)).toEqual(union(b, a));
    expect(intersection(a, b)).toEqual(intersection(b, a));
    expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
    expect(intersection(a, union(b, c))).toEqual(union(intersection(a, b), intersection(a, c)));
    expect(difference(a, union(b, c))).toEqual(intersection(difference(a, b), difference(a, c)));
    expect(union(difference(a, b), intersection(a, b))).toEqual(a);
    expect(difference(a, a)).toEqual(empty);
    expect(union(a, empty)).toEqual(a);
    expect(intersection(a, empty)).toEqual(empty);
    // Against JavaScript's own sets.
    const inB = new Set(b);
    expect([...intersection(a, b)]).toEqual([...a].filter((value) => inB.has(value)));
    expect([...difference(a, b)]).toEqual([...a].filter((value) => !inB.has(value)));
  });

  test('grows by the rings of h3-js', () => {
    const start = latLngToCell(...RENNES, 8);
    expect(buffer(zoneOf([cell(start)]), 4)).toEqual(around(...RENNES, 4));
    expect(buffer(around(...RENNES, 2), 0)).toEqual(around(...RENNES, 2));
  });

  test('is compacted without loss, and its parents stand for their children', () => {
    const children = zoneOf(cellToChildren(latLngToCell(...RENNES, 6), 8).map(cell));
    expect([...compact(children)]).toEqual([cell(latLngToCell(...RENNES, 6))]);
    for (const seed of [7, 8]) {
      const [zone] = someZones(seed);
      expect(uncompact(compact(zone), 8)).toEqual(zone);
    }
    expect(() => uncompact(around(...RENNES, 1), 7)).toThrow(/plus fine que 7/);
  });

  test('has an area that adds up, and the centre of a disk is its middle', () => {
    const [a, b] = someZones(9);
    expect(areaKm2(union(a, b)) + areaKm2(intersection(a, b))).toBeCloseTo(areaKm2(a) + areaKm2(b), 6);
    const disk = around(...RENNES, 20);
    expect(Math.abs(centre(disk).lat - RENNES[0])).toBeLessThan(0.01);
    expect(Math.abs(centre(disk).lng - RENNES[1])).toBeLessThan(0.01);
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
    const positions = cellsToMultiPolygon(Array.from(zone, (value) => value.toString(16)), true).flat(2);
    const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
    [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)].forEach((edge, at) => expect([west, south, east, north][at]).toBeCloseTo(edge, 9));
  });

  test('goes the short way across the antimeridian, and around at a pole', () => {
    const [west, , east] = boundingBox(around(-16.5, 179.98, 12));
    expect(west).toBeGreaterThan(179);
    expect(east).toBeLessThan(-179);
    expect(boundingBox(around(90, 0, 1, 4)).filter((_, at) => at !== 1)).toEqual([-180, 180, 90]);
  });
});
