import { expect, test } from 'vitest';
import { totalAxis } from '../axis.ts';
import { buildCube } from '../cube.ts';
import { withinReachOfTwo } from './coalitions.ts';
import type { Goal } from './witness.ts';

/** Two persons in each of four cells, whose total alone is shown: may A hold five? */
const cube = buildCube(
  [totalAxis('axe', ['A', 'B', 'C', 'D'], 'T')],
  [0, 1, 2, 3].map((leaf) => ({ leaves: [leaf], value: 2 })),
  true
);
const goal: Goal = { cell: 0, above: true, need: 3 };
const inReach = (...tables: number[][]): number[] => [
  ...withinReachOfTwo(
    cube,
    { cells: Int32Array.of(0, 1, 2, 3), tables: tables.map((table) => Float64Array.from(table)), claims: [goal] },
    [goal]
  )
];

test('a table that nobody doubts protects from any two', () => {
  expect(inReach([3, -1, -1, -1])).toEqual([]);
});

test('two persons who each doubt one of two tables leave none, where either alone leaves one', () => {
  // One of B knows that it is not empty, one of C too.
  expect(inReach([3, -2, -1, 0], [3, -1, -2, 0])).toEqual([0]);
  // Nobody of D doubts the third, nor any two of the three at once.
  expect(inReach([3, -2, -1, 0], [3, -1, -2, 0], [3, -1, 0, -2])).toEqual([]);
});

test('a table that goes beyond what is asked is cut to it before it is doubted', () => {
  // By a half: B, C and D lose one each.
  expect(inReach([6, -2, -2, -2])).toEqual([]);
});
