import { sum, type Interval } from '../../../disclosure/interval.ts';
import type { StatusCode } from '../../../disclosure/status.ts';
import type { Operand } from '../../../disclosure/rate.ts';

/** A sum of counts, as far as it is known; a bound is null where nothing bounds it. */
export interface Sum {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly status: StatusCode;
}

/** A count of which nothing is known: never a zero. */
export const UNKNOWN: Operand = { value: null, bounds: null, status: 'non_disponible' };

/** Counts added between their bounds; an unknown one may be any from zero up. All unknown: hidden as the first. */
export function addOperands(operands: readonly Operand[]): Sum {
  const [first] = operands;
  if (first !== undefined && operands.every(({ bounds }) => bounds === null))
    return { value: null, min: null, max: null, status: first.status === 'intervalle' ? 'non_diffuse' : first.status };
  const { min, max } = sum(operands.map(({ bounds }) => bounds ?? { min: 0, max: Infinity }));
  if (operands.some(({ value }) => value === null))
    return { value: null, min, max: Number.isFinite(max) ? max : null, status: 'intervalle' };
  const status = operands.some((operand) => operand.status === 'provisoire') ? 'provisoire' : 'diffuse';
  return { value: min, min, max: min, status };
}

/** A count that is part of the sum or not: from nothing to its most. */
export function asPossible({ bounds }: Operand): Operand {
  return { value: null, bounds: { min: 0, max: bounds?.max ?? Infinity }, status: 'intervalle' };
}

/** The sum when something that it should count is missing. */
export function atLeast({ min, status }: Sum): Sum {
  return min === null
    ? { value: null, min: null, max: null, status }
    : { value: null, min, max: null, status: 'intervalle' };
}

/** The sum of counts that their producer rounded, whose errors may come to so much, either way. */
export function widen(own: Sum, error: number): Sum {
  const { min, max } = own;
  if (error === 0 || (min === null && max === null)) return own;
  return {
    value: null,
    min: min === null ? null : Math.max(0, min - error),
    max: max === null ? null : max + error,
    status: 'intervalle'
  };
}

/** The sum with what is published of the same whole: the narrower, or the sum alone in case of contradiction. */
export function narrow(own: Sum, published: Sum, contradicts: () => void): Sum {
  const [mine, theirs] = [boundsOf(own), boundsOf(published)];
  if (theirs === null) return own;
  const both = mine === null ? theirs : { min: Math.max(mine.min, theirs.min), max: Math.min(mine.max, theirs.max) };
  if (both.min > both.max) {
    contradicts();
    return own;
  }
  if (own.value !== null) return own;
  if (published.value !== null) return published;
  return { value: null, min: both.min, max: Number.isFinite(both.max) ? both.max : null, status: 'intervalle' };
}

export function sameOperand(a: Operand, b: Operand): boolean {
  return (
    a.value === b.value && a.status === b.status && a.bounds?.min === b.bounds?.min && a.bounds?.max === b.bounds?.max
  );
}

function boundsOf({ min, max }: Sum): Interval | null {
  return min === null && max === null ? null : { min: min ?? 0, max: max ?? Infinity };
}
