import { expect, it } from 'vitest';
import { makeAxis } from '../axis.ts';
import { buildCube } from '../cube.ts';
import { primaryCells } from '../primary.ts';
import { repeatable } from '../random.ts';
import { proveBlocks } from './crew.ts';
import { loadSolver } from './program.ts';
import { proveBlock, type Task } from './prove-block.ts';
import { goalsOf } from './witness.ts';
import { PERSONS } from '../../../../tests/support/disclosure-cubes.ts';

const COMMUNES = 400;
const AGES = 24;

it('a large cube is proved by several threads as by one, whatever ends first', async () => {
  const communes = Array.from({ length: COMMUNES }, (_, rank) => `c${String(rank).padStart(3, '0')}`);
  const ages = Array.from({ length: AGES }, (_, rank) => `a${String(rank).padStart(2, '0')}`);
  const axes = [
    makeAxis('territoire', communes, [{ member: 'total', level: 'total', leaves: communes }]),
    makeAxis('age', ages, [{ member: 'tous', level: 'total', leaves: ages }])
  ];
  const random = repeatable(7);
  const rows = communes.flatMap((_, commune) =>
    ages.map((_, age) => ({ leaves: [commune, age], value: Math.floor(random() * 12) }))
  );
  const cube = buildCube(axes, rows, true);
  const primary = primaryCells(cube, PERSONS);
  const world = { cube, mask: new Uint8Array(cube.size).fill(1), ceilings: new Float64Array(cube.size).fill(Infinity) };
  const stride = AGES + 1;
  const tasks = [0, 40, 80].map((first, index): Task => {
    const leaves = [first, first + 1, first + 2];
    const goals = [...primary.cells]
      .filter((cell) => leaves.includes(Math.floor(cell / stride)))
      .flatMap((cell) => goalsOf(cube, primary, cell));
    return { block: { leaves, goals: goals.slice(0, 4 + 8 * index) }, seed: index };
  });
  expect(cube.size).toBeGreaterThan(8_000);
  expect(tasks.every(({ block }) => block.goals.length > 0)).toBe(true);
  const highs = await loadSolver();
  expect(await proveBlocks(world, tasks)).toEqual(tasks.map((task) => proveBlock(highs, world, task)));
});
