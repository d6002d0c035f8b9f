import { cellToText, resolutionOf, type Cell } from '../cell.ts';
import { cellAreaKm2 } from '../cover.ts';
import { flood } from './neighbours.ts';

/** A zone: distinct valid cells of one resolution, ascending; set operations may give the empty one. */
export type Zone = BigUint64Array;

/** The resolution of a zone's cells. @throws RangeError when it is empty, or mixes resolutions. */
export function zoneResolution(zone: Zone): number {
  assertNotEmpty(zone);
  const [first, last] = [zone[0] as Cell, zone[zone.length - 1] as Cell];
  // The resolution is written above the digits: in ascending order, all cells have it when both ends do.
  assertSameResolution(first, last);
  return resolutionOf(first);
}

/** Cells of one zone or the other. @throws RangeError when their resolutions differ. */
export function union(a: Zone, b: Zone): Zone {
  return merge(a, b, true);
}

/** Cells of the first zone that are not in the second. @throws RangeError when their resolutions differ. */
export function difference(a: Zone, b: Zone): Zone {
  return merge(a, b, false);
}

/** Cells of the first zone, those of the second with them or taken away. */
function merge(a: Zone, b: Zone, together: boolean): Zone {
  if (a.length > 0 && b.length > 0) assertSameResolution(a[0] as Cell, b[0] as Cell);
  const merged = new BigUint64Array(a.length + b.length);
  let [i, j, size] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left < right)) {
      merged[size++] = left as Cell;
      i++;
    } else if (left === undefined || right < left) {
      if (together) merged[size++] = right;
      j++;
    } else {
      if (together) merged[size++] = left;
      i++;
      j++;
    }
  }
  return merged.slice(0, size);
}

/** Area in km², 0 for the empty zone. */
export function areaKm2(zone: Zone): number {
  let sum = 0;
  for (const cell of zone) sum += cellAreaKm2(cell);
  return sum;
}

/** Whether any cell is reached from any other through cells of the zone. @throws RangeError when it is empty. */
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
    throw new RangeError(
      `Résolutions mêlées : ${cellToText(a)} est de résolution ${resolutionOf(a)}, ${cellToText(b)} de résolution ${resolutionOf(b)}.`
    );
  }
}
