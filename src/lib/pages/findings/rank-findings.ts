import { CERTAINTY, type FindingRule } from '../../catalogue/findings/rule.ts';

export interface Ranked {
  /** The people whom it concerns, at least; null when no figure says it. */
  readonly people: number | null;
  readonly surete: FindingRule['surete'];
  /** Older than the life of its source. */
  readonly dated: boolean;
}

/**
 * By the people concerned, as many at least as bounds leave sure, times how sure the figure is; those whose people are not known after
 * them. What is old comes last.
 */
export function rankFindings<Found extends Ranked>(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => Number(a.dated) - Number(b.dated) || weightOf(b) - weightOf(a));
}

function weightOf({ people, surete }: Ranked): number {
  return people === null ? -1 : people * CERTAINTY[surete];
}
