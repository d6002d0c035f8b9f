import { cellToText } from './cell.ts';

const RESOLUTION_SHIFT = 20;
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
