import { check, isNumber, isText, listOf, oneOf, openRecord, orNull, shaped } from './json-shape.ts';

/** Kept in the file, so that code of another age does not misread it. */
export const CONCORDANCE_FORMAT = 1;

/**
 * How a figure that somebody published stands beside what the catalogue answers: the same once rounded as published; inside the
 * bounds that secrecy leaves; apart, for a reason that is written; not computed here, its file or its territory being absent.
 */
export const CONCORDANCES = ['egal', 'encadre', 'ecart', 'non_calcule'] as const;
export type Concordance = (typeof CONCORDANCES)[number];

/** One published figure and what this snapshot answers. Rates are parts of one. */
export interface ConcordanceFigure {
  /** What it counts, with its territory and its date. */
  readonly libelle: string;
  /** Where it stands in the publication. */
  readonly passage: string;
  readonly publie: number;
  /** The unit to which it was rounded. */
  readonly arrondi: number;
  /** Unit of the column that answers, in the header of its request; `null` where rows are counted. */
  readonly unite: string | null;
  /** Bounds of what is computed here, equal where nothing is hidden; null when nothing is computed. */
  readonly min: number | null;
  readonly max: number | null;
  readonly etat: Concordance;
  /** Computed less published, from the nearest bound; 0 unless `ecart`. */
  readonly ecart: number;
  /** Why they differ, or why nothing is computed. */
  readonly raison: string | null;
  /** The request that answers, and its address. */
  readonly requete: string;
  readonly adresse: string;
}

export interface ConcordancePublication {
  readonly id: string;
  readonly titre: string;
  readonly producteur: string;
  /** ISO 8601: a day, a month or a year, as it is known. */
  readonly parution: string;
  readonly adresse: string;
  /** Who quotes it, where the producer's own page was not read. */
  readonly relais: string | null;
  readonly chiffres: readonly ConcordanceFigure[];
}

/** Content of `concordance-<id>.json`, beside a snapshot: figures published elsewhere, and what its requests answer. */
export interface ConcordanceRecord {
  readonly format: number;
  readonly instantane: string;
  readonly publications: readonly ConcordancePublication[];
}

const FIGURE = {
  libelle: isText,
  passage: isText,
  publie: isNumber,
  arrondi: isNumber,
  unite: orNull(isText),
  min: orNull(isNumber),
  max: orNull(isNumber),
  etat: oneOf(CONCORDANCES),
  ecart: isNumber,
  raison: orNull(isText),
  requete: isText,
  adresse: isText
};
const PUBLICATION = {
  id: isText,
  titre: isText,
  producteur: isText,
  parution: isText,
  adresse: isText,
  relais: orNull(isText),
  chiffres: listOf(shaped(FIGURE))
};

/** The record from the text of its file, whole or not at all. @throws Error saying what is not as it should be. */
export function readConcordance(text: string): ConcordanceRecord {
  const content = openRecord(text, CONCORDANCE_FORMAT);
  check(content, { instantane: isText, publications: listOf(shaped(PUBLICATION)) }, '');
  return content as unknown as ConcordanceRecord;
}
