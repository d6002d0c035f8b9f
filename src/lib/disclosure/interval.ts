/** A quantity between two bounds, both included; equal when known. `max` may be Infinity. Never sampling error. */
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
  /** With `partOf`, over cells: where a denominator is hidden its numerator may be all of it. */
  readonly nested?: boolean;
  /** With `nested`, the half-width of rounding that the bounds of the denominator hold: half a unit for each of its cells. */
  readonly rounding?: number;
}

/**
 * Bounds of numerator / denominator, both at or above zero. Null when the denominator is zero for sure.
 * With `partOf`, every pair (n, d) has n <= d: the tightest bounds that the two intervals alone allow. With `nested`, the most is
 * n.max / (d.max − 2 × rounding): a hidden cell is at its most in both, a cell that is shown at its least in the whole and at its most
 * in the part (decision 149).
 * @throws RangeError for a negative bound, or for a part that is larger than its whole for sure.
 */
export function ratio(numerator: Interval, denominator: Interval, options: RatioOptions = {}): Interval | null {
  if (numerator.min < 0 || denominator.min < 0)
    throw new RangeError('Rapport : les effectifs ne sont jamais négatifs.');
  if (denominator.max === 0) return null;
  if (!options.partOf) {
    return interval(
      numerator.min / denominator.max,
      denominator.min > 0 ? numerator.max / denominator.min : numerator.max === 0 ? 0 : Infinity
    );
  }
  if (numerator.min > denominator.max) throw new RangeError('Rapport : la partie dépasse le tout.');
  if (options.nested && Number.isFinite(denominator.max))
    return interval(
      numerator.min / denominator.max,
      Math.min(1, numerator.max / Math.max(numerator.max, denominator.max - 2 * (options.rounding ?? 0)) || 0)
    );
  const max = numerator.max >= denominator.min ? (numerator.max === 0 ? 0 : 1) : numerator.max / denominator.min;
  return interval(numerator.min / denominator.max, max);
}

/** Bounds of part / (part + rest): tighter than `ratio`. Null when both are zero for sure. */
export function share(part: Interval, rest: Interval): Interval | null {
  if (part.min < 0 || rest.min < 0) throw new RangeError('Part : les effectifs ne sont jamais négatifs.');
  if (part.max === 0 && rest.max === 0) return null;
  const low = rest.max === 0 ? 1 : part.min / (part.min + rest.max);
  const high = part.max === 0 ? 0 : Number.isFinite(part.max) ? part.max / (part.max + rest.min) : 1;
  return interval(low, high);
}

/**
 * Bounds of (e_iz / e_z) / (e_iR / e_R), the share of an activity in a zone over its share in a reference. Each part is
 * at most its whole. With `nested`, the zone is inside the reference, so each of its figures is at most the
 * reference's: the same index is then also (e_iz / e_iR) / (e_z / e_R), and the bounds of both hold. Null when a whole,
 * or the activity in the reference, is zero for sure.
 * @throws RangeError for operands that contradict each other.
 */
export function locationQuotient(
  zone: { readonly part: Interval; readonly whole: Interval },
  reference: { readonly part: Interval; readonly whole: Interval },
  options: { readonly nested?: boolean } = {}
): Interval | null {
  const byShare = ratioOfShares([zone.part, zone.whole], [reference.part, reference.whole]);
  if (!options.nested || byShare === null || isExact(byShare)) return byShare;
  const byWeight = ratioOfShares([zone.part, reference.part], [zone.whole, reference.whole]);
  return byWeight === null
    ? byShare
    : interval(
        Math.max(byShare.min, byWeight.min),
        Math.max(byShare.min, byWeight.min, Math.min(byShare.max, byWeight.max))
      );
}

function ratioOfShares(above: readonly [Interval, Interval], below: readonly [Interval, Interval]): Interval | null {
  const top = ratio(above[0], above[1], { partOf: true });
  const bottom = ratio(below[0], below[1], { partOf: true });
  return top === null || bottom === null ? null : ratio(top, bottom);
}

/** For each item, the best and worst rank, 1 the largest, equals sharing the best. */
export function rankBounds(items: readonly Interval[]): { best: number; worst: number }[] {
  const mins = Float64Array.from(items, ({ min }) => min).sort();
  const maxes = Float64Array.from(items, ({ max }) => max).sort();
  return items.map((item) => {
    const surelyAbove = countAbove(mins, item.max);
    const maybeAbove = countAbove(maxes, item.min) - (isExact(item) ? 0 : 1);
    return { best: 1 + surelyAbove, worst: 1 + maybeAbove };
  });
}

function countAbove(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
