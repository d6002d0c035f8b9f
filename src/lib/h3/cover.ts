import {
  cellArea,
  cellToLatLng,
  POLYGON_TO_CELLS_FLAGS,
  polygonToCells,
  polygonToCellsExperimental,
  UNITS
} from 'h3-js';
import type { MultiPolygon, Polygon } from 'geojson';
import { assertPosition, assertResolution, cellAt, cellToText, type Cell } from './cell.ts';
import { assertCoverFits, assertCoverFitted, MAX_COVER_CELLS } from './cover-size.ts';
import { checkedPolygons, lengthKm, polygonAreaKm2, polygonCentre, type Rings } from './polygon.ts';
import { distanceKm, EARTH_RADIUS_KM, unitVector, type UnitVector } from './sphere.ts';
import { flood } from './zone/neighbours.ts';

export interface CoverOptions {
  /** `centre`: cells whose centre is inside, so that neighbours share none; `touch`: cells that have a point inside. */
  keep?: 'centre' | 'touch';
  /** A cover of more cells is refused, from an estimate made before computing it. */
  maxCells?: number;
  /** Accepts sides that cross, as simplified outlines of producers have: parts covered twice then count as outside. */
  crossings?: boolean;
}

/**
 * The cells of a polygon, sorted. A territory too small to hold a centre keeps the cell of its own, so that none
 * disappears.
 * @throws RangeError when the geometry is badly made (`checkedPolygons`), the resolution impossible or the cover too
 * large.
 */
export function coverPolygon(
  geometry: Polygon | MultiPolygon,
  resolution: number,
  { keep = 'centre', maxCells = MAX_COVER_CELLS, crossings = false }: CoverOptions = {}
): Cell[] {
  assertResolution(resolution);
  const polygons = checkedPolygons(geometry, crossings);
  const largest = largestOf(polygons);
  const centre = polygonCentre(largest);
  assertCoverFits(
    {
      areaKm2: sum(polygons.map(polygonAreaKm2)),
      edgeKm: keep === 'touch' ? sum(polygons.flat().map(lengthKm)) : 0,
      cellKm2: cellAreaKm2(cellAt(centre.lat, centre.lng, resolution))
    },
    resolution,
    maxCells
  );
  const cells = new Set<Cell>();
  for (const rings of polygons) {
    const texts =
      keep === 'touch'
        ? polygonToCellsExperimental(rings, resolution, POLYGON_TO_CELLS_FLAGS.containmentOverlapping, true)
        : polygonToCells(rings, resolution, true);
    for (const text of texts) cells.add(BigInt(`0x${text}`));
  }
  if (cells.size === 0) cells.add(cellAt(centre.lat, centre.lng, resolution));
  assertCoverFitted(cells.size, resolution, maxCells);
  return sortCells([...cells]);
}

/**
 * The cells whose centre is within `km` of a point, along a great circle, sorted; a radius that reaches no centre keeps
 * the cell of the point.
 * @throws RangeError when the position, the resolution or the radius is impossible, or the cover too large.
 */
export function coverRadius(
  lat: number,
  lng: number,
  km: number,
  resolution: number,
  maxCells = MAX_COVER_CELLS
): Cell[] {
  assertPosition(lat, lng);
  if (!(km >= 0 && km <= Math.PI * EARTH_RADIUS_KM))
    throw new RangeError(`Rayon de ${km} km impossible : de 0 à ${Math.floor(Math.PI * EARTH_RADIUS_KM)}.`);
  const own = cellAt(lat, lng, resolution);
  const areaKm2 = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(km / EARTH_RADIUS_KM));
  assertCoverFits({ areaKm2, edgeKm: 0, cellKm2: cellAreaKm2(own) }, resolution, maxCells);
  const point = unitVector(lat, lng);
  const within = (cell: Cell): boolean => distanceKm(centreVector(cell), point) <= km;
  // Of a cell within the radius, some neighbour is nearer to the point: the disc is of one piece.
  const cells = flood([own], within).filter((cell, rank) => rank > 0 || within(cell));
  assertCoverFitted(cells.length, resolution, maxCells);
  return cells.length === 0 ? [own] : sortCells(cells);
}

/** Sorts cells in ascending integer order, the order of every table with cells. */
export function sortCells(cells: Cell[]): Cell[] {
  return cells.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function cellCentre(cell: Cell): { lat: number; lng: number } {
  const [lat, lng] = cellToLatLng(cellToText(cell));
  return { lat, lng };
}

export function centreVector(cell: Cell): UnitVector {
  const { lat, lng } = cellCentre(cell);
  return unitVector(lat, lng);
}

/** Exact area of a cell in km² (H3 cells are not all of one size). */
export function cellAreaKm2(cell: Cell): number {
  return cellArea(cellToText(cell), UNITS.km2);
}

function largestOf(polygons: readonly Rings[]): Rings {
  const areas = polygons.map(polygonAreaKm2);
  return polygons[areas.indexOf(Math.max(...areas))] ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
