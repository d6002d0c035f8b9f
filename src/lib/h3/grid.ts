import { gridDiskDistances } from 'h3-js';
import { cellToText } from './cell.ts';
import { commonResolution } from './common-resolution.ts';

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
 * Finds the neighbours, within k rings, of each cell of a set among that set. A neighbour is one by nearness only: two
 * shores face each other across water that has no cell here.
 * @throws RangeError when k is not a whole number from 0 to 50, or the cells are not cells of one resolution, ascending, each once.
 */
export function gridOf(cells: BigUint64Array, k: number): Grid {
  if (!Number.isInteger(k) || k < 0 || k > WIDEST) throw new RangeError(`${k} couronnes impossibles : un entier de 0 à ${WIDEST}.`);
  commonResolution(cells);
  const index = new Map<string, number>();
  cells.forEach((cell, at) => {
    if (at > 0 && cell <= (cells[at - 1] as bigint)) throw new RangeError(`Cellule ${cellToText(cell)} répétée ou mal rangée (rang ${at}) : les cellules vont en ordre croissant.`);
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
