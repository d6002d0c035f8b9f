import { z } from 'zod';
import { EVENT, PREVIOUS, TABLE_CHANGE } from '../records/changes.ts';
import { SNAPSHOT } from './answer.ts';
import { type Of, text, texts } from '../shape.ts';

/** GET /api/v1/changes */
export const CHANGES = z.object({
  instantane: SNAPSHOT,
  precedent: PREVIOUS.nullable(),
  phrase: text,
  remarques: texts,
  tableaux: z.array(TABLE_CHANGE),
  historique: z.array(EVENT)
});
export type ChangesList = Of<typeof CHANGES>;
