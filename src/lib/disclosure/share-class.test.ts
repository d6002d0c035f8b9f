import { describe, expect, test } from 'vitest';
import { townOfJobs } from '../../../tests/support/town-of-jobs.ts';
import { auditMask } from './audit/audit.ts';
import { propagateBounds } from './audit/bounds.ts';
import { totalAxis } from './axis.ts';
import { buildCube } from './cube.ts';
import { primaryCells } from './primary.ts';
import { shareClasses } from './share-class.ts';

const cellsOf = (hidden: readonly number[], size = 4): Uint8Array =>
  Uint8Array.from({ length: size }, (_, cell) => (hidden.includes(cell) ? 1 : 0));
const pool = (...tables: number[][]): { cells: Int32Array; tables: Float64Array[]; claims: [] } => ({
  cells: Int32Array.of(0, 1),
  tables: tables.map((table) => Float64Array.from(table)),
  claims: []
});

/** The rule lets every cell be shown. */
const ALLOWED = { allowed: new Uint8Array(4).fill(1) };

describe('class of the largest unit’s share', () => {
  // Total 200, of 20 to 50 %: one employer alone has at most 100, and some leaf holds one of 40 at least.
  test('is told when no table of the proof contradicts it', () => {
    expect(shareClasses(townOfJobs(), cellsOf([0, 1]), ALLOWED, [pool([9, -9], [-9, 9])])).toEqual([
      null,
      null,
      'moins_20',
      'de_20_a_50'
    ]);
  });
  test('is not when a proof needs a single employer above what it allows', () => {
    expect(shareClasses(townOfJobs(), cellsOf([0, 1]), ALLOWED, [pool([41, -29])])[3]).toBeNull();
    expect(shareClasses(townOfJobs(), cellsOf([0, 1]), ALLOWED, [pool([40, -29])])[3]).toBe('de_20_a_50');
  });
  test('is not when a proof leaves no leaf that holds so large an employer for sure', () => {
    expect(shareClasses(townOfJobs(), cellsOf([0, 1]), ALLOWED, [pool([-20, 20])])[3]).toBe('de_20_a_50');
    // C could, with 110 and ten employers: it may hold one of 40. Without C, nothing does.
    const two = buildCube(
      [totalAxis('activite', ['A', 'B'], 'T')],
      [
        { leaves: [0], value: 60, units: 1, largest: 60 },
        { leaves: [1], value: 30, units: 1, largest: 30 }
      ],
      false,
      1
    );
    expect(shareClasses(two, cellsOf([0, 1], 3), ALLOWED, [pool([-16, 16])])[2]).toBeNull();
    expect(shareClasses(two, cellsOf([0, 1], 3), ALLOWED, [pool([-15, 15])])[2]).toBe('de_50_a_85');
  });
  test('is not of a cell that the rule forbids, and an open file gives', () => {
    expect(shareClasses(townOfJobs(), cellsOf([0, 1]), { allowed: Uint8Array.of(1, 1, 0, 1) }, [])[2]).toBeNull();
  });
  test('an empty or hidden cell has none', () => {
    const cube = buildCube(
      [totalAxis('activite', ['A', 'B'], 'T')],
      [{ leaves: [0], value: 60, units: 6, largest: 10 }],
      false,
      1
    );
    expect(shareClasses(cube, cellsOf([], 3), ALLOWED, [])).toEqual(['moins_20', null, 'moins_20']);
  });
});

describe('each employer has an employee', () => {
  test('so a cell holds its number of employers at the least, and the others less', () => {
    const { low, high } = propagateBounds(townOfJobs(), cellsOf([0, 2]));
    // A + C = 200 − 30; ten employers in C, one in A.
    expect([low[0], high[0], low[2], high[2]]).toEqual([1, 160, 10, 169]);
  });
  test('no protection is asked below it', () => {
    const cube = buildCube(
      [totalAxis('activite', ['A', 'B'], 'T')],
      [
        { leaves: [0], value: 2, units: 2, largest: 1 },
        { leaves: [1], value: 400, units: 40, largest: 30 }
      ],
      false,
      1
    );
    const primary = primaryCells(cube, { minCount: 5, minUnits: 3, maxShare: 0.85 });
    expect([primary.low[0], primary.high[0]]).toEqual([2, 5]);
  });
  test('a table that gives it fewer proves nothing', () => {
    const cube = townOfJobs();
    const primary = primaryCells(cube, { minCount: null, minUnits: 3, maxShare: 0.85 });
    expect(() => auditMask(cube, cellsOf([0, 1]), primary, [pool([30, -30])])).toThrow(
      /que tout le monde sait impossible/
    );
  });
  test('rows with fewer are refused', () => {
    expect(() =>
      buildCube([totalAxis('activite', ['A'], 'T')], [{ leaves: [0], value: 2, units: 3, largest: 1 }], false, 1)
    ).toThrow(/moins de 1 par unité/);
  });
});
