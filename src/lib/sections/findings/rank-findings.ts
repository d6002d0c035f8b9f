import type { FindingRule } from '../../catalogue/findings/rule.ts';

const SUREST_FIRST: readonly FindingRule['surete'][] = ['comptage', 'enquete', 'estimation'];

export interface Ranked {
  /** The people whom it concerns, at least; null when no figure says it. */
  readonly people: number | null;
  readonly surete: FindingRule['surete'];
  /** Older than the life of its source. */
  readonly dated: boolean;
  /** Of a larger territory than the one looked at: its people are not this one's. */
  readonly wider: boolean;
}

/**
 * What is old comes last, and what is said of a larger territory after what is said of this one. Those that concern most people come first, by order of magnitude (tens, hundreds, thousands), the surest first among these, then those
 * that concern more people at least; those whose people are not known come last. What bounds leave open counts for the least.
 */
export function rankFindings<Found extends Ranked>(found: readonly Found[]): Found[] {
  return [...found].sort(
    (a, b) =>
      Number(a.dated) - Number(b.dated) ||
      Number(a.wider) - Number(b.wider) ||
      magnitude(b) - magnitude(a) ||
      SUREST_FIRST.indexOf(a.surete) - SUREST_FIRST.indexOf(b.surete) ||
      (b.people ?? 0) - (a.people ?? 0)
  );
}

function magnitude({ people }: Ranked): number {
  return people === null ? -1 : Math.floor(Math.log10(Math.max(1, people)));
}
