import type { Gap } from './gap.ts';
import type { Interval } from './interval.ts';

/** Successes among trials: 0 <= successes <= trials. Counts that are all known: never bounds of secrecy. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/** The share of false discoveries accepted among the gaps called significant. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Under this expected count in any of the four cells, the normal approximation gives way to Fisher's exact test. */
export const LEAST_EXPECTED = 5;

/** The reference without one of its parts; null when that leaves nobody, or when the part is not inside it. */
export function withoutPart(reference: Proportion, part: Proportion): Proportion | null {
  const rest = { successes: reference.successes - part.successes, trials: reference.trials - part.trials };
  return isProportion(rest) && rest.trials > 0 ? rest : null;
}

/** Two-sided p-value of equal proportions: pooled z test, or Fisher's exact under 5 expected. Null without trials. */
export function compareProportions(a: Proportion, b: Proportion): number | null {
  if (!isProportion(a) || !isProportion(b) || a.trials === 0 || b.trials === 0) return null;
  const successes = a.successes + b.successes;
  const trials = a.trials + b.trials;
  const failures = trials - successes;
  if (successes === 0 || failures === 0) return 1;
  if ((Math.min(a.trials, b.trials) * Math.min(successes, failures)) / trials < LEAST_EXPECTED)
    return fisherExact(a, b);
  const pooled = successes / trials;
  const z =
    (a.successes / a.trials - b.successes / b.trials) /
    Math.sqrt(pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials));
  return complementaryError(Math.abs(z) / Math.SQRT2);
}

/** Fisher's exact test, two-sided; weights relative to the likeliest table, so that none overflows. */
export function fisherExact(a: Proportion, b: Proportion): number {
  const successes = a.successes + b.successes;
  const total = a.trials + b.trials;
  const least = Math.max(0, successes - b.trials);
  const most = Math.min(a.trials, successes);
  const mode = Math.min(most, Math.max(least, Math.floor(((a.trials + 1) * (successes + 1)) / (total + 2))));
  const weights = new Map([[mode, 1]]);
  const odds = (k: number) => ((a.trials - k) * (successes - k)) / ((k + 1) * (b.trials - successes + k + 1));
  for (let k = mode, weight = 1; k < most; k++) weights.set(k + 1, (weight *= odds(k)));
  for (let k = mode - 1, weight = 1; k >= least; k--) weights.set(k, (weight /= odds(k)));
  const observed = weights.get(a.successes) ?? 0;
  let [all, extreme] = [0, 0];
  for (const weight of [...weights.values()].sort((x, y) => x - y)) {
    all += weight;
    if (weight <= observed * (1 + 1e-7)) extreme += weight;
  }
  return extreme / all;
}

/** Benjamini and Hochberg: which tests are significant with at most `rate` false in mean. Null is not counted. */
export function controlDiscoveries(pValues: readonly (number | null)[], rate = FALSE_DISCOVERY_RATE): boolean[] {
  const sorted = pValues.filter((p) => p !== null).sort((x, y) => x - y);
  let threshold = -1;
  sorted.forEach((p, index) => {
    if (p <= ((index + 1) / sorted.length) * rate) threshold = p;
  });
  return pValues.map((p) => p !== null && p <= threshold);
}

/** A gap that may be tested: how unlikely it is where nothing differs, and on which side of its reference it stands. */
export interface TestedGap {
  readonly p: number;
  readonly above: boolean;
}

/** A rate beside all that its reference may be: what concludes least, nothing where sides differ. Null without one. */
export function testGap(own: Proportion, references: readonly Proportion[]): TestedGap | null {
  const tests = references.map((reference) => compareProportions(own, reference));
  const sides = references.map(({ successes, trials }) => own.successes * trials > successes * own.trials);
  if (tests.length === 0 || tests.includes(null)) return null;
  const [above = false] = sides;
  return { p: sides.every((side) => side === above) ? Math.max(...tests.map(Number)) : 1, above };
}

/** A gap in standard errors; between bounds, the one nearest to zero. */
export function testScore({ min, max }: Interval): TestedGap {
  const nearest = Math.max(min, Math.min(max, 0));
  return { p: complementaryError(Math.abs(nearest) / Math.SQRT2), above: nearest > 0 };
}

/** The gap of each rate of a table to its reference, null where no test may be made; the whole table is one family. */
export function classifyGaps(gaps: readonly (TestedGap | null)[]): Gap[] {
  const significant = controlDiscoveries(gaps.map((gap) => gap?.p ?? null));
  return gaps.map((gap, row) => {
    if (gap === null) return 'non_teste';
    if (significant[row] !== true) return 'non_significatif';
    return gap.above ? 'superieur' : 'inferieur';
  });
}

function isProportion({ successes, trials }: Proportion): boolean {
  return Number.isSafeInteger(successes) && Number.isSafeInteger(trials) && successes >= 0 && successes <= trials;
}

/** 1 − erf(x) for x >= 0, to 1e-13 of its value: the series near zero, the continued fraction beyond. */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n++) sum += term *= (2 * x * x) / (2 * n + 1);
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let tail = x;
  for (let n = 80; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
