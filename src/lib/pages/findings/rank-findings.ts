import { CERTAINTY, type FindingRule } from '../../catalogue/findings/rule.ts';

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
 * By the people concerned, as many at least as bounds leave sure, times how sure the figure is; those whose people are not known after
 * them. What is said of a larger territory comes after what is said of this one, and what is old comes last.
 */
export function rankFindings<Found extends Ranked>(found: readonly Found[]): Found[] {
  return [...found].sort(
    (a, b) => Number(a.dated) - Number(b.dated) || Number(a.wider) - Number(b.wider) || weightOf(b) - weightOf(a)
  );
}

function weightOf({ people, surete }: Ranked): number {
  return people === null ? -1 : people * CERTAINTY[surete];
}
