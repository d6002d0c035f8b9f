import type { SnapshotSummary } from './answer.ts';
import type { ConcordancePublication } from '../records/concordance.ts';

/** GET /api/v1/concordance */
export interface ConcordanceDocument {
  readonly instantane: SnapshotSummary;
  /** Empty on a demonstration, and where the snapshot was built without the figures. */
  readonly publications: readonly ConcordancePublication[];
}
