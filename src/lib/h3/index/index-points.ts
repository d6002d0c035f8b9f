import { assertPosition, assertResolution } from '../cell.ts';
import { indexRange } from './kernel.ts';
import { kernelTables } from './tables.ts';

/**
 * The cells that contain points, in their order: `cellAt` in bulk, the same cells as h3-js. A point less than 1e-9
 * radians (6 mm) from the edge of a cell may be given the cell across the edge.
 * @param lat degrees north, −90 to 90
 * @param lng degrees east, −180 to 180
 * @throws RangeError naming the row (from 0) and the value of a position that is missing or out of range, when there
 * are not as many latitudes as longitudes, and when the resolution is impossible.
 */
export function indexPoints(lat: Float64Array, lng: Float64Array, resolution: number): BigUint64Array {
  assertPoints(lat, lng, resolution);
  const cells = new BigUint64Array(lat.length);
  indexRange(kernelTables(), lat, lng, resolution, new Uint32Array(cells.buffer), 0, lat.length);
  return cells;
}

/** @throws RangeError as `indexPoints`. */
export function assertPoints(lat: Float64Array, lng: Float64Array, resolution: number): void {
  assertResolution(resolution);
  if (lat.length !== lng.length)
    throw new RangeError(`${lat.length} latitudes pour ${lng.length} longitudes : il en faut autant.`);
  for (let row = 0; row < lat.length; row++) {
    const north = lat[row] as number;
    const east = lng[row] as number;
    if (north >= -90 && north <= 90 && east >= -180 && east <= 180) continue;
    try {
      assertPosition(north, east);
    } catch (error) {
      throw new RangeError(`Ligne ${row} : ${(error as Error).message}`);
    }
  }
}
