import { fewestChanges, type Changes, type Edition } from '../correction.ts';
import { describeCell, type Cube } from '../cube.ts';
import type { Primary } from '../primary.ts';
import type { ToldShare } from '../told-share.ts';
import { auditMask, type AuditReport, type Failure } from './audit.ts';
import { propagateBounds } from './bounds.ts';
import { prove } from './prove.ts';
import { TOLERANCE, type Pool } from './witness.ts';

/** A corrected vintage that is about to be published, beside what readers have of it. */
export interface Correction {
  /** What everybody knows of the vintage as it is now. */
  readonly cube: Cube;
  readonly mask: Uint8Array;
  readonly primary: Primary;
  readonly pools: readonly Pool[];
  readonly told: readonly ToldShare[];
  /** What is published of it, now and before: the same axes. */
  readonly after: Edition;
  readonly before: Edition;
  /** What units brought at the least, before. */
  readonly leastBefore: Float64Array;
  /** Persons from which a cell is shown; null for amounts. */
  readonly threshold: number | null;
}

/** Judges a mask as `auditMask` does, for a reader who explains both editions by the fewest changes. */
export async function auditCorrection(correction: Correction): Promise<{ report: AuditReport; changes: Changes }> {
  const { cube, mask, primary, pools, told, after, before } = correction;
  const changes = await fewestChanges(cube, before, after);
  const alone = auditMask(cube, mask, primary, pools, told);
  if (changes.moved.size === 0 || alone.failures.length > 0) return { report: alone, changes };
  const least = cube.least.map((bound, cell) =>
    mask[cell] === 1 ? Math.max(bound, (before.low[cell] as number) + (changes.low[cell] as number)) : bound
  );
  const most = cube.most.map((bound, cell) =>
    mask[cell] === 1 ? Math.min(bound, (before.high[cell] as number) + (changes.high[cell] as number)) : bound
  );
  const deceived = (cell: number): boolean =>
    (least[cell] as number) > (cube.values[cell] as number) + TOLERANCE ||
    (most[cell] as number) < (cube.values[cell] as number) - TOLERANCE;
  // Whoever believes what is not so is told nothing of that cell.
  const informed = {
    ...cube,
    least: least.map((bound, cell) => (deceived(cell) ? (cube.least[cell] as number) : bound)),
    most: most.map((bound, cell) => (deceived(cell) ? (cube.most[cell] as number) : bound))
  };
  const asked = unlessUnchanged(primary, cube, before);
  const proof = await prove(informed, mask, asked, asked.cells);
  const report = auditMask(informed, mask, asked, proof.pools, told);
  return { report: { ...report, failures: [...report.failures, ...toldOfBefore(correction, changes)] }, changes };
}

/** Of a cell that was shown and is now protected, it must stay possible that it did not change. */
function unlessUnchanged(primary: Primary, { values }: Cube, before: Edition): Primary {
  const [low, high] = [primary.low.slice(), primary.high.slice()];
  for (const cell of primary.cells) {
    if (before.mask[cell] === 1) continue;
    low[cell] = Math.min(values[cell] as number, before.values[cell] as number);
    high[cell] = Math.max(values[cell] as number, before.values[cell] as number);
  }
  return { ...primary, low, high };
}

/** Cells of the former edition that the correction narrows, as far as the changes of now say what they held. */
function toldOfBefore(
  { cube, primary, after, before, leastBefore, threshold }: Correction,
  changes: Changes
): Failure[] {
  const least = leastBefore.map((bound, cell) =>
    before.mask[cell] === 1 ? Math.max(bound, (after.low[cell] as number) - (changes.high[cell] as number)) : bound
  );
  const most = Float64Array.from(before.high, (bound, cell) =>
    before.mask[cell] === 1 ? Math.min(bound, (after.high[cell] as number) - (changes.low[cell] as number)) : bound
  );
  const values = before.values;
  const bounds = propagateBounds({ ...cube, values, least, most }, before.mask);
  return Array.from(before.mask, (_, cell) => cell).flatMap((cell): Failure[] => {
    const promise = before.mask[cell] === 1 ? promiseOfBefore(cell) : null;
    if (promise === null) return [];
    const [from, to] = [bounds.low[cell] as number, bounds.high[cell] as number];
    const low = Math.max(promise[0], before.low[cell] as number);
    const high = Math.min(promise[1], before.high[cell] as number);
    if (from <= low + TOLERANCE && to >= high - TOLERANCE) return [];
    const message = `${describeCell(cube, cell)} : sa valeur d’avant se déduirait de la correction.`;
    return [{ cell, kind: 'corrigee', low: from, high: to, message }];
  });

  /** Persons: that of the rule, when under it. Amounts: as far from what it held as from what it holds. */
  function promiseOfBefore(cell: number): readonly [number, number] | null {
    const gained = changes.high[cell] === changes.low[cell] ? (changes.low[cell] as number) : 0;
    if (threshold === null)
      return primary.reasons[cell] === 0
        ? null
        : [(primary.low[cell] as number) - gained, (primary.high[cell] as number) - gained];
    const held = Math.round((cube.values[cell] as number) - gained);
    return held >= 1 && held < threshold ? [1, threshold] : null;
  }
}
