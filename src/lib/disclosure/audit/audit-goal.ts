import type { Cube } from '../cube.ts';
import { guardsOf, isBelieved, needSeenBy, type Guard } from './assess.ts';
import type { Program } from './program.ts';
import { TOLERANCE, type Goal, type Pool } from './witness.ts';

/** A goal that is still looked for. */
export interface AuditGoal {
  readonly goal: Goal;
  readonly variable: number;
  readonly above: boolean;
  readonly need: number;
  /** What the contributor of a variable must find possible. */
  readonly seenBy: (variable: number) => number;
  /** The least that any contributor asks. */
  readonly leastSeen: number;
  /** Variables whose contributors believe no table found so far; null before the first that reaches the goal. */
  doubters: ReadonlySet<number> | null;
}

/** The tables found for a block's goals, and what each goal lacks still. */
export class Search {
  readonly pool: Pool;
  open: AuditGoal[];
  private readonly guards: readonly Guard[];
  private readonly guardOf: ReadonlyMap<number, Guard>;

  constructor(cube: Cube, program: Program, goals: readonly Goal[]) {
    this.pool = { cells: program.cells, tables: [], claims: [] };
    this.guards = guardsOf(cube, this.pool);
    this.guardOf = new Map(this.guards.map((guard) => [guard.position, guard]));
    this.open = goals.map((goal) => {
      const seen = new Map<number, number>();
      for (const { position } of cube.countsPersons ? [] : this.guards) {
        const need = needSeenBy(cube, goal, program.cells[position] as number);
        if (need < goal.need) seen.set(position, need);
      }
      return {
        goal,
        variable: program.variableOf.get(goal.cell) ?? -1,
        above: goal.above,
        need: goal.need,
        seenBy: (variable) => seen.get(variable) ?? goal.need,
        leastSeen: Math.min(goal.need, ...seen.values()),
        doubters: null
      };
    });
  }

  /** Keeps a table that brings some goal nearer, and no longer looks for what it proves. */
  note(table: Float64Array): void {
    const everybody = this.guards.map(({ position }) => position);
    let serves = false;
    for (const sought of this.open) {
      const reach = (sought.above ? 1 : -1) * (table[sought.variable] as number);
      const before = sought.doubters;
      // Who is inside the protected cell asks less of a table, once another has shown the whole goal.
      if (reach < (before === null ? sought.need : sought.leastSeen) - TOLERANCE) continue;
      const doubters = [...(before ?? everybody)].filter((position) => !this.meets(sought, table, position, reach));
      if (before && doubters.length === before.size) continue;
      sought.doubters = new Set(doubters);
      serves = true;
    }
    if (!serves) return;
    this.pool.tables.push(table);
    this.open = this.open.filter(({ doubters }) => doubters?.size !== 0);
  }

  private meets(sought: AuditGoal, table: Float64Array, position: number, reach: number): boolean {
    const guard = this.guardOf.get(position);
    if (!guard || position === sought.variable) return true;
    const change = table[position] as number;
    if (reach >= sought.need - TOLERANCE && change >= guard.least && change <= guard.most) return true;
    const need = sought.seenBy(position);
    return need <= TOLERANCE || (reach >= need - TOLERANCE && isBelieved(guard, change, reach, need));
  }

  /** The contributors of all cells, but for those of the goals that would hold them. */
  beside(goals: readonly AuditGoal[]): number[] {
    const free = new Set<number>();
    for (const { variable, above, need } of goals) {
      const guard = this.guardOf.get(variable);
      if (guard && (above ? guard.most < need : guard.least > -need)) free.add(variable);
    }
    return this.guards.map(({ position }) => position).filter((position) => !free.has(position));
  }

  /** Those who doubt one of the goals: everybody when one was never reached. */
  doubtersOf(goals: readonly AuditGoal[]): number[] {
    if (goals.some(({ doubters }) => doubters === null)) return this.beside(goals);
    const own = new Set(goals.map(({ variable }) => variable));
    const doubters = new Set(goals.flatMap(({ doubters: theirs }) => [...(theirs ?? [])]));
    return [...doubters].filter((position) => !own.has(position));
  }
}
