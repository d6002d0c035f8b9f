/** Mean radius of the Earth (IUGG), in kilometres. */
export const EARTH_RADIUS_KM = 6371.0088;

/** A point of the unit sphere; distances then cost three multiplications instead of trigonometry. */
export interface UnitVector {
  x: number;
  y: number;
  z: number;
}

const RADIANS = Math.PI / 180;

export function unitVector(lat: number, lng: number): UnitVector {
  const cosLat = Math.cos(lat * RADIANS);
  return { x: cosLat * Math.cos(lng * RADIANS), y: cosLat * Math.sin(lng * RADIANS), z: Math.sin(lat * RADIANS) };
}

/** Great-circle distance in kilometres, through the squared chord c²: d = 2 R asin(c / 2). */
export function distanceKm(a: UnitVector, b: UnitVector): number {
  const chord2 = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord2) / 2));
}
