import type { LineString } from 'geojson';
import { assertPosition, assertResolution, cellAt, type Cell } from './cell.ts';
import { cellAreaKm2, centreVector, sortCells } from './cover.ts';
import { assertCoverFits, assertCoverFitted, MAX_COVER_CELLS } from './cover-size.ts';
import { lengthKm } from './polygon.ts';
import { distanceKm, EARTH_RADIUS_KM, unitVector, type UnitVector } from './sphere.ts';
import { flood } from './zone/neighbours.ts';

/** Clips of a cell's corner shorter than this part of a cell's width do not count as crossing it. */
const FINEST_CLIP = 1 / 1000;

/**
 * The cells of a corridor along a line, sorted: those whose centre is within half of its width, and those that the line
 * itself crosses, so that a corridor thinner than a cell is not broken. Sides are great circles.
 * @param widthKm the whole width, half on each side; 0 keeps the cells of the line
 * @throws RangeError when the line has fewer than two positions or one out of range, when two that follow are opposite on
 * the Earth, when the width or the resolution is impossible, or the cover too large.
 */
export function coverCorridor(line: LineString, widthKm: number, resolution: number, maxCells = MAX_COVER_CELLS): Cell[] {
  assertResolution(resolution);
  const points = line.coordinates.map(([lng = Number.NaN, lat = Number.NaN]) => {
    assertPosition(lat, lng);
    return unitVector(lat, lng);
  });
  const [first] = points;
  if (first === undefined || points.length < 2) throw new RangeError(`Ligne de ${points.length} position(s) : un couloir suit au moins deux positions.`);
  const half = widthKm / 2;
  if (!(half >= 0 && half <= (Math.PI / 2) * EARTH_RADIUS_KM)) throw new RangeError(`Couloir de ${widthKm} km de large impossible : de 0 à ${Math.floor(Math.PI * EARTH_RADIUS_KM)}.`);
  const length = lengthKm(line.coordinates);
  const cellKm2 = cellAreaKm2(cellOf(first, resolution));
  assertCoverFits({ areaKm2: length * widthKm + Math.PI * half ** 2, edgeKm: 2 * length, cellKm2 }, resolution, maxCells);
  const clip = (Math.sqrt(cellKm2) / EARTH_RADIUS_KM) * FINEST_CLIP;
  const cells = new Set<Cell>();
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as UnitVector, points[i] as UnitVector];
    if (dot(a, b) < -1 + 1e-9) throw new RangeError(`Positions ${i} et ${i + 1} de la ligne opposées sur la Terre : ajoutez-en une entre elles.`);
    const crossed = new Set<Cell>();
    addCrossed(crossed, a, b, cellOf(a, resolution), cellOf(b, resolution), resolution, clip);
    for (const cell of flood(crossed, (candidate) => distanceToArcKm(centreVector(candidate), a, b) <= half)) cells.add(cell);
  }
  assertCoverFitted(cells.size, resolution, maxCells);
  return sortCells([...cells]);
}

/** Halves a side until both ends of each part are in one cell: cells are convex, so a part stays in it. */
function addCrossed(cells: Set<Cell>, a: UnitVector, b: UnitVector, cellA: Cell, cellB: Cell, resolution: number, clip: number): void {
  cells.add(cellA);
  cells.add(cellB);
  if (cellA === cellB || (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2 < clip ** 2) return;
  const middle = normalised({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });
  const cell = cellOf(middle, resolution);
  addCrossed(cells, a, middle, cellA, cell, resolution, clip);
  addCrossed(cells, middle, b, cell, cellB, resolution, clip);
}

/** Distance from a point to the arc between two others: to the great circle when its foot is between them, else to the nearer end. */
function distanceToArcKm(point: UnitVector, a: UnitVector, b: UnitVector): number {
  const normal = cross(a, b);
  const length = Math.sqrt(dot(normal, normal));
  const ends = Math.min(distanceKm(point, a), distanceKm(point, b));
  if (length < 1e-12) return ends;
  if (dot(cross(normal, a), point) < 0 || dot(cross(b, normal), point) < 0) return ends;
  return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / length)))) * EARTH_RADIUS_KM;
}

function cellOf({ x, y, z }: UnitVector, resolution: number): Cell {
  return cellAt((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI, resolution);
}

function dot(a: UnitVector, b: UnitVector): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

function cross(a: UnitVector, b: UnitVector): UnitVector {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

function normalised({ x, y, z }: UnitVector): UnitVector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return { x: x / length, y: y / length, z: z / length };
}
