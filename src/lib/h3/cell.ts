import { getResolution, isValidCell, latLngToCell } from 'h3-js';

/** An H3 cell as an unsigned 64-bit integer; its text of 15 digits is for addresses, JSON and people. */
export type Cell = bigint;

const RESOLUTION_SHIFT = 52n;
const RESOLUTION_MASK = 0xfn << RESOLUTION_SHIFT;
const FINEST = 15;

/** Resolution 0 (coarsest) to 15 (finest) written in the cell's own bits; the cell is not checked. */
export function resolutionOf(cell: Cell): number {
  return Number((cell & RESOLUTION_MASK) >> RESOLUTION_SHIFT);
}

/** The 15-digit lower-case hexadecimal text of a cell. */
export function cellToText(cell: Cell): string {
  return cell.toString(16).padStart(15, '0');
}

/** Reads the hexadecimal text of a cell. @throws RangeError naming a text that is no valid cell. */
export function textToCell(text: string): Cell {
  if (!isValidCell(text)) {
    throw new RangeError(
      `« ${text.slice(0, 40)} » n’est pas une cellule H3 : 15 chiffres hexadécimaux attendus, par exemple 881841ac65fffff.`
    );
  }
  return BigInt(`0x${text}`);
}

/** The cell that contains a point, in degrees. @throws RangeError naming what is out of range. */
export function cellAt(lat: number, lng: number, resolution: number): Cell {
  assertPosition(lat, lng);
  assertResolution(resolution);
  return BigInt(`0x${latLngToCell(lat, lng, resolution)}`);
}

/** @throws RangeError when the latitude or the longitude is missing or out of range. */
export function assertPosition(lat: number, lng: number): void {
  if (!(lat >= -90 && lat <= 90)) throw new RangeError(`Latitude ${lat} hors de −90 à 90.`);
  if (!(lng >= -180 && lng <= 180)) throw new RangeError(`Longitude ${lng} hors de −180 à 180.`);
}

/** @throws RangeError unless `resolution` is an integer from 0 to 15. */
export function assertResolution(resolution: number): void {
  if (!Number.isInteger(resolution) || resolution < 0 || resolution > FINEST) {
    throw new RangeError(`Résolution ${resolution} impossible : H3 en connaît de 0 à 15.`);
  }
}

/** True when the bits are a valid cell (a cheap check for values read from files). */
export function isCell(cell: Cell): boolean {
  const text = cellToText(cell);
  return isValidCell(text) && getResolution(text) === resolutionOf(cell);
}
