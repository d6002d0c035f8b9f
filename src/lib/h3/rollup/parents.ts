import { assertResolution, cellToText } from '../cell.ts';

const FINEST = 15;
const BITS_PER_DIGIT = 3;
const HALF = 32;
const HALF_SIZE = 2 ** HALF;
const ALL_ONES = 0xffffffff;
const RESOLUTION_SHIFT = 20;
const RESOLUTION_BITS = 0xf << RESOLUTION_SHIFT;
const PREFIX_BITS = (1 << RESOLUTION_SHIFT) - 1;
/** Top byte of every cell: reserved bit 0, mode 1, three reserved bits 0. */
const CELL_HEADER = 0x08;
const BASE_CELL_SHIFT = 13;
const BASE_CELLS = 122;

/** Cells as pairs of 32-bit halves, low then high (every machine that runs this is little-endian): no bigint is made by row. */
function halvesOf(cells: BigUint64Array): Uint32Array {
  return new Uint32Array(cells.buffer, cells.byteOffset, cells.length * 2);
}

/**
 * The one resolution of a set of cells, null when it is empty. The head of each cell is checked (mode, base cell),
 * not its digits.
 * @throws RangeError naming the value that is not a cell, or the two resolutions that are mixed.
 */
export function commonResolution(cells: BigUint64Array): number | null {
  if (cells.length === 0) return null;
  const halves = halvesOf(cells);
  const first = ((halves[1] as number) >>> RESOLUTION_SHIFT) & 0xf;
  for (let row = 0, at = 1; row < cells.length; row++, at += 2) {
    const high = halves[at] as number;
    if (high >>> 24 !== CELL_HEADER || ((high & PREFIX_BITS) >>> BASE_CELL_SHIFT) >= BASE_CELLS) {
      throw new RangeError(`« ${cellToText(cells[row] as bigint)} », ligne ${row}, n’est pas une cellule H3.`);
    }
    const own = (high >>> RESOLUTION_SHIFT) & 0xf;
    if (own !== first) throw new RangeError(`Résolutions mêlées, ${first} et ${own} (ligne ${row}) : ramenez les cellules à une seule.`);
  }
  return first;
}

/**
 * The ancestors of cells at a coarser or equal resolution, row by row: `parentOf` in bulk.
 * @throws RangeError as `commonResolution`, and when `resolution` is impossible or finer than the cells'.
 */
export function parentsOf(cells: BigUint64Array, resolution: number): BigUint64Array {
  assertCoarser(commonResolution(cells), resolution);
  const parents = new BigUint64Array(cells.length);
  const from = halvesOf(cells);
  const to = halvesOf(parents);
  const unused = (FINEST - resolution) * BITS_PER_DIGIT;
  const lowOnes = unused >= HALF ? ALL_ONES : 2 ** unused - 1;
  const highOnes = (unused > HALF ? 2 ** (unused - HALF) - 1 : 0) | (resolution << RESOLUTION_SHIFT);
  for (let at = 0; at < from.length; at += 2) {
    to[at] = (from[at] as number) | lowOnes;
    to[at + 1] = ((from[at + 1] as number) & ~RESOLUTION_BITS) | highOnes;
  }
  return parents;
}

/**
 * What the descendants of one cell share and no other cell has: base cell and digits down to `resolution`, as a number.
 * It fits in 52 bits, so numbers hold it exactly, in the order of the cells.
 * @throws RangeError as `parentsOf`.
 */
export function prefixesOf(cells: BigUint64Array, resolution: number): Float64Array {
  assertCoarser(commonResolution(cells), resolution);
  const halves = halvesOf(cells);
  const scale = 2 ** -((FINEST - resolution) * BITS_PER_DIGIT);
  const prefixes = new Float64Array(cells.length);
  for (let row = 0, at = 0; row < prefixes.length; row++, at += 2) {
    prefixes[row] = Math.floor((((halves[at + 1] as number) & PREFIX_BITS) * HALF_SIZE + (halves[at] as number)) * scale);
  }
  return prefixes;
}

function assertCoarser(own: number | null, resolution: number): void {
  assertResolution(resolution);
  if (own !== null && resolution > own) {
    throw new RangeError(`Résolution ${resolution} plus fine que celle des cellules (${own}) : un cumul va vers le plus grossier.`);
  }
}
