import { z } from 'zod';
import { count, type Of, text } from '../shape.ts';

/** What two requests say of one thing: the same, not the same, or not both. */
const STATES = ['tenu', 'rompu', 'non_juge'] as const;

/** Two requests that speak of one thing under two names, compared when the snapshot was built. */
export const AGREEMENT = z.object({
  nom: text,
  requetes: z.array(text),
  etat: z.enum(STATES),
  /** Figures compared: rows of one key, or one sum. */
  compares: count,
  /** Those that do not agree, three at most: the key and both figures. */
  ecarts: z.array(z.object({ cle: text, un: text, autre: text })),
  /** What sets them apart, when it is known. */
  pourquoi: text.nullable()
});
export type Agreement = Of<typeof AGREEMENT>;
