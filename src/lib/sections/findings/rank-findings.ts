import type { FindingRule } from '../../catalogue/findings/rule.ts';
import type { Finding } from '../section.ts';

const SUREST_FIRST: readonly FindingRule['surete'][] = ['comptage', 'sondage', 'estimation'];

export interface Ranked {
  readonly finding: Finding;
  readonly surete: FindingRule['surete'];
}

/**
 * Those that concern most people first, by order of magnitude (tens, hundreds, thousands), the surest first among these, then those
 * that concern more people at least; those whose people are not known come last. What bounds leave open counts for the least.
 */
export function rankFindings<Found extends Ranked>(found: readonly Found[]): Found[] {
  return [...found].sort(
    (a, b) =>
      magnitude(b) - magnitude(a) ||
      SUREST_FIRST.indexOf(a.surete) - SUREST_FIRST.indexOf(b.surete) ||
      (b.finding.people?.least ?? 0) - (a.finding.people?.least ?? 0)
  );
}

function magnitude({ finding: { people } }: Ranked): number {
  return people === null ? -1 : Math.floor(Math.log10(Math.max(1, people.least)));
}
