import { compactCells, uncompactCells } from 'h3-js';
import { assertResolution, cellToText, isCell, resolutionOf, type Cell } from '../cell.ts';
import { cellAreaKm2, centreVector } from '../cover.ts';
import { flood, neighboursOf } from './neighbours.ts';

/**
 * A zone: distinct cells of one resolution, ascending. The functions below take zones made by `zoneOf` or by one another.
 * Set operations may give the empty zone; what needs a place (a centre, an address) refuses it.
 */
export type Zone = BigUint64Array;

/**
 * Makes a zone of cells in any order, repeated or not.
 * @throws RangeError when there is no cell, one is not valid, or two have different resolutions; it names them.
 */
export function zoneOf(cells: Iterable<Cell>): Zone {
  const zone = BigUint64Array.from(new Set(cells)).sort();
  assertNotEmpty(zone);
  for (const cell of zone) if (!isCell(cell)) throw new RangeError(`« ${cellToText(cell)} » n’est pas une cellule H3.`);
  zoneResolution(zone);
  return zone;
}

/**
 * The resolution of a zone's cells.
 * @throws RangeError when it is empty, or mixes resolutions.
 */
export function zoneResolution(zone: Zone): number {
  assertNotEmpty(zone);
  const [first, last] = [zone[0] as Cell, zone[zone.length - 1] as Cell];
  // The resolution is written above the digits: in ascending order, all cells have it when both ends do.
  assertSameResolution(first, last);
  return resolutionOf(first);
}

/** Cells of one zone or the other. @throws RangeError when their resolutions differ. */
export function union(a: Zone, b: Zone): Zone {
  return merge(a, b, true, true, true);
}

/** Cells of both zones. @throws RangeError when their resolutions differ. */
export function intersection(a: Zone, b: Zone): Zone {
  return merge(a, b, false, true, false);
}

/** Cells of the first zone that are not in the second. @throws RangeError when their resolutions differ. */
export function difference(a: Zone, b: Zone): Zone {
  return merge(a, b, true, false, false);
}

function merge(a: Zone, b: Zone, onlyA: boolean, both: boolean, onlyB: boolean): Zone {
  if (a.length > 0 && b.length > 0) assertSameResolution(a[0] as Cell, b[0] as Cell);
  const merged = new BigUint64Array(a.length + b.length);
  let [i, j, size] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left < right)) {
      if (onlyA) merged[size++] = left as Cell;
      i++;
    } else if (left === undefined || right < left) {
      if (onlyB) merged[size++] = right;
      j++;
    } else {
      if (both) merged[size++] = left;
      i++;
      j++;
    }
  }
  return merged.slice(0, size);
}

/**
 * A zone and the k rings of cells around it (0: the zone itself).
 * @throws RangeError when k is not a whole number, positive or null.
 */
export function buffer(zone: Zone, k: number): Zone {
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`${k} couronnes impossibles : un entier positif ou nul.`);
  const cells = new Set<Cell>(zone);
  let edge: Cell[] = [...zone];
  for (let ring = 0; ring < k; ring++) {
    const added: Cell[] = [];
    for (const cell of edge) {
      for (const next of neighboursOf(cell)) {
        if (cells.has(next)) continue;
        cells.add(next);
        added.push(next);
      }
    }
    edge = added;
  }
  return BigUint64Array.from(cells).sort();
}

/** The same place in as few cells as possible, of mixed resolutions: a cell stands for all its descendants. Ascending. */
export function compact(zone: Zone): BigUint64Array {
  return BigUint64Array.from(compactCells(Array.from(zone, cellToText)), (text) => BigInt(`0x${text}`)).sort();
}

/**
 * The zone that a compacted one stands for.
 * @throws RangeError when a cell is finer than the resolution.
 */
export function uncompact(cells: BigUint64Array, resolution: number): Zone {
  assertResolution(resolution);
  for (const cell of cells) {
    if (resolutionOf(cell) > resolution) throw new RangeError(`Cellule ${cellToText(cell)} de résolution ${resolutionOf(cell)}, plus fine que ${resolution}.`);
  }
  return BigUint64Array.from(uncompactCells(Array.from(cells, cellToText), resolution), (text) => BigInt(`0x${text}`)).sort();
}

/** Area in km², 0 for the empty zone. */
export function areaKm2(zone: Zone): number {
  let sum = 0;
  for (const cell of zone) sum += cellAreaKm2(cell);
  return sum;
}

/**
 * Mean position of a zone's cells, in degrees; it may be outside of a zone that is not convex.
 * @throws RangeError when the zone is empty, or so spread around the Earth that it has no middle.
 */
export function centre(zone: Zone): { lat: number; lng: number } {
  assertNotEmpty(zone);
  let [x, y, z] = [0, 0, 0];
  for (const cell of zone) {
    const [at, area] = [centreVector(cell), cellAreaKm2(cell)];
    x += at.x * area;
    y += at.y * area;
    z += at.z * area;
  }
  if (Math.hypot(x, y, z) < 1e-6) throw new RangeError('Zone sans centre : elle fait le tour de la Terre.');
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lng: (Math.atan2(y, x) * 180) / Math.PI };
}

/** True when any cell of the zone is reached from any other through cells of the zone. @throws RangeError when it is empty. */
export function isContiguous(zone: Zone): boolean {
  assertNotEmpty(zone);
  const cells = new Set<Cell>(zone);
  return flood([zone[0] as Cell], (cell) => cells.has(cell)).length === zone.length;
}

function assertNotEmpty(zone: Zone): void {
  if (zone.length === 0) throw new RangeError('Zone vide : au moins une cellule est attendue.');
}

function assertSameResolution(a: Cell, b: Cell): void {
  if (resolutionOf(a) !== resolutionOf(b)) {
    throw new RangeError(`Résolutions mêlées : ${cellToText(a)} est de résolution ${resolutionOf(a)}, ${cellToText(b)} de résolution ${resolutionOf(b)}.`);
  }
}
