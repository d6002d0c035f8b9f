import type { Cube } from './cube.ts';

/** The cells of some leaves of the first axis, and of every group that holds one of them. */
export function cellsOf(cube: Cube, block: readonly number[]): number[] {
  const stride = cube.strides[0] ?? 1;
  return [...block, ...groupsAround(cube, block)].flatMap((member) =>
    Array.from({ length: stride }, (_, rest) => member * stride + rest)
  );
}

/**
 * Enough equations to tie all those cells to their leaves when the leaves outside the block do not change: every other equation
 * follows from them. `parent` changes by the sum of the changes of `parts`.
 */
export function eachEquation(
  cube: Cube,
  block: readonly number[],
  visit: (parent: number, parts: readonly number[]) => void
): void {
  const stride = cube.strides[0] ?? 1;
  const inside = new Set(block);
  const groups = groupsAround(cube, block).map((group) => ({
    group,
    leaves: [...(cube.axes[0]?.leavesOf[group] ?? [])].filter((leaf) => inside.has(leaf))
  }));
  for (let rest = 0; rest < stride; rest++) {
    const split = firstGroup(cube, rest);
    if (split) {
      for (const leaf of block)
        visit(
          leaf * stride + rest,
          Array.from(split.leaves, (member) => leaf * stride + split.base + member * split.stride)
        );
    }
    for (const { group, leaves } of groups)
      visit(
        group * stride + rest,
        leaves.map((leaf) => leaf * stride + rest)
      );
  }
}

function groupsAround(cube: Cube, block: readonly number[]): number[] {
  return [...new Set(block.flatMap((leaf) => [...(cube.axes[0]?.groupsOf[leaf] ?? [])]))];
}

/** The first axis but one whose member, in a cell, is a group: the cell is the sum of that group's leaves. */
function firstGroup(cube: Cube, rest: number): { leaves: Int32Array; base: number; stride: number } | null {
  for (const [position, axis] of cube.axes.entries()) {
    if (position === 0) continue;
    const stride = cube.strides[position] ?? 1;
    const member = Math.floor(rest / stride) % axis.members.length;
    if (member >= axis.leafCount)
      return { leaves: axis.leavesOf[member] ?? Int32Array.of(), base: rest - member * stride, stride };
  }
  return null;
}
