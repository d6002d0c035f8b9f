import { cellsToMultiPolygon, cellToBoundary } from 'h3-js';
import type { MultiPolygon, Position } from 'geojson';
import { cellToText, type Cell } from './cell.ts';

const DIGITS = 1e7;

/** The closed ring of a cell, longitude first, seven digits (about a centimetre), counter-clockwise (RFC 7946). */
export function cellRing(cell: Cell): Position[] {
  return cellToBoundary(cellToText(cell), true).map(roundPosition);
}

/** The outline of a set of cells of one resolution, holes kept. */
export function cellsOutline(cells: readonly Cell[]): MultiPolygon {
  const coordinates = cellsToMultiPolygon(cells.map(cellToText), true);
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(roundPosition))) };
}

function roundPosition([lng = 0, lat = 0]: readonly number[]): Position {
  return [Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS];
}
