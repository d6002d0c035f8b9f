import { describe, expect, test } from 'vitest';
import { auditMask } from './audit/audit.ts';
import { makeAxis, totalAxis } from './axis.ts';
import { buildCube, cellFinder, type Cube } from './cube.ts';
import { withCompany } from './lone.ts';
import { primaryCells, type Primary } from './primary.ts';
import { repeatable } from './random.ts';
import { suppress } from './secondary/suppress.ts';
import { PERSONS } from '../../../tests/support/disclosure-cubes.ts';

const COMMUNES = ['a', 'b', 'c', 'd', 'e', 'f'];
const AGES = ['jeunes', 'vieux'];
const axes = [
  makeAxis('territoire', COMMUNES, [
    { member: 'x', level: 'epci', leaves: ['a', 'b', 'c'] },
    { member: 'y', level: 'epci', leaves: ['d', 'e', 'f'] },
    { member: 'r', level: 'region', leaves: COMMUNES }
  ]),
  totalAxis('age', AGES, 'tous')
];

/** Young people then older ones, commune by commune. */
function tableOf(counts: readonly (readonly number[])[]): { cube: Cube; primary: Primary } {
  const cube = buildCube(
    axes,
    counts.flatMap((row, i) => row.map((value, j) => ({ leaves: [i, j], value }))),
    true
  );
  return { cube, primary: withCompany(cube, primaryCells(cube, PERSONS)) };
}

const COUNTS = [
  [0, 3],
  [6, 9],
  [12, 20],
  [5, 14],
  [8, 30],
  [7, 11]
];

describe('a commune of one age alone', () => {
  const { cube, primary } = tableOf(COUNTS);
  const find = cellFinder(cube);
  const hiddenIn = (mask: Uint8Array, place: string): string[] =>
    [...AGES, 'tous'].filter((age) => mask[find([place, age]) ?? -1] === 1);

  test('hides its zero as it hides three people: nothing says that there are fewer than five', async () => {
    const { mask, pools } = await suppress(cube, primary);
    expect(hiddenIn(mask, 'a')).toEqual([...AGES, 'tous']);
    expect(auditMask(cube, mask, primary, pools).failures).toEqual([]);
  });

  test('shown, the zero would say it: hidden, somebody may be there', () => {
    const zero = find(['a', 'jeunes']) ?? -1;
    expect([primary.reasons[zero] !== 0, primary.low[zero], primary.high[zero]]).toEqual([true, 0, 1]);
  });
});

test('whatever the counts, no commune shows a zero alone beside what it hides', async () => {
  const random = repeatable(17);
  let lone = 0;
  for (let turn = 0; turn < 40; turn++) {
    const counts = COMMUNES.map(() => AGES.map(() => (random() < 0.4 ? 0 : Math.floor(random() * 12))));
    const { cube, primary } = tableOf(counts);
    const find = cellFinder(cube);
    const { mask } = await suppress(cube, primary);
    const isHidden = (place: string, age: string): boolean => mask[find([place, age]) ?? -1] === 1;
    for (const [index, place] of COMMUNES.entries())
      for (const [own, other] of [
        [0, 1],
        [1, 0]
      ] as const) {
        if (counts[index]?.[other] !== 0 || counts[index][own] === 0) continue;
        if (isHidden(place, 'tous')) lone++;
        const told = isHidden(place, 'tous') && isHidden(place, AGES[own] ?? '') && !isHidden(place, AGES[other] ?? '');
        expect(told, `${turn} ${place}`).toBe(false);
      }
  }
  expect(lone).toBeGreaterThan(20);
});
