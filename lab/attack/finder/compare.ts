/** How a measure and another figure of the same cells stand to each other, wherever both are shown. */
export interface Comparison {
  /** Cells where both are shown and either is not zero. */
  rows: number;
  /** Cells where they are equal, and not zero. */
  equal: number;
  above: number;
  below: number;
  /** Cells where the other is at least half of the measure, and at least its half: close enough to teach something. */
  nearBelow: number;
  nearAbove: number;
  widest: number;
  readonly values: Set<number>;
}

/** Rows that must bear a relation out before it is believed on hidden cells. */
export const PROOFS = 20;
/** A figure that stays this close to the measure on every shown cell is a rounding of it. */
const ROUNDING = 5;

export function newComparison(): Comparison {
  return { rows: 0, equal: 0, above: 0, below: 0, nearBelow: 0, nearAbove: 0, widest: 0, values: new Set() };
}

/** Adds one cell where both are shown. */
export function compare(comparison: Comparison, value: number, other: number): void {
  if (value === 0 && other === 0) return;
  comparison.rows++;
  comparison.widest = Math.max(comparison.widest, Math.abs(value - other));
  comparison.values.add(value);
  if (value === other) comparison.equal++;
  if (value > other) comparison.above++;
  if (value < other) comparison.below++;
  if (other > 0 && other <= value && 2 * other >= value) comparison.nearBelow++;
  if (value > 0 && other >= value && other <= 2 * value) comparison.nearAbove++;
}

/** Always the same figure, over enough cells. */
export function isSame({ equal, above, below }: Comparison): boolean {
  return equal >= PROOFS && above + below === 0;
}

/** Never above the measure, often close to it. @param likely both tell the same axes apart */
export function isFloor({ below, nearBelow, above, equal }: Comparison, likely: boolean): boolean {
  return below === 0 && nearBelow >= PROOFS && above + equal >= PROOFS && (likely || equal >= PROOFS);
}

/** Never below the measure, and often close to it. @param likely as for a floor */
export function isCeiling({ above, nearAbove, below, equal }: Comparison, likely: boolean): boolean {
  return above === 0 && nearAbove >= PROOFS && below + equal >= PROOFS && (likely || equal >= PROOFS);
}

/** How far a rounding strays; null when it is none. */
export function roundingOf({ widest, values, rows }: Comparison): number | null {
  return widest <= ROUNDING && values.size >= PROOFS && rows >= PROOFS ? widest : null;
}
