import type { Operator } from './table-view.ts';

/** What a comparison decides. `indecis`: a figure is hidden and its bounds allow both answers. */
export type Verdict = 'oui' | 'non' | 'indecis';

/** Bounds of a figure, equal where it is known; infinite on a side of which nothing is known. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export function decide(kept: boolean): Verdict {
  return kept ? 'oui' : 'non';
}

/** Two values that are known. */
export function compare<T extends number | string>(found: T, bound: T, operator: Operator): boolean {
  switch (operator) {
    case '>=':
      return found >= bound;
    case '<=':
      return found <= bound;
    case '>':
      return found > bound;
    case '<':
      return found < bound;
    case '!=':
      return found !== bound;
    default:
      return found === bound;
  }
}

/** Two figures, each somewhere between its bounds: decided only where every pair of values decides alike. */
export function compareBounds(found: Bounds, bound: Bounds, operator: Operator): Verdict {
  if (operator === '=' || operator === '!=') {
    if (found.min === found.max && bound.min === bound.max) return decide(compare(found.min, bound.min, operator));
    return bound.max < found.min || bound.min > found.max ? decide(operator === '!=') : 'indecis';
  }
  // Each end of one against the farther end of the other: the two extreme cases of an order.
  const ends = [compare(found.min, bound.max, operator), compare(found.max, bound.min, operator)];
  return ends[0] === ends[1] ? decide(ends[0] === true) : 'indecis';
}

/** Several at once: all must hold. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('non')) return 'non';
  return verdicts.includes('indecis') ? 'indecis' : 'oui';
}

/** Several at once: one is enough. */
export function oneOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('oui')) return 'oui';
  return verdicts.includes('indecis') ? 'indecis' : 'non';
}
