import type { Cell } from '../cell.ts';

/** Where a cell stands among ascending cells; undefined when it is not one of them. */
export function rankOf(cells: BigUint64Array, cell: Cell): number | undefined {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as Cell) < cell) low = middle + 1;
    else high = middle;
  }
  return cells[low] === cell ? low : undefined;
}
