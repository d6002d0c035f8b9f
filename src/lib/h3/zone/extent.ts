import { cellToBoundary } from 'h3-js';
import { cellAt, cellToText } from '../cell.ts';
import { rankOf } from './rank.ts';
import { zoneResolution, type Zone } from './zone.ts';

/** West, south, east, north in degrees, as GeoJSON's `bbox`: west > east across the antimeridian (RFC 7946 §5.2). */
export type BoundingBox = [west: number, south: number, east: number, north: number];

/** The smallest box around a zone's cells; around a pole, all longitudes (RFC 7946 §5.3). @throws RangeError */
export function boundingBox(zone: Zone): BoundingBox {
  const resolution = zoneResolution(zone);
  let [south, north] = [90, -90];
  const spans: [west: number, east: number][] = [];
  for (const cell of zone) {
    const boundary = cellToBoundary(cellToText(cell));
    let [west, east] = [Infinity, -Infinity];
    const [, reference] = boundary[0] ?? [0, 0];
    for (const [lat, lng] of boundary) {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      const near = lng - 360 * Math.round((lng - reference) / 360);
      west = Math.min(west, near);
      east = Math.max(east, near);
    }
    spans.push([west, east]);
  }
  const poles = [90, -90].filter((lat) => rankOf(zone, cellAt(lat, 0, resolution)) !== undefined);
  if (poles.includes(90)) north = 90;
  if (poles.includes(-90)) south = -90;
  const [west, east] = poles.length > 0 ? [-180, 180] : aroundTheGap(spans);
  return [west, south, east, north];
}

/** The arc of longitudes that leaves out the widest one that no cell covers. */
function aroundTheGap(spans: [west: number, east: number][]): [west: number, east: number] {
  const arcs = spans
    .map(([west, east]): [number, number] => (west < -180 ? [west + 360, east + 360] : [west, east]))
    .sort((a, b) => a[0] - b[0]);
  const [first] = arcs as [[number, number]];
  let [gap, west, east] = [-Infinity, -180, 180];
  let covered = first[1];
  for (const [from, to] of [...arcs.slice(1), [first[0] + 360, first[1] + 360] as const]) {
    if (from - covered > gap) [gap, west, east] = [from - covered, from, covered];
    covered = Math.max(covered, to);
  }
  return gap > 0 ? [wrapped(west), wrapped(east)] : [-180, 180];
}

function wrapped(lng: number): number {
  return lng > 180 ? lng - 360 : lng;
}
