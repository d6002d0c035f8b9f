import { describe, expect, test } from 'vitest';
import { examples } from '../../../tests/support/depth.ts';
import { exactBounds } from '../../../tests/support/exact-bounds.ts';
import { auditMask } from './audit/audit.ts';
import { propagateBounds } from './audit/bounds.ts';
import { makeAxis, totalAxis } from './axis.ts';
import { buildCube, cellFinder, type BaseRow, type Cube } from './cube.ts';
import { primaryCells, type Primary } from './primary.ts';
import { repeatable } from './random.ts';
import { suppress } from './secondary/suppress.ts';
import { hiddenPartOf, tellShare, type ToldShare } from './told-share.ts';
import { PERSONS } from '../../../tests/support/disclosure-cubes.ts';

const LEVELS = ['', 'epci', 'region'];

/** Ten communes, three in no EPCI, as islands are: no sum of the table tells what the EPCI hide together. */
function islands(seed: number): { cube: Cube; primary: Primary } {
  const random = repeatable(seed);
  const communes = Array.from({ length: 10 }, (_, index) => `c${index}`);
  const axes = [
    makeAxis('territoire', communes, [
      { member: 'e0', level: 'epci', leaves: communes.slice(0, 3) },
      { member: 'e1', level: 'epci', leaves: communes.slice(3, 5) },
      { member: 'e2', level: 'epci', leaves: communes.slice(5, 7) },
      { member: 'r', level: 'region', leaves: communes }
    ]),
    totalAxis('age', ['16-18', '19-25'], 'T')
  ];
  const rows = communes.flatMap((_, commune): BaseRow[] =>
    [0, 1].map((age) => ({ leaves: [commune, age], value: Math.floor(random() ** 3 * 40) }))
  );
  const cube = buildCube(axes, rows, true);
  return { cube, primary: primaryCells(cube, PERSONS) };
}

/** The share to its last digit, which gives the hidden sum exactly: what was told before it was rounded. */
function exactly(part: ReturnType<typeof hiddenPartOf>): ToldShare {
  const share = part.hidden / (part.hidden + part.shown);
  return { ...part, least: share, most: share, sumLeast: part.hidden, sumMost: part.hidden };
}

const SEEDS = Array.from({ length: examples(24, 8) }, (_, seed) => seed + 1);

/** Each table is masked once for the tests that look at it. */
const known = new Map<number, ReturnType<typeof mask>>();

function masked(seed: number): ReturnType<typeof mask> {
  const made = known.get(seed) ?? mask(seed);
  known.set(seed, made);
  return made;
}

async function mask(seed: number) {
  const { cube, primary } = islands(seed);
  const { mask, pools } = await suppress(cube, primary);
  const bounds = propagateBounds(cube, mask);
  const parts = LEVELS.map((level) => hiddenPartOf(cube, mask, level));
  return { cube, primary, mask, pools, parts, told: LEVELS.map((level) => tellShare(cube, mask, bounds, level)) };
}

/** Protected cells that a reader, who solves every equation and what is told at once, knows better than promised. */
function lost(cube: Cube, primary: Primary, mask: Uint8Array, told: readonly ToldShare[]): number {
  const known = told
    .filter(({ cells, shown }) => cells.length > 0 && shown > 0)
    .map(({ cells, sumLeast, sumMost }) => ({ cells, least: sumLeast, most: sumMost }));
  return [...primary.cells].filter((cell) => {
    const [low, high] = exactBounds(cube, mask, cell, known);
    return low > (primary.low[cell] ?? 0) + 1e-6 || high < (primary.high[cell] ?? 0) - 1e-6;
  }).length;
}

describe('the share of its value that a level tells it hides', () => {
  test.each(SEEDS.slice(0, examples(12, 4)))('narrows no protected cell below its promise (%i)', async (seed) => {
    const { cube, primary, mask, pools, told } = await masked(seed);
    expect(auditMask(cube, mask, primary, pools, told).failures).toEqual([]);
    expect(lost(cube, primary, mask, told)).toBe(0);
  });

  test('to its last digit, would: and the audit refuses it', async () => {
    let [narrowed, refused] = [0, 0];
    for (const seed of SEEDS) {
      const { cube, primary, mask, pools, parts } = await masked(seed);
      const exact = parts.filter(({ cells, shown }) => cells.length > 0 && shown > 0).map(exactly);
      if (lost(cube, primary, mask, exact) === 0) continue;
      narrowed++;
      try {
        if (auditMask(cube, mask, primary, pools, exact).failures.length > 0) refused++;
      } catch (error) {
        expect(String(error)).toContain('contredit la part masquée');
        refused++;
      }
    }
    expect(narrowed).toBeGreaterThan(0);
    expect(refused).toBe(narrowed);
  });

  test('holds the true share, as finely as can be', async () => {
    const finest: number[] = [];
    for (const seed of SEEDS.slice(0, 12)) {
      const { cube, mask, parts, told } = await masked(seed);
      for (const [index, part] of parts.entries()) {
        const { least, most } = told[index] ?? { least: 1, most: 0 };
        const share = part.cells.length === 0 ? 0 : part.hidden / (part.hidden + part.shown);
        expect(share).toBeGreaterThanOrEqual(least - 1e-9);
        expect(share).toBeLessThanOrEqual(most + 1e-9);
      }
      // Communes hold everybody: where the whole is shown, what they hide together is known already.
      const { least = 0, most = 0, cells = [] } = told[0] ?? {};
      const isWholeShown = mask[cellFinder(cube)(['r', 'T']) ?? -1] === 0;
      if (isWholeShown && cells.length > 0) finest.push(most - least);
    }
    expect(finest.length).toBeGreaterThan(3);
    for (const width of finest) expect(width).toBeLessThanOrEqual(0.001 + 1e-9);
  });

  test('is none where nothing is hidden, and all where nothing is shown', () => {
    const { cube } = islands(1);
    const bounds = { low: cube.values, high: cube.values };
    const none = tellShare(cube, new Uint8Array(cube.size), bounds, 'epci');
    expect([none.least, none.most]).toEqual([0, 0]);
    const all = tellShare(cube, new Uint8Array(cube.size).fill(1), bounds, 'epci');
    expect([all.least, all.most, all.sumMost]).toEqual([1, 1, Infinity]);
  });

  test('is what the islands leave of the whole, worked by hand', () => {
    // 60 people: 25 in e0 (hidden), 20 in e1, 10 and a hidden 5 on islands: e0 holds 60 − 20 − 10 less 0 to 9.
    const leaves = ['a', 'b', 'c', 'd'];
    const axis = makeAxis('territoire', leaves, [
      { member: 'e0', level: 'epci', leaves: ['a'] },
      { member: 'e1', level: 'epci', leaves: ['b'] },
      { member: 'r', level: 'region', leaves }
    ]);
    const cube = buildCube(
      [axis],
      [25, 20, 10, 5].map((value, leaf) => ({ leaves: [leaf], value })),
      true
    );
    const mask = new Uint8Array(cube.size);
    for (const hidden of ['a', 'd', 'e0']) mask[cellFinder(cube)([hidden]) ?? -1] = 1;
    const low = cube.values.slice();
    const high = cube.values.slice();
    for (const hidden of ['a', 'd', 'e0'])
      [low[cellFinder(cube)([hidden]) ?? -1], high[cellFinder(cube)([hidden]) ?? -1]] = [0, 99];
    high[cellFinder(cube)(['d']) ?? -1] = 9;
    // 30 − 9 = 21 to 30 − 0 = 30, over 20 shown: 21 ∕ 41 = 0.5122 to 30 ∕ 50 = 0.6.
    const { least, most } = tellShare(cube, mask, { low, high }, 'epci');
    expect([least, most]).toEqual([0.512, 0.6]);
  });
});
