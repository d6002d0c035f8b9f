import { expect, test } from 'vitest';
import { makeAxis, totalAxis } from '../axis.ts';
import { buildCube, cellFinder, describeCell } from '../cube.ts';
import { linesOf } from '../lines.ts';
import { primaryCells } from '../primary.ts';
import { hideAbove } from './last-resorts.ts';
import { hiddenCells, type Suppression } from './suppression.ts';
import { PERSONS } from '../../../../tests/support/disclosure-cubes.ts';

// The commune a is in the EPCI x (two communes of six), the zone w (three) and the region (all).
const communes = ['a', 'b', 'c', 'd', 'e', 'f'];
const axis = makeAxis('territoire', communes, [
  { member: 'x', level: 'epci', leaves: ['a', 'b'] },
  { member: 'y', level: 'epci', leaves: ['c', 'd', 'e', 'f'] },
  { member: 'z', level: 'zone', leaves: ['b', 'c', 'd'] },
  { member: 'w', level: 'zone', leaves: ['a', 'e', 'f'] },
  { member: 'r', level: 'region', leaves: communes }
]);
const cube = buildCube(
  [axis, totalAxis('sexe', ['F', 'H'], 'T')],
  communes.flatMap((_, commune) => [0, 1].map((sex) => ({ leaves: [commune, sex], value: 3 + 10 * commune }))),
  true
);
const find = cellFinder(cube);

function nothingHidden(shown: readonly string[][] = []): Suppression {
  const lines = linesOf(cube);
  const work = {
    cube,
    lines,
    primary: primaryCells(cube, PERSONS),
    mask: new Uint8Array(cube.size),
    hiddenIn: new Int32Array(lines.count),
    shown: new Uint8Array(cube.size),
    preference: new Float32Array(cube.size).fill(1)
  };
  for (const codes of shown) work.shown[find(codes) ?? -1] = 1;
  return work;
}

/** What is hidden by turns for the commune, of one sex, of which the proof lacks room. */
function turns(work: Suppression, codes: readonly string[], share: number, count: number): string[][] {
  const goal = { cell: find(codes) ?? -1, above: true, need: 2 };
  return Array.from({ length: count }, () => {
    hideAbove(share)(work, [{ goal, suspects: [] }]);
    return hiddenCells(work.mask).map((cell) => describeCell(cube, cell));
  });
}

test('the sum of the smallest territory that shows it is hidden, then the next, and nothing else', () => {
  expect(turns(nothingHidden(), ['a', 'F'], 1, 4)).toEqual([
    ['x × F'],
    ['x × F', 'w × F'],
    ['x × F', 'r × F', 'w × F'],
    ['x × F', 'r × F', 'w × F']
  ]);
});

test('not above the share of the communes that is asked, nor what is out already', () => {
  expect(turns(nothingHidden(), ['a', 'F'], 0.4, 2)).toEqual([['x × F'], ['x × F']]);
  expect(turns(nothingHidden([['x', 'F']]), ['a', 'F'], 0.5, 1)).toEqual([['w × F']]);
});

test('a territory that only crosses it tells nothing of a zone', () => {
  // z is b, c and d: x and y hold a part of it each, and only the region all of it.
  expect(turns(nothingHidden(), ['z', 'T'], 1, 2)).toEqual([['z × T'], ['r × T', 'z × T']]);
});
