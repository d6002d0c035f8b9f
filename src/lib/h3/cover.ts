import { cellArea, cellToLatLng, polygonToCells, UNITS } from 'h3-js';
import type { MultiPolygon, Polygon } from 'geojson';
import { assertResolution, cellAt, cellToText, type Cell } from './cell.ts';
import { signedArea } from './ring.ts';

/**
 * The cells whose centre lies in a polygon (GeoJSON order, longitude first; holes left out), sorted.
 * A territory too small to hold any centre keeps the cell of its own centre, so that none disappears.
 * @throws RangeError when the geometry has no ring or the resolution is impossible.
 */
export function coverPolygon(geometry: Polygon | MultiPolygon, resolution: number): Cell[] {
  assertResolution(resolution);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0 || polygons.some((rings) => (rings[0]?.length ?? 0) < 4)) {
    throw new RangeError('Contour vide ou ouvert : un polygone compte au moins quatre positions, la dernière égale à la première.');
  }
  const cells = new Set<Cell>();
  for (const rings of polygons) {
    for (const text of polygonToCells(rings, resolution, true)) cells.add(BigInt(`0x${text}`));
  }
  if (cells.size === 0) {
    const centre = ringCentre(largestRing(polygons));
    cells.add(cellAt(centre.lat, centre.lng, resolution));
  }
  return sortCells([...cells]);
}

/** Sorts cells in ascending integer order, the order of every table with cells. */
export function sortCells(cells: Cell[]): Cell[] {
  return cells.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Centre of a cell, degrees. */
export function cellCentre(cell: Cell): { lat: number; lng: number } {
  const [lat, lng] = cellToLatLng(cellToText(cell));
  return { lat, lng };
}

/** Exact area of a cell in km² (H3 cells are not all of one size). */
export function cellAreaKm2(cell: Cell): number {
  return cellArea(cellToText(cell), UNITS.km2);
}

function largestRing(polygons: number[][][][]): number[][] {
  let largest: number[][] = [];
  let size = -1;
  for (const rings of polygons) {
    const ring = rings[0] ?? [];
    const area = Math.abs(signedArea(ring));
    if (area > size) [largest, size] = [ring, area];
  }
  return largest;
}

function ringCentre(ring: number[][]): { lat: number; lng: number } {
  const area = signedArea(ring);
  let lat = 0;
  let lng = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const cross = x0 * y1 - x1 * y0;
    lng += (x0 + x1) * cross;
    lat += (y0 + y1) * cross;
  }
  if (area !== 0) return { lat: lat / (6 * area), lng: lng / (6 * area) };
  const [x = 0, y = 0] = ring[0] ?? [];
  return { lat: y, lng: x };
}
