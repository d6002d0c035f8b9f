import type { MultiPolygon, Polygon, Position } from 'geojson';
import { firstCrossing } from './crossing.ts';
import { EARTH_RADIUS_KM, distanceKm, unitVector } from './sphere.ts';

/** The outer ring of a polygon, then its holes; each is closed. */
export type Rings = Position[][];

const RADIANS = Math.PI / 180;

/**
 * The polygons of a geometry, once they are known to be well made. Two consecutive positions more than 180° of
 * longitude apart are joined the short way, across the antimeridian. Rings may touch at a position, not cross, unless
 * `crossings`.
 * @throws RangeError saying which position or side is wrong (positions are counted from 1): no ring, fewer than four
 * positions, ring not closed, position out of range, ring around a pole, sides that cross or lie on one another.
 */
export function checkedPolygons(geometry: Polygon | MultiPolygon, crossings = false): Rings[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0) throw new RangeError('Contour vide : au moins un polygone est attendu.');
  polygons.forEach((rings, index) => {
    const where = polygons.length > 1 ? `Polygone ${index + 1}, ` : '';
    if (rings.length === 0) throw new RangeError(`${where}contour vide : un polygone compte au moins un anneau.`);
    rings.forEach((ring, rank) => assertRing(ring, `${where}${ringName(rank)}`));
    assertNoCrossing(unrollRings(rings), where, crossings);
  });
  return polygons;
}

/** « contour » for the outer ring, « trou 1 » for the first hole. */
function ringName(rank: number): string {
  return rank === 0 ? 'contour' : `trou ${rank}`;
}

function assertRing(ring: Position[], where: string): void {
  if (ring.length < 4)
    throw new RangeError(
      `${where} : ${ring.length} position(s), un anneau en compte au moins quatre positions, la dernière égale à la première.`
    );
  ring.forEach(([lng = Number.NaN, lat = Number.NaN], index) => {
    if (!(lat >= -90 && lat <= 90))
      throw new RangeError(
        `${where}, position ${index + 1} : latitude ${lat} hors de −90 à 90 (GeoJSON écrit la longitude d’abord).`
      );
    if (!(lng >= -180 && lng <= 180))
      throw new RangeError(`${where}, position ${index + 1} : longitude ${lng} hors de −180 à 180.`);
  });
  const [first, last] = [ring[0] ?? [], ring.at(-1) ?? []];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw new RangeError(
      `${where} non fermé : la dernière position (${last.slice(0, 2).join(', ')}) doit répéter la première (${first.slice(0, 2).join(', ')}).`
    );
  }
}

function assertNoCrossing(rings: Rings, where: string, crossings: boolean): void {
  rings.forEach((ring, rank) => {
    const far = ring.findIndex(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180);
    if (far !== -1)
      throw new RangeError(
        `${where}${ringName(rank)}, positions ${far} à ${far + 1} : il fait le tour d’un pôle ; découpez-le en deux au méridien 180.`
      );
  });
  const crossing = crossings ? null : firstCrossing(rings);
  if (crossing === null) return;
  const [a, b] = crossing.map(({ ring, position }) => `le côté ${position}–${position + 1} du ${ringName(ring)}`);
  throw new RangeError(
    `${where}${a} coupe ${b} : les côtés d’un polygone ne se croisent pas ; déplacez ou retirez une de ces positions.`
  );
}

/** The same rings with longitudes that do not jump: those that cross the antimeridian are written from 0 to 360. */
export function unrollRings(rings: Rings): Rings {
  const jumps = rings.some((ring) => ring.some(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180));
  return jumps ? rings.map((ring) => ring.map(([x = 0, y = 0]) => [x < 0 ? x + 360 : x, y])) : rings;
}

/** Area in km² of a polygon, holes left out (Chamberlain and Duquette 2007, the sphere's formula for small sides). */
export function polygonAreaKm2(rings: Rings): number {
  const [outer = 0, ...holes] = unrollRings(rings).map(ringAreaKm2);
  return Math.max(
    0,
    holes.reduce((area, hole) => area - hole, outer)
  );
}

function ringAreaKm2(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x1 - x0) * RADIANS * (2 + Math.sin(y0 * RADIANS) + Math.sin(y1 * RADIANS));
  }
  return Math.abs(sum / 2) * EARTH_RADIUS_KM ** 2;
}

export function lengthKm(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    sum += distanceKm(unitVector(y0, x0), unitVector(y1, x1));
  }
  return sum;
}

/** Centroid of the outer ring, in degrees: the mean of its positions when it has no area. */
export function polygonCentre(rings: Rings): { lat: number; lng: number } {
  const ring = unrollRings(rings)[0] ?? [];
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [twiceArea, lat, lng] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    // Measured from the first position: a small polygon would lose its digits measured from 0°.
    const [xa, ya] = [(ring[i - 1]?.[0] ?? 0) - x0, (ring[i - 1]?.[1] ?? 0) - y0];
    const [xb, yb] = [(ring[i]?.[0] ?? 0) - x0, (ring[i]?.[1] ?? 0) - y0];
    const cross = xa * yb - xb * ya;
    twiceArea += cross;
    lng += (xa + xb) * cross;
    lat += (ya + yb) * cross;
  }
  const centre =
    twiceArea === 0 ? meanPosition(ring) : { lat: y0 + lat / (3 * twiceArea), lng: x0 + lng / (3 * twiceArea) };
  return { lat: centre.lat, lng: centre.lng > 180 ? centre.lng - 360 : centre.lng };
}

function meanPosition(ring: Position[]): { lat: number; lng: number } {
  const open = ring.slice(1);
  const mean = (axis: 0 | 1): number =>
    open.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / Math.max(1, open.length);
  return { lat: mean(1), lng: mean(0) };
}
