import type { Cube } from './cube.ts';

/** The cells of some leaves of the first axis, and of every group that holds one of them. */
export function cellsOf(cube: Cube, block: readonly number[]): number[] {
  const stride = cube.strides[0] ?? 1;
  return [...block, ...groupsAround(cube, block)].flatMap((member) =>
    Array.from({ length: stride }, (_, rest) => member * stride + rest)
  );
}

/**
 * Enough equations to tie all those cells to their leaves when the leaves outside the block do not change: every other
 * equation follows from them. `parent` changes by the sum of the changes of `parts`. A margin is tied to the cells that
 * it adds up in its own territory, a shorter sum than over the block, and only the other cells of a group to their
 * leaves.
 * @param all also says those which follow from others, for who reads one equation at a time
 */
export function eachEquation(
  cube: Cube,
  block: readonly number[],
  visit: (parent: number, parts: readonly number[]) => void,
  all = false
): void {
  const stride = cube.strides[0] ?? 1;
  const inside = new Set(block);
  const groups = groupsAround(cube, block).map((group) => ({
    group,
    leaves: [...(cube.axes[0]?.leavesOf[group] ?? [])].filter((leaf) => inside.has(leaf))
  }));
  const members = [...block, ...groups.map(({ group }) => group)];
  for (let rest = 0; rest < stride; rest++) {
    const split = firstGroup(cube, rest);
    if (split) {
      for (const member of members)
        visit(
          member * stride + rest,
          Array.from(split.leaves, (part) => member * stride + split.base + part * split.stride)
        );
    }
    if (!split || all) {
      for (const { group, leaves } of groups)
        visit(
          group * stride + rest,
          leaves.map((leaf) => leaf * stride + rest)
        );
    }
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
