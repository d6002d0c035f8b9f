import { leavesIn, type Cube } from './cube.ts';
import type { Primary } from './primary.ts';

/**
 * What the rule itself tells: a cell of amounts that is shown has no unit above the share that forbids it, so that a
 * leaf inside it, of n units, holds n times that share of it at the most. One bound per cell, Infinity where nothing is
 * told. A cell that the rule forbids and an open file gives all the same tells nothing so.
 */
export function ruleCeilings(cube: Cube, mask: Uint8Array, primary: Primary): Float64Array {
  const ceilings = new Float64Array(cube.size).fill(Infinity);
  eachCeiling(cube, primary, (cell, leaf, ceiling) => {
    if (mask[cell] !== 1 && mask[leaf] === 1 && ceiling < (ceilings[leaf] as number)) ceilings[leaf] = ceiling;
  });
  return ceilings;
}

/** The cells that, shown, would tell by the rule alone that a protected leaf cannot be high enough. */
export function tellingByRule(cube: Cube, primary: Primary): number[] {
  const found = new Set<number>();
  eachCeiling(cube, primary, (cell, leaf, ceiling) => {
    if (primary.reasons[leaf] !== 0 && ceiling < (primary.high[leaf] as number)) found.add(cell);
  });
  return [...found];
}

function eachCeiling(
  cube: Cube,
  { maxShare, allowed }: Primary,
  visit: (cell: number, leaf: number, ceiling: number) => void
): void {
  if (cube.countsPersons || maxShare === null) return;
  for (let cell = 0; cell < cube.size; cell++) {
    const most = maxShare * (cube.values[cell] as number);
    if (most === 0 || allowed[cell] !== 1) continue;
    for (const leaf of leavesIn(cube, cell)) if (leaf !== cell) visit(cell, leaf, (cube.units[leaf] as number) * most);
  }
}
