import type { Cube } from '../cube.ts';
import type { Primary } from '../primary.ts';
import { repeatable } from '../random.ts';
import { ruleCeilings } from '../rule-ceilings.ts';
import { assess, type Doubt } from './assess.ts';
import { proofBlocks, type Block, type Reach } from './blocks.ts';
import { loadSolver, openProgram, type Program } from './program.ts';
import { believable, goalsOf, hasContributor, type Goal, type Pool } from './witness.ts';

/** A goal that no table found satisfies, for everybody or for the contributors of some cells. */
export interface Unproven {
  readonly goal: Goal;
  /** Empty when even a reader who knows nothing is too well informed. */
  readonly suspects: readonly number[];
}

export interface Proof {
  readonly pools: Pool[];
  readonly unproven: Unproven[];
}

/** Rounds in which every contributor's knowledge is respected at once, then by halves, then goals by small numbers. */
const TOGETHER = 8;
const ROUNDS = 12;
const NEAR_SIZES = [8, 4];
const FAR_SIZES = [8, 4, 1, 1];
/** Contributors that no common table satisfies, such as two persons of the same total, are met one at a time. */
const ONE_BY_ONE = 4;
/** When so few goals are left, every contributor is met. */
const FEW = 60;
/** A cell is pushed past its goal, so that mixtures still reach it; never without limit. */
const BEYOND = 3;

/**
 * Looks, for each target, for tables that nobody can rule out in which it reaches its high and its low. It is not to be
 * believed: what the tables prove is for `assess` and `auditMask` to say.
 */
export async function prove(
  cube: Cube,
  mask: Uint8Array,
  primary: Primary,
  targets: Iterable<number>,
  reach: Reach = 'far',
  seed = 0
): Promise<Proof> {
  const highs = await loadSolver();
  const random = repeatable(cube.size + seed);
  const ceilings = ruleCeilings(cube, mask, primary);
  const pools: Pool[] = [];
  let unproven: Unproven[] = [];
  let goals = [...targets].flatMap((cell) => goalsOf(cube, primary, cell));
  const thorough = goals.length <= FEW;
  for (const [stage, cut] of proofBlocks(cube, reach).entries()) {
    if (goals.length === 0) break;
    unproven = [];
    for (const block of cut(goals)) {
      const program = openProgram(highs, cube, mask, block.leaves);
      try {
        const session: Session = {
          cube,
          program,
          ceilings,
          random,
          thorough,
          pool: { cells: program.cells, tables: [], claims: [] }
        };
        unproven.push(...proveBlock(session, block, stage === 0 && reach === 'near' ? NEAR_SIZES : FAR_SIZES));
        if (session.pool.claims.length > 0) pools.push(session.pool);
      } finally {
        program.dispose();
      }
    }
    goals = unproven.map(({ goal }) => goal);
  }
  return { pools, unproven };
}

interface Session {
  readonly cube: Cube;
  readonly program: Program;
  readonly ceilings: Float64Array;
  readonly random: () => number;
  readonly thorough: boolean;
  readonly pool: Pool;
}

function proveBlock(session: Session, { goals }: Block, sizes: readonly number[]): Unproven[] {
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
