import type { Geometry, Position } from 'geojson';
import type { Rings } from './polygon.ts';

/** A rectangle of longitudes and latitudes, in degrees. One whose west is after its east crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The rectangle around positions; of none, one without a west nor an east. */
export function boxAround(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { west, south, east, north };
}

/** Whether a point or polygons touch the rectangle, its sides included. */
export function meetsBox(geometry: Geometry, box: Box): boolean {
  if (box.west > box.east)
    return meetsBox(geometry, { ...box, east: 180 }) || meetsBox(geometry, { ...box, west: -180 });
  if (geometry.type === 'Point') return holds(box, geometry.coordinates);
  if (geometry.type === 'Polygon') return polygonMeets(geometry.coordinates, box);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.some((rings) => polygonMeets(rings, box));
  throw new RangeError(`Géométrie ${geometry.type} : un point ou des polygones sont attendus.`);
}

/** A side of the polygon enters the rectangle, or the rectangle lies whole within it. */
function polygonMeets(rings: Rings, box: Box): boolean {
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) if (sideMeets(ring[at - 1] ?? [], ring[at] ?? [], box)) return true;
  return inside(rings, box.west, box.south);
}

/** Liang and Barsky 1984: the part of a segment within a rectangle. */
function sideMeets([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, box: Box): boolean {
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [x0 - x1, x0 - box.west],
    [x1 - x0, box.east - x0],
    [y0 - y1, y0 - box.south],
    [y1 - y0, box.north - y0]
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    if (step < 0) enters = Math.max(enters, room / step);
    else leaves = Math.min(leaves, room / step);
    if (enters > leaves) return false;
  }
  return true;
}

/** Whether a position is in a polygon and in none of its holes: a line from it crosses an odd number of sides. */
function inside(rings: Rings, x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[at - 1] ?? [], ring[at] ?? []];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
    }
  return odd;
}

function holds({ west, south, east, north }: Box, [x = NaN, y = NaN]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
