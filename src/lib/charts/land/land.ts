import type { MultiPolygon, Position } from 'geojson';
import { cutRing, type Bounds } from './cut-ring.ts';
import { RINGS } from './land.gen.ts';

/** Where the land comes from, under which licence: to be said beside a map that shows it. */
export const LAND_SOURCE = 'Natural Earth, 1:10 m, domaine public';
/** Zoom from which the land is no longer drawn: its coast is only right within about a kilometre. */
export const LAND_UNTIL_ZOOM = 9.5;

/** Land around the régions of France, for a map to show the sea and what lies beyond: never to measure. */
export function landAround(): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: RINGS.map((ring) => [decoded(ring)]) };
}

/** The rings of that land inside a rectangle. */
export function landWithin(bounds: Bounds): Position[][] {
  return RINGS.map((ring) => cutRing(decoded(ring), bounds)).filter(({ length }) => length > 3);
}

/** A ring as the file holds it: thousandths of a degree, each from the one before. */
function decoded(ring: string): Position[] {
  const numbers = ring.split(' ').map(Number);
  let [lng, lat] = [0, 0];
  const positions: Position[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    lng += numbers[index] ?? 0;
    lat += numbers[index + 1] ?? 0;
    positions.push([lng / 1000, lat / 1000]);
  }
  return positions;
}
