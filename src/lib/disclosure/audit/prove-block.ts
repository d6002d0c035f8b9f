import type { Highs } from 'highs';
import { repeatable } from '../random.ts';
import { assess } from './assess.ts';
import type { Block } from './blocks.ts';
import { openProgram, type Program, type World } from './program.ts';
import { hopeless } from './room.ts';
import { Search, type AuditGoal } from './audit-goal.ts';
import type { Goal, Pool } from './witness.ts';

/** A goal that no table found satisfies, for everybody or for the contributors of some cells. */
export interface Unproven {
  readonly goal: Goal;
  /** Empty when even a reader who knows nothing is too well informed. */
  readonly suspects: readonly number[];
}

export interface Task {
  readonly block: Block;
  readonly seed: number;
}

export interface BlockProof {
  readonly pool: Pool;
  readonly unproven: Unproven[];
}

/** All goals at once, as long as each table proves so great a share of those left. */
const TOGETHER = 6;
const WORTH = 0.05;
const MANY = 32;
const FEW = 4;
/** What a unit that a contributor does not believe costs, where one of a goal gains 1 to 5: never, or at need only. */
const NEVER = 100;
const AT_NEED = 0.001;

/** Proves what it can of one block's goals, by tables in which its leaves alone change. */
export function proveBlock(highs: Highs, world: World, { block, seed }: Task): BlockProof {
  const program = openProgram(highs, world, block);
  try {
    const search = new Search(world.cube, program, block.goals);
    const lost = hopeless(program, search.open);
    search.open = search.open.filter((sought) => !lost.has(sought));
    look({ program, search, random: repeatable(seed) });
    const { pool } = search;
    const doubts = assess(
      world.cube,
      pool,
      search.open.map(({ goal }) => goal)
    );
    const named = (variables: readonly number[]): number[] =>
      variables.map((variable) => program.cells[variable] as number);
    const unproven = [
      ...[...lost].map(([{ goal }, suspects]) => ({ goal, suspects: named(suspects) })),
      ...doubts.map(({ goal, suspects }) => ({ goal, suspects: named(suspects) }))
    ];
    const open = new Set(unproven.map(({ goal }) => goal));
    pool.claims = block.goals.filter((goal) => !open.has(goal));
    return { pool, unproven };
  } finally {
    program.dispose();
  }
}

interface Session {
  readonly program: Program;
  readonly search: Search;
  readonly random: () => number;
}

/** From tables that serve many goals to those that serve one. */
function look(session: Session): void {
  const { program, search, random } = session;
  for (let round = 0; round < TOGETHER && search.open.length > 1; round++) {
    const left = search.open.length;
    const goals = oneSideOfEach(session);
    push(session, goals, search.beside(goals), NEVER);
    if (left - search.open.length < WORTH * left) break;
  }
  byGroups(session, MANY, (goals) => search.beside(goals));
  // What everybody cannot believe at once, half of them may, then the other half.
  for (let turn = 0; turn < 2; turn++) {
    const coins = Array.from(program.cells, () => random() < 0.5);
    for (const side of [true, false])
      byGroups(session, MANY, (goals) => search.beside(goals).filter((variable) => coins[variable] === side));
  }
  byGroups(session, FEW, (goals) => {
    const reached = goals.filter(({ doubters }) => doubters !== null);
    return reached.length === 0 ? null : search.doubtersOf(reached);
  });
  for (const sought of search.open) meetTogether(session, sought);
  for (const sought of search.open) meetOneByOne(session, sought);
}

/** One goal, with as few disbelieving it as may be, as long as they are fewer. */
function meetTogether(session: Session, sought: AuditGoal): void {
  let before = Infinity;
  for (let left = sizeOf(sought); left > 0 && left < before; left = sizeOf(sought)) {
    push(session, [sought], session.search.doubtersOf([sought]), AT_NEED);
    before = left;
  }
}

function sizeOf({ doubters }: AuditGoal): number {
  return doubters === null ? Number.MAX_VALUE : doubters.size;
}

/** Each of the last to disbelieve it has a table of its own, or knows too much. */
function meetOneByOne(session: Session, sought: AuditGoal): void {
  for (const doubter of sought.doubters ?? [])
    if (sought.doubters?.has(doubter) === true) push(session, [sought], [doubter], NEVER);
}

/** Keeps the table that pushes these goals furthest, at that price for each unit not believed. */
function push(
  { program, search, random }: Session,
  goals: readonly AuditGoal[],
  guarded: number[],
  price: number
): void {
  const aims = goals.map(({ variable, above, need }) => ({ variable, above, need, gain: 1 + 4 * random() }));
  const table = program.solve(aims, guarded, price);
  if (table !== null) search.note(table);
}

function byGroups(session: Session, size: number, guarded: (goals: readonly AuditGoal[]) => number[] | null): void {
  for (const group of groupsOf(session, size)) {
    const goals = group.filter(({ doubters }) => doubters?.size !== 0);
    const guards = goals.length === 0 ? null : guarded(goals);
    if (guards !== null) push(session, goals, guards, NEVER);
  }
}

/** One side of each cell, at random. */
function oneSideOfEach({ search, random }: Session): AuditGoal[] {
  const chosen = new Map<number, AuditGoal>();
  for (const sought of search.open)
    if (!chosen.has(sought.variable) || random() < 0.5) chosen.set(sought.variable, sought);
  return [...chosen.values()];
}

/** By small numbers, at random, never two of one cell. */
function groupsOf({ search, random }: Session, size: number): AuditGoal[][] {
  const groups: AuditGoal[][] = [];
  const shuffled = search.open.map((sought) => ({ sought, key: random() })).sort((a, b) => a.key - b.key);
  for (const { sought } of shuffled) {
    const group = groups.at(-1);
    if (!group || group.length >= size || group.some(({ variable }) => variable === sought.variable))
      groups.push([sought]);
    else group.push(sought);
  }
  return groups;
}
