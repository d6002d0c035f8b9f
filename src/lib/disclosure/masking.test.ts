import { describe, expect, test } from 'vitest';
import { auditMask } from './audit/audit.ts';
import { propagateBounds } from './audit/bounds.ts';
import { makeAxis, totalAxis, type Axis } from './axis.ts';
import { buildCube, cellFinder, describeCell, type BaseRow, type Cube } from './cube.ts';
import { lineAt, linesOf } from './lines.ts';
import { DOMINANCE, primaryCells, type Primary } from './primary.ts';
import { repeatable } from './random.ts';
import type { Rules } from './rules.ts';
import { suppress } from './secondary/suppress.ts';
import { AMOUNTS, PERSONS, cubeOfAmounts } from '../../../tests/support/disclosure-cubes.ts';
import { examples } from '../../../tests/support/depth.ts';
import { exactBounds } from '../../../tests/support/exact-bounds.ts';

/** A primary cell chosen by hand, to be kept within ±`width` of its value. */
function chosen(cube: Cube, cells: readonly number[], width = 0.15): Primary {
  const reasons = new Uint8Array(cube.size);
  const low = new Float64Array(cube.size).fill(NaN);
  const high = new Float64Array(cube.size).fill(NaN);
  for (const cell of cells) {
    reasons[cell] = DOMINANCE;
    low[cell] = (cube.values[cell] ?? 0) * (1 - width);
    high[cell] = (cube.values[cell] ?? 0) * (1 + width);
  }
  const allowed = reasons.map((reason) => (reason === 0 ? 1 : 0));
  return { reasons, cells: Int32Array.from(cells), low, high, allowed, maxShare: null };
}

/** A table of amounts, each cell fed by ten units of which the largest holds a fifth. */
function amounts(axes: readonly Axis[], values: readonly (readonly number[])[]): Cube {
  return buildCube(
    axes,
    values.flatMap((row, i) => row.map((value, j) => ({ leaves: [i, j], value, units: 10, largest: value / 5 }))),
    false
  );
}

function hiddenNames(cube: Cube, mask: Uint8Array): string[] {
  return [...mask.keys()].filter((cell) => mask[cell] === 1).map((cell) => describeCell(cube, cell));
}

describe('the example of Fischetti and Salazar (2001)', () => {
  // Investment by activity and region; the cell of activity II in region C is confidential.
  const cube = amounts(
    [totalAxis('activite', ['I', 'II', 'III'], 'Total'), totalAxis('region', ['A', 'B', 'C'], 'Total')],
    [
      [20, 50, 10],
      [8, 19, 22],
      [17, 32, 12]
    ]
  );
  const target = cellFinder(cube)(['II', 'C']) ?? -1;

  test('hides the published pattern, 59 in all, the least that any pattern of four leaves can', async () => {
    const { mask } = await suppress(cube, chosen(cube, [target]));
    expect(hiddenNames(cube, mask).sort()).toEqual(['II × A', 'II × C', 'III × A', 'III × C']);
    // By enumeration: the target, another cell of its line, another of its column, and the fourth corner.
    const corners = [0, 2].flatMap((i) =>
      [0, 1].map(
        (j) =>
          22 +
          ([
            [20, 50],
            [8, 19],
            [17, 32]
          ][i]?.[j] ?? 0) +
          ([8, 19][j] ?? 0) +
          ([10, 22, 12][i] ?? 0)
      )
    );
    expect(Math.min(...corners)).toBe(59);
  });

  test('a reader bounds the cell between 5 and 30, as published', async () => {
    const { mask, pools } = await suppress(cube, chosen(cube, [target]));
    const report = auditMask(cube, mask, chosen(cube, [target]), pools);
    expect(report.failures).toEqual([]);
    const { low, high } = propagateBounds(cube, mask);
    expect([low[target], high[target]]).toEqual([5, 30]);
  });

  test('asked for more than that pattern gives, it finds one that gives it', async () => {
    // The pattern above reaches 30 and 5: an interval from 4.4 to 39.6 needs another.
    const wide = chosen(cube, [target], 0.8);
    const { mask, pools } = await suppress(cube, wide);
    expect(auditMask(cube, mask, wide, pools).failures).toEqual([]);
    const [low, high] = exactBounds(cube, mask, target);
    expect(low).toBeLessThanOrEqual(22 * 0.2 + 1e-6);
    expect(high).toBeGreaterThanOrEqual(22 * 1.8 - 1e-6);
  });
});

describe('overlapping territories', () => {
  // Communes a and b make the EPCI x; b, c and d the zone z. Published alone, x + c + d - z gives a.
  const axis = makeAxis(
    'territoire',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      { member: 'x', level: 'epci', leaves: ['a', 'b'] },
      { member: 'y', level: 'epci', leaves: ['c', 'd', 'e', 'f'] },
      { member: 'z', level: 'zone', leaves: ['b', 'c', 'd'] },
      { member: 'w', level: 'zone', leaves: ['a', 'e', 'f'] },
      { member: 'r', level: 'region', leaves: ['a', 'b', 'c', 'd', 'e', 'f'] }
    ]
  );

  test('hiding a and b protects neither: the zones tell b, and the audit says so', () => {
    const cube = buildCube(
      [axis],
      [3, 40, 50, 60, 70, 80].map((value, leaf) => ({ leaves: [leaf], value })),
      true
    );
    const mask = new Uint8Array(cube.size);
    mask[0] = mask[1] = 1;
    const primary = primaryCells(cube, PERSONS);
    expect(hiddenNames(cube, mask)).toEqual(['a', 'b']);
    const report = auditMask(cube, mask, primary, []);
    expect(report.failures.map(({ kind, message }) => [kind, message.includes('déductible à 0 près')])).toEqual([
      ['deductible', true]
    ]);
  });

  test('the family is masked together', async () => {
    const cube = buildCube(
      [axis],
      [3, 40, 50, 60, 70, 80].map((value, leaf) => ({ leaves: [leaf], value })),
      true
    );
    const primary = primaryCells(cube, PERSONS);
    const { mask, pools } = await suppress(cube, primary);
    expect(auditMask(cube, mask, primary, pools).failures).toEqual([]);
    const [low, high] = exactBounds(cube, mask, 0);
    expect(low).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThanOrEqual(5);
  });
});

describe('random tables', () => {
  // The first four have neither, one or both of what makes a table hard: territories that overlap, an axis more.
  const seeds = [1, 2, 3, 6, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].slice(0, examples(16, 4));

  function table(seed: number, persons: boolean): { cube: Cube; rows: BaseRow[]; axes: Axis[] } {
    const random = repeatable(seed);
    const size = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
    const names = (prefix: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const communes = names('c', size(4, 9));
    const cut = size(1, communes.length - 1);
    const axes = [
      makeAxis('territoire', communes, [
        { member: 'e0', level: 'epci', leaves: communes.slice(0, cut) },
        { member: 'e1', level: 'epci', leaves: communes.slice(cut) },
        ...(seed % 2 === 0
          ? [
              { member: 'z0', level: 'zone', leaves: communes.filter((_, index) => index % 2 === 0) },
              { member: 'z1', level: 'zone', leaves: communes.filter((_, index) => index % 2 === 1) }
            ]
          : []),
        { member: 'r', level: 'region', leaves: communes }
      ]),
      totalAxis('sexe', ['F', 'H'], 'T'),
      ...(seed % 3 === 0 ? [totalAxis('age', names('a', size(2, 3)), 'T')] : [])
    ];
    const rows: BaseRow[] = [];
    const visit = (leaves: number[]): void => {
      const axis = axes[leaves.length];
      if (axis) {
        for (let leaf = 0; leaf < axis.leafCount; leaf++) visit([...leaves, leaf]);
        return;
      }
      const value = Math.floor(random() ** 3 * 60);
      if (value === 0) return;
      const units = Math.min(value, 1 + Math.floor(random() * 6));
      const least = Math.ceil(value / units);
      rows.push({
        leaves,
        value,
        units,
        largest: units === 1 ? value : least + Math.floor(random() ** 2 * (value - units + 1 - least + 1))
      });
    };
    visit([]);
    return { cube: buildCube(axes, rows, persons), rows, axes };
  }

  test.each(seeds)(
    'table %i of persons: no equation with one hidden cell, and each interval is wide enough',
    async (seed) => {
      await verify(table(seed, true).cube, PERSONS);
    }
  );

  test.each(seeds)('table %i of amounts: the same', async (seed) => {
    await verify(table(seed, false).cube, AMOUNTS);
  });

  async function verify(cube: Cube, rules: Rules): Promise<void> {
    const primary = primaryCells(cube, rules);
    const { mask, pools } = await suppress(cube, primary, { publicZeros: !cube.countsPersons });
    const report = auditMask(cube, mask, primary, pools);
    expect(report.failures).toEqual([]);
    expect(lonelyLines(cube, mask)).toEqual([]);
    const bounds = propagateBounds(cube, mask);
    for (const cell of primary.cells) {
      // By another program, written for the test over the whole table.
      const [low, high] = exactBounds(cube, mask, cell);
      const value = cube.values[cell] ?? NaN;
      expect(low).toBeLessThanOrEqual((primary.low[cell] ?? NaN) + 1e-6);
      expect(high).toBeGreaterThanOrEqual((primary.high[cell] ?? NaN) - 1e-6);
      expect(low).toBeLessThanOrEqual(value + 1e-6);
      expect(high).toBeGreaterThanOrEqual(value - 1e-6);
      expect(bounds.low[cell]).toBeLessThanOrEqual(low + 1e-6);
      expect(bounds.high[cell]).toBeGreaterThanOrEqual(high - 1e-6);
    }
  }

  test('masking is repeatable, does not depend on the order of rows, and does nothing to its own mask', async () => {
    for (const seed of [6, 2, 3].slice(0, examples(3, 1))) {
      const { cube, rows, axes } = table(seed, true);
      const primary = primaryCells(cube, PERSONS);
      const first = await suppress(cube, primary);
      const shuffled = buildCube(axes, [...rows].reverse(), true);
      expect((await suppress(shuffled, primaryCells(shuffled, PERSONS))).mask).toEqual(first.mask);
      expect((await suppress(cube, primary, { frozen: first.mask })).mask).toEqual(first.mask);
    }
  });

  function lonelyLines(cube: Cube, mask: Uint8Array): number[] {
    const lines = linesOf(cube);
    return Array.from({ length: lines.count }, (_, line) => line).filter((line) => {
      const { sum, base, stride } = lineAt(cube, lines, line);
      return [sum.parent, ...sum.parts].filter((member) => mask[base + member * stride] === 1).length === 1;
    });
  }
});

describe('an audit believes nobody', () => {
  const cube = amounts(
    [totalAxis('a', ['I', 'II', 'III'], 'T'), totalAxis('b', ['A', 'B', 'C'], 'T')],
    [
      [20, 50, 10],
      [8, 19, 22],
      [17, 32, 12]
    ]
  );
  const target = cellFinder(cube)(['II', 'C']) ?? -1;
  const primary = chosen(cube, [target]);

  test('a protected cell left visible, a secondary step skipped, a proof that is missing', async () => {
    const { mask, pools } = await suppress(cube, primary);
    expect(auditMask(cube, new Uint8Array(cube.size), primary, []).failures.map(({ kind }) => kind)).toEqual([
      'publiee'
    ]);
    expect(
      auditMask(
        cube,
        primary.reasons.map((reason) => (reason === 0 ? 0 : 1)),
        primary,
        []
      ).failures.map(({ kind, low, high }) => [kind, low, high])
    ).toEqual([['deductible', 22, 22]]);
    expect(auditMask(cube, mask, primary, []).failures.map(({ kind }) => kind)).toEqual(['non_prouvee']);
    expect(auditMask(cube, mask, primary, pools).failures).toEqual([]);
  });

  test('a table that breaks an equation, or changes a published cell, is refused', async () => {
    const { mask, pools } = await suppress(cube, primary);
    const broken = pools.map((pool) => ({
      ...pool,
      tables: pool.tables.map((table) =>
        table.map((change, position) => (pool.cells[position] === target ? change + 1 : change))
      )
    }));
    expect(() => auditMask(cube, mask, primary, broken)).toThrow(/sommes/);
    const shown = mask.slice();
    shown[cellFinder(cube)(['II', 'A']) ?? -1] = 0;
    expect(() => auditMask(cube, shown, primary, pools)).toThrow(/publiée/);
  });

  test('a unit alone in its cell is no cover for its neighbour', async () => {
    // Two cells hidden in each line; were the neighbour fed by one unit, that unit would know the protected cell.
    const rows = [
      [20, 50, 10],
      [8, 19, 22],
      [17, 32, 12]
    ].flatMap((row, i) =>
      row.map((value, j): BaseRow => ({
        leaves: [i, j],
        value,
        units: i === 1 && j === 0 ? 1 : 10,
        largest: i === 1 && j === 0 ? value : value / 5
      }))
    );
    const alone = buildCube(
      [totalAxis('a', ['I', 'II', 'III'], 'T'), totalAxis('b', ['A', 'B', 'C'], 'T')],
      rows,
      false
    );
    const pattern = new Uint8Array(alone.size);
    for (const codes of [
      ['II', 'A'],
      ['II', 'C'],
      ['III', 'A'],
      ['III', 'C']
    ])
      pattern[cellFinder(alone)(codes) ?? -1] = 1;
    const { pools } = await suppress(cube, primary);
    expect(auditMask(alone, pattern, chosen(alone, [target]), pools).failures.map(({ kind }) => kind)).toEqual([
      'non_prouvee'
    ]);
    const better = await suppress(alone, chosen(alone, [target]));
    expect(auditMask(alone, better.mask, chosen(alone, [target]), better.pools).failures).toEqual([]);
  });
});

test('a sum that one unit dominates asks no more than what that unit does not know of the others', async () => {
  // A unit of 10,465 alone in its cell, in a sum of 11,924: it knows all but 1,459, of which 15 % must stay uncertain.
  const cube = cubeOfAmounts(624);
  const find = cellFinder(cube);
  const [alone, sum] = [find(['c000003', 'a0', '3']) ?? -1, find(['d1', 'a0', 'ensemble']) ?? -1];
  expect([cube.units[alone], cube.values[alone], cube.values[sum]]).toEqual([1, 10_465, 11_924]);
  const primary = primaryCells(cube, AMOUNTS);
  expect(primary.reasons[sum]).toBe(DOMINANCE);
  expect(0.15 * 11_924).toBeGreaterThan(11_924 - 10_465);
  const { mask, pools, unproven } = await suppress(cube, primary, { publicZeros: true });
  expect(unproven).toBe(0);
  expect(auditMask(cube, mask, primary, pools).failures).toEqual([]);
});
