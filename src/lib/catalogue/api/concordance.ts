import { z } from 'zod';
import { PUBLICATION } from '../records/concordance.ts';
import { SNAPSHOT } from './answer.ts';
import type { Of } from '../shape.ts';

/** GET /api/v1/concordance */
export const CONCORDANCE = z.object({
  instantane: SNAPSHOT,
  /** Empty on a demonstration, and where the snapshot was built without the figures. */
  publications: z.array(PUBLICATION)
});
export type ConcordanceDocument = Of<typeof CONCORDANCE>;
