import type { Cube } from './cube.ts';
import type { Rules } from './rules.ts';

/** Why a cell is hidden by itself; 0 when it is not. Outside the build report nobody learns which. */
export const FREQUENCY = 1;
export const DOMINANCE = 2;

/** Share of its value that a dominated cell must be able to lose and to gain. */
export const DOMINANCE_WIDTH = 0.15;

/** The cells that their own content forbids to publish, and how uncertain each must remain. */
export interface Primary {
  /** 0, FREQUENCY or DOMINANCE per cell. */
  readonly reasons: Uint8Array;
  readonly cells: Int32Array;
  /** A reader must find it possible that the cell is as low as this… */
  readonly low: Float64Array;
  /** … and as high as this. Both NaN where the cell is open. */
  readonly high: Float64Array;
  /** 1 where the rule lets a cell be shown, whatever else is known of it. */
  readonly allowed: Uint8Array;
  /** The share of a cell above which one unit forbids it, which readers know; null for no such rule. */
  readonly maxShare: number | null;
}

/**
 * Frequency: fewer persons or fewer units than the rule; it must remain possible that a count is 1 or less and that it
 * reaches the threshold; where an open file says that there are more than one, the first is lost, and nothing is
 * promised below. Dominance, or too few units behind an amount: 15 % below and above. When both hold, both are
 * required. Nothing can be kept below, or above, what everybody knows of the cell.
 */
export function primaryCells(cube: Cube, rules: Rules): Primary {
  const reasons = new Uint8Array(cube.size);
  const low = new Float64Array(cube.size).fill(NaN);
  const high = new Float64Array(cube.size).fill(NaN);
  const cells: number[] = [];
  for (let cell = 0; cell < cube.size; cell++) {
    const value = cube.values[cell] as number;
    if (value === 0) continue;
    const few = rules.minCount !== null && value < rules.minCount;
    const fewUnits = !cube.countsPersons && rules.minUnits !== null && (cube.units[cell] as number) < rules.minUnits;
    const dominated =
      !cube.countsPersons && rules.maxShare !== null && (cube.largest[cell] as number) > rules.maxShare * value;
    if (!few && !fewUnits && !dominated) continue;
    reasons[cell] = few || fewUnits ? FREQUENCY : DOMINANCE;
    const wide = fewUnits || dominated;
    const lost = cube.countsPersons && (cube.least[cell] as number) > 1;
    low[cell] = Math.max(
      cube.least[cell] as number,
      Math.min(few ? (lost ? value : 1) : Infinity, wide ? value * (1 - DOMINANCE_WIDTH) : Infinity)
    );
    high[cell] = Math.min(
      cube.most[cell] as number,
      Math.max(few ? (rules.minCount ?? 0) : 0, wide ? value * (1 + DOMINANCE_WIDTH) : 0)
    );
    cells.push(cell);
  }
  return {
    reasons,
    cells: Int32Array.from(cells),
    low,
    high,
    allowed: reasons.map((reason) => (reason === 0 ? 1 : 0)),
    maxShare: rules.maxShare
  };
}
