import type { Measure } from '../../text/numbers.ts';
import type { RequestColumn } from './request.ts';

/** What the counts of an answer come to over its rows. */
export interface Totals {
  /** Why none may be said, in words; null when some may. */
  readonly reason: string | null;
  /** The sum of each by its bounds, null where its rows do not add up: one thing counts on several of them. */
  readonly counts: readonly { readonly column: RequestColumn; readonly sum: Measure | null }[];
}
