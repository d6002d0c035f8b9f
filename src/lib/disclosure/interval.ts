/**
 * A quantity known between two bounds, both included; min = max when it is known exactly.
 * `max` may be Infinity for a ratio whose denominator may be zero. Bounds come from hidden values:
 * they are not sampling error.
 */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError when a bound is not a number or when min > max. */
export function interval(min: number, max: number): Interval {
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) {
    throw new RangeError('Encadrement impossible : borne basse au-dessus de la haute, ou pas un nombre.');
  }
  return { min, max };
}

export function exactly(value: number): Interval {
  return interval(value, value);
}

export function isExact(x: Interval): boolean {
  return x.min === x.max;
}

/** Bounds of a sum of quantities that may each take any value in its own bounds. */
export function sum(parts: Iterable<Interval>): Interval {
  let min = 0;
  let max = 0;
  for (const part of parts) {
    min += part.min;
    max += part.max;
  }
  return interval(min, max);
}

export function difference(a: Interval, b: Interval): Interval {
  return interval(a.min - b.max, a.max - b.min);
}

export interface RatioOptions {
  /** The numerator counts some of what the denominator counts, so the ratio stays at or under 1. */
  readonly partOf?: boolean;
}

/**
 * Bounds of numerator / denominator, both at or above zero. Null when the denominator is zero for sure.
 * With `partOf`, every pair (n, d) has n <= d: the tightest bounds that the two intervals alone allow.
 * @throws RangeError for a negative bound, or for a part that is larger than its whole for sure.
 */
export function ratio(numerator: Interval, denominator: Interval, options: RatioOptions = {}): Interval | null {
  if (numerator.min < 0 || denominator.min < 0) throw new RangeError('Rapport : les effectifs ne sont jamais négatifs.');
  if (denominator.max === 0) return null;
  if (!options.partOf) {
    return interval(
      numerator.min / denominator.max,
      denominator.min > 0 ? numerator.max / denominator.min : numerator.max === 0 ? 0 : Infinity
    );
  }
  if (numerator.min > denominator.max) throw new RangeError('Rapport : la partie dépasse le tout.');
  const max = numerator.max >= denominator.min ? (numerator.max === 0 ? 0 : 1) : numerator.max / denominator.min;
  return interval(numerator.min / denominator.max, max);
}

/**
 * Bounds of part / (part + rest), when the whole is that sum and nothing else: tighter than `ratio`, since
 * what is hidden in the part is hidden in the whole too. Null when both are zero for sure.
 */
export function share(part: Interval, rest: Interval): Interval | null {
  if (part.min < 0 || rest.min < 0) throw new RangeError('Part : les effectifs ne sont jamais négatifs.');
  if (part.max === 0 && rest.max === 0) return null;
  const low = rest.max === 0 ? 1 : part.min / (part.min + rest.max);
  const high = part.max === 0 ? 0 : part.max / (part.max + rest.min);
  return interval(low, high);
}

/**
 * For each item, the best and worst rank it may have when the largest is ranked 1 and equals share the best rank.
 */
export function rankBounds(items: readonly Interval[]): { best: number; worst: number }[] {
  return items.map((item, index) => {
    let surelyAbove = 0;
    let maybeAbove = 0;
    items.forEach((other, otherIndex) => {
      if (otherIndex === index) return;
      if (other.min > item.max) surelyAbove++;
      if (other.max > item.min) maybeAbove++;
    });
    return { best: 1 + surelyAbove, worst: 1 + maybeAbove };
  });
}
