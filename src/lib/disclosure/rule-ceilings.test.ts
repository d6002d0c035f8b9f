import { describe, expect, test } from 'vitest';
import { auditMask } from './audit/audit.ts';
import { makeAxis, totalAxis } from './axis.ts';
import { buildCube, cellFinder, type Cube } from './cube.ts';
import { primaryCells } from './primary.ts';
import { ruleCeilings, tellingByRule } from './rule-ceilings.ts';
import { suppress } from './secondary/suppress.ts';

const RULES = { minCount: null, minUnits: 3, maxShare: 0.85 };

/** In one EPCI of two communes, one employer has 100 of the 128 jobs of A: 78 %, which the rule lets show. */
const jobs = (): Cube =>
  buildCube(
    [
      makeAxis('territoire', ['a', 'b'], [{ member: 'x', level: 'epci', leaves: ['a', 'b'] }]),
      totalAxis('activite', ['A', 'B'], 'T')
    ],
    [
      { leaves: [0, 0], value: 100, units: 1, largest: 100 },
      { leaves: [1, 0], value: 28, units: 4, largest: 9 },
      { leaves: [0, 1], value: 900, units: 60, largest: 50 },
      { leaves: [1, 1], value: 800, units: 50, largest: 40 }
    ],
    false,
    1
  );

describe('what the rule itself tells of a hidden cell', () => {
  const cube = jobs();
  const at = cellFinder(cube);
  const hidden = at(['a', 'A']) ?? -1;
  const told = at(['x', 'A']) ?? -1;

  test('a shown cell has no employer above 85 % of it, and so many employers no more than as many times that', () => {
    const primary = primaryCells(cube, RULES);
    const mask = Uint8Array.from({ length: cube.size }, (_, cell) => (cell === hidden ? 1 : 0));
    // 0.85 × 128, under the 115 that must remain possible.
    expect(ruleCeilings(cube, mask, primary)[hidden]).toBeCloseTo(108.8);
    expect(primary.high[hidden]).toBeCloseTo(115);
    expect(tellingByRule(cube, primary)).toEqual([told]);
  });

  test('a hidden cell tells nothing', () => {
    const mask = Uint8Array.from({ length: cube.size }, (_, cell) => (cell === hidden || cell === told ? 1 : 0));
    // The total of the commune, of 1 000 jobs, allows 850.
    expect(ruleCeilings(cube, mask, primaryCells(cube, RULES))[hidden]).toBeCloseTo(850);
  });

  test('so it is hidden too, and the audit is satisfied', async () => {
    const primary = primaryCells(cube, RULES);
    const { mask, pools } = await suppress(cube, primary, { publicZeros: true });
    expect(mask[told]).toBe(1);
    expect(auditMask(cube, mask, primary, pools).failures).toEqual([]);
  });

  test('the audit refuses a mask that shows it', async () => {
    const primary = primaryCells(cube, RULES);
    const { mask, pools } = await suppress(cube, { ...primary, maxShare: null }, { publicZeros: true });
    expect(mask[told]).toBe(0);
    expect(auditMask(cube, mask, { ...primary, maxShare: null }, pools).failures).toEqual([]);
    const { failures } = auditMask(cube, mask, primary, []);
    expect(failures.map(({ cell, kind, high }) => [cell, kind, Math.round(high * 10) / 10])).toEqual([
      [hidden, 'deductible', 108.8]
    ]);
  });
});
