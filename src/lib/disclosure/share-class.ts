import { leastOfOthers, type Pool } from './audit/witness.ts';
import { leavesIn, type Cube } from './cube.ts';
import type { Primary } from './primary.ts';

/** The largest unit's share of a shown cell, as a class: from, up to, and the name under which it is published. */
export const SHARE_CLASSES = [
  { name: 'moins_20', from: 0, to: 0.2 },
  { name: 'de_20_a_50', from: 0.2, to: 0.5 },
  { name: 'de_50_a_85', from: 0.5, to: 0.85 }
] as const;
export type ShareClass = (typeof SHARE_CLASSES)[number]['name'];

/**
 * The class of each shown cell; null where it is hidden, empty, or where the class would tell too much. A class limits
 * every leaf of the cell: n units of which none exceeds a share of the total bring at most n times that share; and the
 * leaf of the largest unit brings that unit at least, plus what the others bring. A class that contradicts a table
 * which the audit counted on to protect something is not published. Neither is that of a cell that the rule forbids,
 * which an open file gives.
 */
export function shareClasses(
  cube: Cube,
  mask: Uint8Array,
  { allowed }: Pick<Primary, 'allowed'>,
  pools: readonly Pool[]
): (ShareClass | null)[] {
  const reached = reachOf(cube, pools);
  return Array.from(mask, (hidden, cell) => {
    const value = cube.values[cell] as number;
    if (hidden === 1 || value === 0 || allowed[cell] !== 1) return null;
    const { name, from, to } = classOf(cube, cell);
    return isInnocent(cube, reached, cell, from * value, to * value) ? name : null;
  });
}

/** How far the tables of the proof take each cell, both ways. */
interface Reached {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function reachOf(cube: Cube, pools: readonly Pool[]): Reached {
  const low = cube.values.slice();
  const high = cube.values.slice();
  for (const { cells, tables } of pools) {
    for (const table of tables) {
      for (const [position, cell] of cells.entries()) {
        const value = (cube.values[cell] as number) + (table[position] as number);
        if (value < (low[cell] as number)) low[cell] = value;
        if (value > (high[cell] as number)) high[cell] = value;
      }
    }
  }
  return { low, high };
}

function isInnocent(cube: Cube, { low, high }: Reached, cell: number, least: number, most: number): boolean {
  let holdsLargest = false;
  for (const leaf of leavesIn(cube, cell)) {
    const units = cube.units[leaf] as number;
    if ((high[leaf] as number) > units * most) return false;
    if ((low[leaf] as number) >= least + leastOfOthers(cube, leaf)) holdsLargest = true;
  }
  return holdsLargest;
}

function classOf(cube: Cube, cell: number): (typeof SHARE_CLASSES)[number] {
  const share = (cube.largest[cell] as number) / (cube.values[cell] as number);
  return SHARE_CLASSES.find(({ to }) => share < to) ?? SHARE_CLASSES[2];
}
