import { z } from 'zod';
import type { ChartSpec, MapSpec } from '../request/header.ts';
import { ANSWER_STATES, ROLES } from '../request/vocabulary.ts';
import { STATUS_CODES } from '../../disclosure/status.ts';
import { PERIOD_KINDS } from '../../table/periods.ts';
import { objectOf, flag, textRecord, type Of, text, texts, value } from '../shape.ts';

export const chart = objectOf<ChartSpec>().nullable();
export const map = objectOf<MapSpec>().nullable();

export const SNAPSHOT = z.object({
  id: text,
  profil: text,
  /** Typed code: `region:53`. */
  region: text,
  region_nom: text,
  demo: flag,
  /** ISO 8601. */
  construit_le: text
});
export type SnapshotSummary = Of<typeof SNAPSHOT>;

export const SOURCE = z.object({
  source: text,
  titre: text,
  producteur: text,
  licence: text,
  adresse: text,
  millesime: text,
  synthetique: flag,
  /** Gives codes, labels or places, and not what is counted. */
  referentiel: flag,
  /** Months after its vintage during which it may be spoken of in the present; null without limit. */
  vie_mois: z.int().nullable()
});
export type SourceSummary = Of<typeof SOURCE>;

export const ANSWER_SOURCE = SOURCE.extend({
  /** The vintage that the parameters asked of it, in words; null when they choose none of its vintages. */
  millesime_demande: text.nullable()
});
export type AnswerSource = Of<typeof ANSWER_SOURCE>;

export const COLUMN = z.object({
  nom: text,
  libelle: text,
  role: z.enum(ROLES),
  type: z.enum(['booleen', 'entier', 'cellule', 'decimal', 'texte', 'date']),
  unite: text.nullable(),
  /** Has `<nom>_statut` in each row, and `<nom>_min`, `_max`, `_milieu`, `_marge` when `bornes`. */
  protege: flag,
  bornes: flag,
  /** Has `<nom>_classe`: that of the colour which a map of the answer gives its row, 1 the lowest; null without one. */
  classe: flag,
  /** Has `<nom>_ic_min` and `<nom>_ic_max`: 95 % confidence interval, not secrecy bounds. */
  ic: flag,
  /** Has `<nom>_visible`: the nearest coarser territory that shows a hidden figure, null when none does. */
  visible: flag,
  /** Has `<nom>_ecart`: superieur, inferieur, non_significatif or non_teste, against the reference of the request. */
  ecart: flag,
  /** What a derived column is made from: operands of a rate or a quotient, measure of a rank. */
  de: texts.nullable()
});
const ANSWER_COLUMN = COLUMN.extend({
  /** What its texts are, where all are dates: `2025-08-31`, `2025-08`, `2025T3`. In the JSON of a request only. */
  temps: z.enum(PERIOD_KINDS).nullable()
});
export type AnswerColumn = Omit<Of<typeof COLUMN>, 'classe'> &
  Partial<Pick<Of<typeof ANSWER_COLUMN>, 'classe' | 'temps'>>;

export const PLACE = z.object({ territoire: text, nom: text });

const VISIBLE = PLACE.extend({
  /** The same request on that territory; null when the request does not take its level. */
  adresse: text.nullable()
});
/** `nom` in few words: `bassin de Rennes`. */
export type VisibleTerritory = Of<typeof VISIBLE>;

const STATUS = z.object({ code: z.enum(STATUS_CODES), signe: text, libelle: text });
export type StatusLegend = Of<typeof STATUS>;

const PAGE = z.object({
  /** Rows of the whole table, once filtered and put together. */
  total: z.int(),
  limit: z.int().nullable(),
  offset: z.int(),
  premiere: text.nullable(),
  precedente: text.nullable(),
  suivante: text.nullable(),
  derniere: text.nullable()
});
/** Which rows of the whole table are given, and the relative addresses of the other pages; null where there is none. */
export type AnswerPage = Of<typeof PAGE>;

const REQUEST = z.object({
  id: text,
  version: text,
  titre: text,
  question: text,
  code: text,
  formule: text.nullable(),
  champ: text.nullable(),
  notes: texts,
  /** Sentence made from the first row; null without rows. */
  lecture: text.nullable(),
  graphique: chart,
  carte: map,
  /** The figures come from a sample survey whose sampling error is not published. */
  enquete: flag
});

export type AnswerState = (typeof ANSWER_STATES)[number];

/** What is said beside the figures of an answer, whoever computes them. */
export const AROUND = {
  instantane: SNAPSHOT,
  /** Set when the figures are synthetic. */
  avertissement: text.nullable(),
  etat: z.enum(ANSWER_STATES),
  /** Why there are no rows, or what is missing; empty when complete. */
  motifs: texts,
  /** The sources that could contradict this answer and were not read, by name; what was read is in `sources`. */
  non_lues: texts,
  /** What some of these rows call for: figures re-projected on today's outlines, totals that do not add up… */
  signalements: texts,
  /** What the files leave out, where figures rest on it: « … connu : 199 sur 435 (Bretagne, …). » */
  couverture: texts,
  /** Canonical text of each parameter; those left out and without default are absent. */
  parametres: textRecord,
  parametres_libelles: textRecord,
  sources: z.array(ANSWER_SOURCE)
};

/** What one request answered, as JSON. Keys are French: analysts read them. */
export const ANSWER = z.object({
  ...AROUND,
  requete: REQUEST,
  /** The relative address that gives this answer again, parameters written in full. */
  adresse: text,
  /** How the table was laid out on demand, a sentence for each; empty for the whole table. */
  vue: texts,
  /** How to cite it, with the address that gives it again from this snapshot; in the JSON of a request only. */
  citation: text,
  colonnes: z.array(ANSWER_COLUMN),
  lignes: z.array(z.record(text, value)),
  /** More rows existed than an answer may hold. */
  tronque: flag,
  /** Set when a page was asked: `lignes` are then some of the rows. */
  page: PAGE.nullable(),
  /** The territories named by `<colonne>_visible` in these rows. */
  territoires_visibles: z.array(VISIBLE),
  /** The statuses present in these rows. */
  statuts: z.array(STATUS)
});
type JsonAnswer = Of<typeof ANSWER>;
export type AnswerValue = JsonAnswer['lignes'][number][string];
export type AnswerRow = Readonly<Record<string, AnswerValue>>;
export interface Answer<Row extends AnswerRow = AnswerRow>
  extends Omit<JsonAnswer, 'citation' | 'colonnes' | 'lignes'>, Partial<Pick<JsonAnswer, 'citation'>> {
  readonly colonnes: readonly AnswerColumn[];
  readonly lignes: readonly Row[];
}

const PROBLEM_CAUSE = z.object({
  /** The parameter, or `adresse`, `format`, `requete`. */
  parametre: text,
  message: text,
  suggestions: texts
});
export type Problem = Of<typeof PROBLEM_CAUSE>;

/** RFC 9457, with every problem of the request at once. */
export const PROBLEM = z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  instance: text,
  problemes: z.array(PROBLEM_CAUSE).optional(),
  /** A relative address near the one refused, which is answered. */
  essayez: text.optional()
});
export type ProblemDocument = Of<typeof PROBLEM>;
