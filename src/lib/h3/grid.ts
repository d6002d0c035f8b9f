import { gridDiskDistances } from 'h3-js';
import { cellToText } from './cell.ts';

/** A set of cells that knows which of its cells are near each of them, by index. */
export interface Grid {
  /** Ascending, each once, of one resolution. */
  readonly cells: BigUint64Array;
  /** Farthest ring looked at. */
  readonly k: number;
  /** The neighbours of cell i stand at start[i] to start[i + 1] − 1; the cell itself is not one of them. */
  readonly start: Int32Array;
  /** Index of a neighbour in `cells`: ring after ring, ascending in each. */
  readonly neighbour: Int32Array;
  /** Ring of each neighbour, 1 to k: steps on the whole hexagonal grid, through cells outside the set too. */
  readonly ring: Uint8Array;
}

const WIDEST = 50;

/**
 * Finds the neighbours of each cell of a set within k rings, by nearness only: two shores face each other across water.
 * @throws RangeError when k is not a whole number from 0 to 50, or the cells are not cells of one resolution,
 * ascending, each once.
 */
export function gridOf(cells: BigUint64Array, k: number): Grid {
  if (!Number.isInteger(k) || k < 0 || k > WIDEST)
    throw new RangeError(`${k} couronnes impossibles : un entier de 0 à ${WIDEST}.`);
  commonResolution(cells);
  const index = new Map<string, number>();
  cells.forEach((cell, at) => {
    if (at > 0 && cell <= (cells[at - 1] as bigint))
      throw new RangeError(
        `Cellule ${cellToText(cell)} répétée ou mal rangée (rang ${at}) : les cellules vont en ordre croissant.`
      );
    index.set(cellToText(cell), at);
  });
  const start = new Int32Array(cells.length + 1);
  const neighbours: number[] = [];
  const rings: number[] = [];
  for (const [text, at] of index) {
    gridDiskDistances(text, k).forEach((ring, distance) => {
      if (distance === 0) return;
      const found = ring.map((other) => index.get(other) ?? -1).filter((other) => other >= 0);
      for (const other of found.sort((a, b) => a - b)) {
        neighbours.push(other);
        rings.push(distance);
      }
    });
    start[at + 1] = neighbours.length;
  }
  return { cells, k, start, neighbour: Int32Array.from(neighbours), ring: Uint8Array.from(rings) };
}

const RESOLUTION_SHIFT = 20;
const PREFIX_BITS = (1 << RESOLUTION_SHIFT) - 1;
/** Top byte of every cell: reserved bit 0, mode 1, three reserved bits 0. */
const CELL_HEADER = 0x08;
const BASE_CELL_SHIFT = 13;
const BASE_CELLS = 122;

/** Cells as pairs of 32-bit halves, low then high, on little-endian machines: no bigint by row. */
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
    if (high >>> 24 !== CELL_HEADER || (high & PREFIX_BITS) >>> BASE_CELL_SHIFT >= BASE_CELLS) {
      throw new RangeError(`« ${cellToText(cells[row] as bigint)} », ligne ${row}, n’est pas une cellule H3.`);
    }
    const own = (high >>> RESOLUTION_SHIFT) & 0xf;
    if (own !== first)
      throw new RangeError(`Résolutions mêlées, ${first} et ${own} (ligne ${row}) : ramenez les cellules à une seule.`);
  }
  return first;
}
