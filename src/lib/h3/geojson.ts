import { cellsToMultiPolygon, cellToBoundary } from 'h3-js';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { splitAtAntimeridian } from './antimeridian.ts';
import { cellToText, type Cell } from './cell.ts';
import type { Rings } from './polygon.ts';

const DIGITS = 1e7;

/**
 * The closed ring of a cell, longitude first, seven digits (about a centimetre), counter-clockwise (RFC 7946). The ring
 * of a cell that crosses the antimeridian jumps from one side of the map to the other: `cellGeometry` cuts it.
 */
export function cellRing(cell: Cell): Position[] {
  return cellToBoundary(cellToText(cell), true).map(roundPosition);
}

/** The geometry of a cell for a GeoJSON file: as `cellRing`, in two polygons when it crosses the antimeridian. */
export function cellGeometry(cell: Cell): Polygon | MultiPolygon {
  const polygons = splitAtAntimeridian([cellToBoundary(cellToText(cell), true)]).map(roundRings);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** The outline of a set of cells of one resolution, holes kept (clockwise), cut at the antimeridian; seven digits. */
export function cellsOutline(cells: Iterable<Cell>): MultiPolygon {
  const polygons = cellsToMultiPolygon(Array.from(cells, cellToText), true);
  return { type: 'MultiPolygon', coordinates: polygons.flatMap(splitAtAntimeridian).map(roundRings) };
}

function roundRings(rings: Rings): Rings {
  return rings.map((ring) => ring.map(roundPosition));
}

function roundPosition([lng = 0, lat = 0]: readonly number[]): Position {
  return [Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS];
}
