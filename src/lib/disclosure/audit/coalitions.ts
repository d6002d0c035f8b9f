import type { Cube } from '../cube.ts';
import { guardsOf } from './assess.ts';
import { TOLERANCE, type Goal, type Pool } from './witness.ts';

/** A table of a pool, cut to what a goal asks, and the positions of contributors who cannot believe it. */
type Doubters = readonly number[];

/** Cells that two contributors of others might narrow together: no table of the pool is believed by both. */
export function withinReachOfTwo(cube: Cube, pool: Pool, goals: readonly Goal[]): Set<number> {
  const positionOf = new Map(Array.from(pool.cells, (cell, position) => [cell, position]));
  const guards = guardsOf(cube, pool);
  const found = new Set<number>();
  for (const goal of goals) {
    const own = positionOf.get(goal.cell);
    if (own === undefined || found.has(goal.cell)) continue;
    const doubted: Doubters[] = [];
    for (const table of pool.tables) {
      const reach = (goal.above ? 1 : -1) * (table[own] as number);
      if (reach < goal.need - TOLERANCE || reach <= 0) continue;
      // The true table is possible, and so is any mixture with it.
      const cut = Math.min(1, goal.need / reach);
      const doubters = guards
        .filter(({ position, least, most }) => {
          const change = cut * (table[position] as number);
          return position !== own && (change < least - TOLERANCE || change > most + TOLERANCE);
        })
        .map(({ position }) => position);
      doubted.push(doubters);
      if (doubters.length === 0) break;
    }
    if (someTwoDoubtAll(doubted)) found.add(goal.cell);
  }
  return found;
}

/** Whether two positions are enough to meet every set. */
function someTwoDoubtAll(doubted: readonly Doubters[]): boolean {
  const [smallest, ...others] = [...doubted].sort((a, b) => a.length - b.length);
  return (smallest ?? []).some((one) => {
    const [first, ...rest] = others.filter((doubters) => !doubters.includes(one));
    return first === undefined || first.some((other) => rest.every((doubters) => doubters.includes(other)));
  });
}
