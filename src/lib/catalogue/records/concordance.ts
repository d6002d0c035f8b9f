import { z } from 'zod';
import { type Of, text } from '../shape.ts';
import { readRecord } from './read-record.ts';

export const CONCORDANCE_FORMAT = 1;

/** A published figure beside ours: the same once rounded; inside bounds; apart, for a reason; not computed here. */
export const CONCORDANCES = ['egal', 'encadre', 'ecart', 'non_calcule'] as const;
export type Concordance = (typeof CONCORDANCES)[number];

/** One published figure and what this snapshot answers. Rates are parts of one. */
const FIGURE = z.object({
  /** What it counts, with its territory and its date. */
  libelle: text,
  /** Where it stands in the publication. */
  passage: text,
  publie: z.number(),
  /** The unit to which it was rounded. */
  arrondi: z.number(),
  /** Unit of the column that answers, in the header of its request; `null` where rows are counted. */
  unite: text.nullable(),
  /** Bounds of what is computed here, equal where nothing is hidden; null when nothing is computed. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  etat: z.enum(CONCORDANCES),
  /** Computed less published, from the nearest bound; 0 unless `ecart`. */
  ecart: z.number(),
  /** Why they differ, or why nothing is computed. */
  raison: text.nullable(),
  /** The request that answers, and its address. */
  requete: text,
  adresse: text
});
export type ConcordanceFigure = Of<typeof FIGURE>;

export const PUBLICATION = z.object({
  id: text,
  titre: text,
  producteur: text,
  /** ISO 8601: a day, a month or a year, as it is known. */
  parution: text,
  adresse: text,
  /** Who quotes it, where the producer's own page was not read. */
  relais: text.nullable(),
  chiffres: z.array(FIGURE)
});
export type ConcordancePublication = Of<typeof PUBLICATION>;

/** Content of `concordance-<id>.json`, beside a snapshot: figures published elsewhere, and what its requests answer. */
const RECORD = z.object({
  format: z.literal(CONCORDANCE_FORMAT),
  instantane: text,
  publications: z.array(PUBLICATION)
});
export type ConcordanceRecord = Of<typeof RECORD>;

/** @throws Error saying what is not as it should be. */
export const readConcordance = (content: string): ConcordanceRecord => readRecord(content, RECORD);
