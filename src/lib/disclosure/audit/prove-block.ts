import type { Highs } from 'highs';
import type { Cube } from '../cube.ts';
import { repeatable } from '../random.ts';
import { assess, type Doubt } from './assess.ts';
import type { Block } from './blocks.ts';
import { openProgram, type Program } from './program.ts';
import { believable, hasContributor, type Goal, type Pool } from './witness.ts';

/** A goal that no table found satisfies, for everybody or for the contributors of some cells. */
export interface Unproven {
  readonly goal: Goal;
  /** Empty when even a reader who knows nothing is too well informed. */
  readonly suspects: readonly number[];
}

/** What blocks are proved in. */
export interface World {
  readonly cube: Cube;
  readonly mask: Uint8Array;
  /** The most that the rule lets each cell hold. */
  readonly ceilings: Float64Array;
}

export interface Task {
  readonly block: Block;
  /** How many goals are pushed at once, from one attempt to the next. */
  readonly sizes: readonly number[];
  /** Every contributor is met. */
  readonly thorough: boolean;
  readonly seed: number;
}

export interface BlockProof {
  readonly pool: Pool;
  readonly unproven: Unproven[];
}

/** Rounds in which every contributor's knowledge is respected at once, then by halves, then goals by small numbers. */
const TOGETHER = 8;
const ROUNDS = 12;
/** Contributors that no common table satisfies, such as two persons of the same total, are met one at a time. */
const ONE_BY_ONE = 4;
/** A cell is pushed past its goal, so that mixtures still reach it; never without limit. */
const BEYOND = 3;

/** Proves what it can of one block's goals, by tables in which its leaves alone change. */
export function proveBlock(highs: Highs, { cube, mask, ceilings }: World, task: Task): BlockProof {
  const program = openProgram(highs, cube, mask, task.block.leaves);
  try {
    const pool: Pool = { cells: program.cells, tables: [], claims: [] };
    const session: Session = { cube, program, ceilings, random: repeatable(task.seed), thorough: task.thorough, pool };
    return { pool, unproven: search(session, task.block, task.sizes) };
  } finally {
    program.dispose();
  }
}

interface Session {
  readonly cube: Cube;
  readonly program: Program;
  readonly ceilings: Float64Array;
  readonly random: () => number;
  readonly thorough: boolean;
  readonly pool: Pool;
}

function search(session: Session, { goals }: Block, sizes: readonly number[]): Unproven[] {
  const { cube, pool, program } = session;
  let doubts = goals.map((goal): Doubt => ({ goal, unreached: true, suspects: [] }));
  let coins = new Uint8Array(program.cells.length).fill(1);
  for (let round = 0; round < ROUNDS && doubts.length > 0; round++) {
    if (round >= TOGETHER)
      coins = round % 2 === 0 ? coins.map(() => (session.random() < 0.5 ? 1 : 0)) : coins.map((coin) => 1 - coin);
    solveFor(session, pick(session, doubts, coins), (variable) => coins[variable] === 1, round < TOGETHER ? 1 : BEYOND);
    if (round < TOGETHER || round === ROUNDS - 1)
      doubts = assess(
        cube,
        pool,
        doubts.map(({ goal }) => goal)
      );
  }
  for (const size of sizes) {
    if (doubts.length === 0) break;
    for (const group of groupsOf(session, doubts, size)) {
      const suspects = new Set(group.flatMap((doubt) => doubt.suspects));
      solveFor(
        session,
        group.map(({ goal }) => goal),
        (variable) => suspects.has(variable),
        BEYOND
      );
    }
    doubts = assess(
      cube,
      pool,
      doubts.map(({ goal }) => goal)
    );
  }
  if (sizes.includes(1)) {
    for (const { goal, suspects } of doubts)
      for (const suspect of suspects.slice(0, session.thorough ? Infinity : ONE_BY_ONE))
        solveFor(session, [goal], (variable) => variable === suspect, BEYOND);
    doubts = assess(
      cube,
      pool,
      doubts.map(({ goal }) => goal)
    );
  }
  const open = new Set(doubts.map(({ goal }) => goal));
  pool.claims = goals.filter((goal) => !open.has(goal));
  return doubts.map(({ goal, suspects }) => ({
    goal,
    suspects: suspects.map((position) => program.cells[position] as number)
  }));
}

/** Goals to push together, one side of a cell at a time. A cell of amounts that its own guard would hold waits. */
function pick({ cube, program, random }: Session, doubts: readonly Doubt[], coins: Uint8Array): Goal[] {
  const chosen = new Map<number, Goal>();
  for (const { goal } of doubts) {
    if (random() > 0.8) continue;
    const variable = program.variableOf.get(goal.cell);
    if (!cube.countsPersons && variable !== undefined && coins[variable] === 1 && random() < 0.7) continue;
    const other = chosen.get(goal.cell);
    if (!other || random() < 0.5) chosen.set(goal.cell, goal);
  }
  return [...chosen.values()];
}

/** Doubts by small numbers, at random, never two of one cell. */
function groupsOf({ random }: Session, doubts: readonly Doubt[], size: number): Doubt[][] {
  const groups: Doubt[][] = [];
  const shuffled = doubts.map((doubt) => ({ doubt, key: random() })).sort((a, b) => a.key - b.key);
  for (const { doubt } of shuffled) {
    const group = groups.at(-1);
    if (!group || group.length >= size || group.some(({ goal }) => goal.cell === doubt.goal.cell)) groups.push([doubt]);
    else group.push(doubt);
  }
  return groups;
}

/** Adds to the pool the table that pushes the given goals furthest, up to `reach` times their need. */
function solveFor(
  { cube, program, ceilings, pool, random }: Session,
  goals: readonly Goal[],
  guarded: (variable: number) => boolean,
  reach: number
): void {
  const costs = new Float64Array(program.cells.length);
  const least = Float64Array.from(
    program.cells,
    (cell) => (cube.least[cell] as number) - (cube.values[cell] as number)
  );
  const most = Float64Array.from(
    program.cells,
    (cell) => Math.min(cube.most[cell] as number, ceilings[cell] as number) - (cube.values[cell] as number)
  );
  const free = new Set(goals.map(({ cell }) => cell));
  for (const [variable, cell] of program.cells.entries()) {
    if (free.has(cell) || !guarded(variable) || !hasContributor(cube, cell)) continue;
    const range = believable(cube, cell);
    least[variable] = Math.max(least[variable] as number, Math.min(0, range.least));
    most[variable] = Math.min(most[variable] as number, range.most);
  }
  for (const { cell, above, need } of goals) {
    const variable = program.variableOf.get(cell);
    if (variable === undefined) continue;
    const beyond = need * reach;
    const weight = (1 + 4 * random()) / need;
    costs[variable] = above ? weight : -weight;
    if (above) most[variable] = Math.min(most[variable] as number, beyond);
    else least[variable] = Math.max((cube.least[cell] as number) - (cube.values[cell] as number), -beyond);
  }
  if (goals.length === 0) return;
  const changes = program.solve(costs, least, most);
  if (changes !== null) pool.tables.push(changes);
}
