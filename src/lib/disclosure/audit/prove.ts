import type { Cube } from '../cube.ts';
import type { Primary } from '../primary.ts';
import { ruleCeilings } from '../rule-ceilings.ts';
import { proofBlocks, type Reach } from './blocks.ts';
import { proveBlocks } from './crew.ts';
import type { Unproven } from './prove-block.ts';
import { goalsOf, type Pool } from './witness.ts';

export interface Proof {
  readonly pools: Pool[];
  readonly unproven: Unproven[];
}

/** Lots of no two blocks, stages or rounds begin alike. */
const SEEDS = 64;
const STAGES = 8;

/** Looks, for each target, for tables in which it reaches its high and its low; `assess` judges what they prove. */
export async function prove(
  cube: Cube,
  mask: Uint8Array,
  primary: Primary,
  targets: Iterable<number>,
  reach: Reach = 'far',
  seed = 0
): Promise<Proof> {
  const ceilings = ruleCeilings(cube, mask, primary);
  const pools: Pool[] = [];
  let unproven: Unproven[] = [];
  const suspectsOf = new Map<string, readonly number[]>();
  let goals = [...targets].flatMap((cell) => goalsOf(cube, primary, cell));
  for (const [stage, cut] of proofBlocks(cube, reach).entries()) {
    if (goals.length === 0) break;
    // Blocks draw lots of their own: the same whoever proves them, and in whatever order.
    const tasks = cut(goals).map((block, index) => ({
      block,
      seed: cube.size + seed + SEEDS * (stage + STAGES * index)
    }));
    const proofs = await proveBlocks({ cube, mask, ceilings }, tasks);
    pools.push(...proofs.map(({ pool }) => pool).filter(({ claims }) => claims.length > 0));
    // A goal out of reach in one block is doubted in another: whoever gives it room must know of both.
    unproven = proofs
      .flatMap((proof) => proof.unproven)
      .map(({ goal, suspects }) => {
        const key = `${goal.cell}${goal.above ? '+' : '-'}`;
        const all = reach === 'near' ? suspects : [...new Set([...(suspectsOf.get(key) ?? []), ...suspects])];
        suspectsOf.set(key, all);
        return { goal, suspects: all };
      });
    goals = unproven.map(({ goal }) => goal);
  }
  return { pools, unproven };
}
