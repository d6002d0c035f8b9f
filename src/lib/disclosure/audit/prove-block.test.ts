import { expect, test } from 'vitest';
import { makeAxis, totalAxis } from '../axis.ts';
import { buildCube, isAtLeaves, type Cube } from '../cube.ts';
import { primaryCells } from '../primary.ts';
import { repeatable } from '../random.ts';
import { examples } from '../../../../tests/support/depth.ts';
import { exactBounds } from '../../../../tests/support/exact-bounds.ts';
import { loadSolver } from './program.ts';
import { proveBlock } from './prove-block.ts';
import { goalsOf, type Goal } from './witness.ts';
import { PERSONS } from '../../../../tests/support/disclosure-cubes.ts';

const COMMUNES = ['a', 'b', 'c', 'd', 'e'];

/** Persons of five communes, in two EPCI and two zones that cross them, by sex. */
function persons(seed: number): { cube: Cube; mask: Uint8Array } {
  const random = repeatable(seed);
  const territory = makeAxis('territoire', COMMUNES, [
    { member: 'x', level: 'epci', leaves: ['a', 'b', 'c'] },
    { member: 'y', level: 'epci', leaves: ['d', 'e'] },
    { member: 'z', level: 'zone', leaves: ['c', 'd'] },
    { member: 'w', level: 'zone', leaves: ['a', 'b', 'e'] },
    { member: 'r', level: 'region', leaves: COMMUNES }
  ]);
  const rows = COMMUNES.flatMap((_, commune) =>
    [0, 1, 2].map((age) => ({ leaves: [commune, age], value: Math.floor(9 * random()) }))
  );
  const cube = buildCube([territory, totalAxis('age', ['1', '2', '3'], 'tous')], rows, true);
  const primary = primaryCells(cube, PERSONS);
  const mask = Uint8Array.from(primary.reasons, (reason) => (reason !== 0 || random() < 0.35 ? 1 : 0));
  return { cube, mask };
}

test.each([4, 5, 8, 1, 2, 7].slice(0, examples(6, 3)))(
  'table %i: the goals left unproven are those that the solver, asked of the whole table at once, cannot reach either',
  async (seed) => {
    const { cube, mask } = persons(seed);
    const primary = primaryCells(cube, PERSONS);
    const goals = [...primary.cells].flatMap((cell) => goalsOf(cube, primary, cell));
    const world = { cube, mask, ceilings: new Float64Array(cube.size).fill(Infinity) };
    const block = { leaves: COMMUNES.map((_, leaf) => leaf), goals };
    const { pool, unproven } = proveBlock(await loadSolver(), world, { block, seed });
    const reaches = ({ cell, above, need }: Goal, known?: number): boolean => {
      const sums = known === undefined ? [] : [{ cells: [known], least: 1, most: Infinity }];
      const [low, high] = exactBounds(cube, mask, cell, sums);
      const value = cube.values[cell] as number;
      return above ? high >= value + need - 1e-6 : low <= value - need + 1e-6;
    };
    // Somebody of each other cell knows that it is not empty.
    const guards = [...mask.keys()].filter(
      (cell) => mask[cell] === 1 && (cube.values[cell] as number) > 0 && isAtLeaves(cube, cell)
    );
    const isProvable = (goal: Goal): boolean =>
      reaches(goal) && guards.every((guard) => guard === goal.cell || reaches(goal, guard));
    expect(pool.claims.length * unproven.length, 'some of each').toBeGreaterThan(0);
    expect(new Set(pool.claims)).toEqual(new Set(goals.filter(isProvable)));
    expect(unproven.map(({ goal }) => goal).filter(isProvable)).toEqual([]);
    for (const { goal, suspects } of unproven)
      for (const suspect of suspects) expect(reaches(goal, suspect), `${goal.cell} vue de ${suspect}`).toBe(false);
  }
);
