import { proofBlocks } from '../audit/blocks.ts';
import type { Unproven } from '../audit/prove-block.ts';
import { hide, type Suppression } from './suppression.ts';

/** When no program gives room: all the cells of the leaf itself and of its nearest company. */
export function hideAround(work: Suppression, unproven: readonly Unproven[]): void {
  const stride = work.cube.strides[0] ?? 1;
  const [near] = proofBlocks(work.cube, 'near');
  for (const { leaves } of near?.(unproven.map(({ goal }) => goal)) ?? []) {
    for (const leaf of leaves)
      for (let cell = leaf * stride; cell < (leaf + 1) * stride; cell++)
        if (work.shown[cell] !== 1) hide(work, cell, () => undefined);
  }
}

/** When no program gives room, the smallest territory around the leaf that shows it, up to a share of the leaves. */
export function hideAbove(share: number): (work: Suppression, unproven: readonly Unproven[]) => void {
  return (work, unproven) => {
    const [axis] = work.cube.axes;
    const stride = work.cube.strides[0] ?? 1;
    if (!axis) return;
    const sizeOf = (member: number): number => axis.leavesOf[member]?.length ?? 0;
    for (const { goal } of unproven) {
      const [member, rest] = [Math.floor(goal.cell / stride), goal.cell % stride];
      const own = axis.leavesOf[member] ?? [];
      const around = axis.groupsOf[own[0] ?? -1] ?? [];
      const [smallest] = [...around]
        .filter(
          (group) =>
            sizeOf(group) <= share * axis.leafCount &&
            own.every((leaf) => axis.leavesOf[group]?.includes(leaf)) &&
            work.mask[group * stride + rest] !== 1 &&
            work.shown[group * stride + rest] !== 1
        )
        .sort((a, b) => sizeOf(a) - sizeOf(b));
      if (smallest !== undefined) hide(work, smallest * stride + rest, () => undefined);
    }
  };
}
