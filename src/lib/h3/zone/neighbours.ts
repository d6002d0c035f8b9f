import { gridDisk } from 'h3-js';
import { cellToText, type Cell } from '../cell.ts';

/** The cells that share a side with a cell: six, five around a pentagon. */
export function neighboursOf(cell: Cell): Cell[] {
  const own = cellToText(cell);
  const neighbours: Cell[] = [];
  for (const text of gridDisk(own, 1)) if (text !== own) neighbours.push(BigInt(`0x${text}`));
  return neighbours;
}

/** The seeds, and all the cells that can be reached from them through accepted neighbours; each cell is judged once. */
export function flood(seeds: Iterable<Cell>, accept: (cell: Cell) => boolean): Cell[] {
  const reached = [...new Set(seeds)];
  const seen = new Set(reached);
  for (const cell of reached) {
    for (const next of neighboursOf(cell)) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (accept(next)) reached.push(next);
    }
  }
  return reached;
}
