import { leavesIn, type Cube } from '../cube.ts';
import { DOMINANCE_WIDTH } from '../primary.ts';
import { believable, hasContributor, leastOfOthers, TOLERANCE, type Goal, type Pool } from './witness.ts';

/** What a pool leaves open for one goal. */
export interface Doubt {
  readonly goal: Goal;
  /** No table reaches the goal: a reader who knows nothing is already too well informed. */
  readonly unreached: boolean;
  /** Positions, in the pool, of cells whose contributors can believe no table that reaches the goal. */
  readonly suspects: readonly number[];
}

/** A cell of a pool with somebody in it, and the changes of it that its best informed contributor can believe. */
export interface Guard {
  readonly position: number;
  readonly least: number;
  readonly most: number;
}

/** Which goals a pool does not prove: some table must reach each, for each contributor one that it can believe. */
export function assess(cube: Cube, pool: Pool, goals: readonly Goal[]): Doubt[] {
  const positionOf = new Map(Array.from(pool.cells, (cell, position) => [cell, position]));
  const guards = guardsOf(cube, pool);
  return goals.flatMap((goal): Doubt[] => {
    const position = positionOf.get(goal.cell);
    const sign = goal.above ? 1 : -1;
    const reaching =
      position === undefined
        ? []
        : pool.tables.filter((table) => sign * (table[position] as number) >= goal.need - TOLERANCE);
    if (position === undefined || reaching.length === 0) return [{ goal, unreached: true, suspects: [] }];
    const reach = (table: Float64Array): number => sign * (table[position] as number);
    const suspects = guards
      .filter((guard) => guard.position !== position && !isSatisfied(guard, pool.tables, reaching, reach, goal.need))
      .filter((guard) => {
        const need = needSeenBy(cube, goal, pool.cells[guard.position] as number);
        return (
          need === goal.need ||
          !isSatisfied(
            guard,
            pool.tables,
            pool.tables.filter((table) => reach(table) >= need - TOLERANCE),
            reach,
            need
          )
        );
      })
      .map((guard) => guard.position);
    return suspects.length === 0 ? [] : [{ goal, unreached: false, suspects }];
  });
}

export function guardsOf(cube: Cube, { cells }: Pool): Guard[] {
  return Array.from(cells, (cell, position) => ({ cell, position }))
    .filter(({ cell }) => hasContributor(cube, cell))
    .map(({ cell, position }) => ({ position, ...believable(cube, cell) }));
}

/** Whether a guard's contributor can believe a table with this change of its cell, or a mixture with the true one. */
export function isBelieved({ least, most }: Guard, change: number, reach: number, need: number): boolean {
  if (change >= least - TOLERANCE && change <= most + TOLERANCE) return true;
  const nearest = change < least ? least : most;
  return mixed(reach, 0, (nearest - change) / (0 - change)) >= need - TOLERANCE;
}

/** Whether the guard's contributor can believe one of the tables that reach, or a mixture that still does. */
function isSatisfied(
  { position, least, most }: Guard,
  tables: readonly Float64Array[],
  reaching: readonly Float64Array[],
  reach: (table: Float64Array) => number,
  need: number
): boolean {
  if (need <= TOLERANCE) return true;
  for (const table of reaching)
    if (isBelieved({ position, least, most }, table[position] as number, reach(table), need)) return true;
  for (const table of reaching) {
    const change = table[position] as number;
    const nearest = change < least ? least : most;
    const far = reach(table);
    if (far < need + TOLERANCE) continue;
    for (const other of tables) {
      const there = other[position] as number;
      if ((there - nearest) * (change - nearest) >= 0 && there !== nearest) continue;
      if (mixed(far, reach(other), (nearest - change) / (there - change)) >= need - TOLERANCE) return true;
    }
  }
  return false;
}

/** What a goal asks of a leaf: the part of its largest unit is no secret to that unit; the rest is uncertain. */
export function needSeenBy(cube: Cube, goal: Goal, leaf: number): number {
  if (cube.countsPersons || !contains(cube, goal.cell, leaf)) return goal.need;
  const own = cube.largest[leaf] as number;
  const rest = (cube.values[goal.cell] as number) - own;
  const others = restOfLeaf(cube, leaf, own);
  let [least, most] = [others.least, others.most];
  for (const other of leavesIn(cube, goal.cell)) {
    if (other === leaf) continue;
    least += cube.least[other] as number;
    most += cube.most[other] as number;
  }
  least = Math.max(least, (cube.least[goal.cell] as number) - own);
  most = Math.min(most, (cube.most[goal.cell] as number) - own);
  return Math.min(goal.need, DOMINANCE_WIDTH * rest, Math.max(0, goal.above ? most - rest : rest - least));
}

/** What everybody knows of the units of a leaf other than the largest, whose part is `own`. */
function restOfLeaf(cube: Cube, leaf: number, own: number): { least: number; most: number } {
  if ((cube.units[leaf] as number) <= 1) return { least: 0, most: 0 };
  return {
    least: Math.max(leastOfOthers(cube, leaf), (cube.least[leaf] as number) - own),
    most: (cube.most[leaf] as number) - own
  };
}

function contains(cube: Cube, cell: number, leaf: number): boolean {
  return cube.axes.every((axis, position) => {
    const stride = cube.strides[position] ?? 1;
    const member = Math.floor(cell / stride) % axis.members.length;
    return axis.leavesOf[member]?.includes(Math.floor(leaf / stride) % axis.members.length) ?? false;
  });
}

/** The true table changes nothing, and everybody believes it. */
function mixed(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
