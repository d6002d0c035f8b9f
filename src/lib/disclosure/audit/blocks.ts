import type { Axis } from '../axis.ts';
import type { Cube } from '../cube.ts';
import type { Goal } from './witness.ts';

/** Leaves of the first axis that may move together, and the goals to prove among them. */
export interface Block {
  readonly leaves: readonly number[];
  readonly goals: Goal[];
}

const COMFORTABLE = 25;
const LARGEST = 450;
/** Beyond this mean size, looking for a proof costs more than hiding a cell more. */
const LARGEST_PROOF = 150;
const PIECE = 8;

/** A way to share goals out among blocks of leaves. */
export type Cut = (goals: readonly Goal[]) => Block[];

/** How far to look for a proof: in the block of a cell, which is quick, or up to the largest blocks. */
export type Reach = 'near' | 'far';

/** Where to look for a proof: quickly, among the nearest leaves then in their block; or in blocks, each time larger. */
export function proofBlocks(cube: Cube, reach: Reach): Cut[] {
  const axis = cube.axes[0];
  const levels = levelsOf(cube).filter((groups, position) => position === 0 || meanSize(groups) <= LARGEST_PROOF);
  const [whole] = levels;
  if (!axis || !whole) return [];
  const cuts = reach === 'far' ? levels : [whole.flatMap((leaves) => pieces(axis, leaves)), whole];
  return cuts.map((groups) => (goals) => assign(cube, groups, goals));
}

/** Blocks of each level, from those of some tens of leaves up to the largest that a program bears. */
export function blocksByLevel(cube: Cube): Cut[] {
  return levelsOf(cube).map((groups) => (goals) => assign(cube, groups, goals));
}

function levelsOf(cube: Cube): number[][][] {
  const axis = cube.axes[0];
  if (!axis) return [];
  const byLevel = new Map<string, number[][]>();
  for (let member = axis.leafCount; member < axis.members.length; member++) {
    const level = axis.levels[member] ?? '';
    byLevel.set(level, [...(byLevel.get(level) ?? []), [...(axis.leavesOf[member] ?? [])]]);
  }
  const isWhole = (groups: readonly number[][]): boolean => 2 * groups.flat().length >= axis.leafCount;
  const levels = [...byLevel.values()]
    // All of a small region is a block too; of a larger one it would be a program of its own at each step.
    .filter((groups) => meanSize(groups) <= (groups.length > 1 ? LARGEST : LARGEST_PROOF) && isWhole(groups))
    .sort((a, b) => meanSize(a) - meanSize(b));
  const found = levels.slice(
    Math.max(
      0,
      levels.findLastIndex((groups) => meanSize(groups) <= COMFORTABLE)
    )
  );
  return found.length === 0 ? [slices(axis.leafCount)] : found;
}

function meanSize(groups: readonly number[][]): number {
  return groups.reduce((sum, leaves) => sum + leaves.length, 0) / groups.length;
}

function slices(count: number): number[][] {
  const pieces = Math.ceil(count / LARGEST);
  const leaves = Array.from({ length: count }, (_, leaf) => leaf);
  return Array.from({ length: pieces }, (_, piece) =>
    leaves.slice(Math.floor((piece * count) / pieces), Math.floor(((piece + 1) * count) / pieces))
  );
}

/** A block in pieces of a few leaves that share their groups as far as possible. */
function pieces(axis: Axis, leaves: readonly number[]): number[][] {
  const signature = (leaf: number): string => axis.groupsOf[leaf]?.join() ?? '';
  const sorted = [...leaves].sort((a, b) =>
    signature(a) < signature(b) ? -1 : signature(a) > signature(b) ? 1 : a - b
  );
  const count = Math.ceil(sorted.length / PIECE);
  return Array.from({ length: count }, (_, piece) =>
    sorted.slice(Math.floor((piece * sorted.length) / count), Math.floor(((piece + 1) * sorted.length) / count))
  );
}

/** A goal joins the block of its leaves; a group that straddles some takes the neighbouring blocks with it. */
function assign(cube: Cube, groups: readonly number[][], goals: readonly Goal[]): Block[] {
  const stride = cube.strides[0] ?? 1;
  const blockOf = new Map<number, number>();
  for (const [index, leaves] of groups.entries())
    for (const leaf of leaves) if (!blockOf.has(leaf)) blockOf.set(leaf, index);
  const blocks = new Map<string, Block>();
  for (const goal of goals) {
    const own = [...(cube.axes[0]?.leavesOf[Math.floor(goal.cell / stride)] ?? [])];
    const ids = new Set(own.map((leaf) => blockOf.get(leaf) ?? closest(cube, leaf, blockOf)));
    const [only = 0] = ids;
    const whole = ids.size > 1 || (own.length === (groups[only]?.length ?? 0) && groups.length > 1);
    if (whole)
      for (const id of [...ids])
        for (const near of [id - 1, id + 1]) if (near >= 0 && near < groups.length) ids.add(near);
    const key = [...ids].sort((a, b) => a - b).join();
    const block = blocks.get(key) ?? {
      leaves: [...new Set([...own, ...[...ids].flatMap((id) => groups[id] ?? [])])].sort((a, b) => a - b),
      goals: []
    };
    block.goals.push(goal);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** For a leaf outside every group of the level: the block with which it shares most other groups. */
function closest(cube: Cube, leaf: number, blockOf: ReadonlyMap<number, number>): number {
  const own = cube.axes[0]?.groupsOf[leaf] ?? Int32Array.of();
  let best = 0;
  let most = -1;
  for (const [other, block] of blockOf) {
    const shared = cube.axes[0]?.groupsOf[other]?.filter((group) => own.includes(group)).length ?? 0;
    if (shared > most) [best, most] = [block, shared];
  }
  return best;
}
