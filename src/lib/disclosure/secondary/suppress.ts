import type { Highs } from 'highs';
import { blocksByLevel } from '../audit/blocks.ts';
import { loadSolver } from '../audit/program.ts';
import { prove } from '../audit/prove.ts';
import type { Unproven } from '../audit/prove-block.ts';
import type { Pool } from '../audit/witness.ts';
import type { Cube } from '../cube.ts';
import { linesOf } from '../lines.ts';
import type { Primary } from '../primary.ts';
import { repeatable } from '../random.ts';
import { ruleCeilings, tellingByRule } from '../rule-ceilings.ts';
import { closeLines } from './close-lines.ts';
import { hideAbove, hideAround } from './last-resorts.ts';
import { lighten } from './lighten.ts';
import { hiddenCells, hide, type SuppressionResult, type Suppression } from './suppression.ts';
import { widen } from './widen.ts';

export interface SuppressOptions {
  /** Cells hidden in the vintage before: cheaper to hide again. */
  readonly before?: Uint8Array | undefined;
  /** Cells that must stay hidden: hidden when this vintage was first published. */
  readonly frozen?: Uint8Array | undefined;
  /** Cells already out: hiding them would protect nothing. */
  readonly published?: Uint8Array | undefined;
  /** Cells of no unit are public knowledge, and never hidden. */
  readonly publicZeros?: boolean;
}

const ROUNDS = 8;
const LAST_ROUNDS = 3;
const PREFERENCE = 0.5;

/** Cubes small enough to be masked several times, keeping the mask that hides the least. */
const SMALL = 400;
const STARTS = 8;
const SPREAD = 0.6;

/**
 * The cells to hide: the primary ones, those hidden before, and the cheapest others found that protect them. Lines are
 * closed one by one, then the prover says which cells several equations together still bound, and these are widened;
 * until none is left, or nothing more can be hidden. Whether the mask is good is for `auditMask` to say.
 */
export async function suppress(
  cube: Cube,
  primary: Primary,
  options: SuppressOptions = {}
): Promise<SuppressionResult> {
  if (cube.size > SMALL) return attempt(cube, primary, options, () => 1);
  const random = repeatable(cube.size);
  const found: SuppressionResult[] = [];
  for (let run = 0; run < STARTS; run++)
    found.push(await attempt(cube, primary, options, run === 0 ? () => 1 : () => 1 - SPREAD / 2 + SPREAD * random()));
  const lost = (mask: Uint8Array): number =>
    mask.reduce((sum, hidden, cell) => sum + (hidden === 1 ? (cube.values[cell] as number) : 0), 0);
  const [best] = found.sort((a, b) => a.unproven - b.unproven || lost(a.mask) - lost(b.mask));
  return best && best.unproven === 0
    ? lighten(cube, primary, best, options.frozen)
    : (best ?? attempt(cube, primary, options, () => 1));
}

async function attempt(
  cube: Cube,
  primary: Primary,
  options: SuppressOptions,
  factor: () => number
): Promise<SuppressionResult> {
  const work = start(cube, primary, options, factor);
  closeLines(work, hiddenCells(work.mask));
  const highs = await loadSolver();
  const pools: Pool[] = [];
  let targets: Iterable<number> = primary.cells;
  let left = 0;
  for (let round = 0; round < ROUNDS + LAST_ROUNDS; round++) {
    const { pools: found, unproven } = await prove(
      cube,
      work.mask,
      primary,
      targets,
      round === 0 ? 'near' : 'far',
      round
    );
    pools.push(...found);
    left = unproven.length;
    if (left === 0) break;
    targets = new Set(unproven.map(({ goal }) => goal.cell));
    const before = countOf(work.mask);
    if (round < ROUNDS) widenAll(highs, work, unproven);
    // The first look is a quick one: what it misses may be proved by the next without hiding more.
    for (const give of round === 0 ? [] : [hideAbove(0.5), hideAround, hideAbove(1)])
      if (countOf(work.mask) === before) give(work, unproven);
    closeLines(work, hiddenCells(work.mask));
  }
  return { mask: work.mask, pools, unproven: left };
}

/** Looks for room in blocks of growing size, and hides a whole territory only when no block of its leaves gives any. */
function widenAll(highs: Highs, work: Suppression, unproven: readonly Unproven[]): void {
  const suspectsOf = new Map(unproven.map(({ goal, suspects }) => [goal, suspects]));
  const cuts = blocksByLevel(work.cube);
  const ceilings = ruleCeilings(work.cube, work.mask, work.primary);
  let left = unproven.map(({ goal }) => goal);
  const stages = [
    ...cuts.slice(0, 2).map((cut) => ({ cut, withGroups: false })),
    ...[...cuts.slice(2), ...cuts].map((cut) => ({ cut, withGroups: true }))
  ];
  for (const { cut, withGroups } of stages) {
    left = cut(left).flatMap(({ leaves, goals }) =>
      widen(
        highs,
        work,
        leaves,
        goals.map((goal) => ({
          cell: goal.cell,
          above: goal.above,
          amount: goal.need,
          kept: suspectsOf.get(goal) ?? [],
          goal
        })),
        withGroups,
        ceilings
      ).map(({ goal }) => goal)
    );
  }
}

function start(cube: Cube, primary: Primary, options: SuppressOptions, factor: () => number): Suppression {
  const lines = linesOf(cube);
  const shown = new Uint8Array(cube.size);
  const preference = new Float32Array(cube.size);
  for (let cell = 0; cell < cube.size; cell++) {
    const empty = options.publicZeros === true && (cube.units[cell] as number) === 0;
    const out = options.published?.[cell] === 1 && options.frozen?.[cell] !== 1;
    if (empty || out) shown[cell] = 1;
    preference[cell] = factor() * (options.before?.[cell] === 1 ? PREFERENCE : 1);
  }
  const work = {
    cube,
    lines,
    primary,
    mask: new Uint8Array(cube.size),
    hiddenIn: new Int32Array(lines.count),
    shown,
    preference
  };
  for (let cell = 0; cell < cube.size; cell++) {
    if (primary.reasons[cell] !== 0 || options.frozen?.[cell] === 1) hide(work, cell, () => undefined);
  }
  for (const cell of tellingByRule(cube, primary)) if (shown[cell] !== 1) hide(work, cell, () => undefined);
  return work;
}

function countOf(mask: Uint8Array): number {
  return mask.reduce((sum, hidden) => sum + hidden, 0);
}
