import { z } from 'zod';
import { flag, textRecord, type Of, text, texts, value } from '../shape.ts';
import { readRecord } from './read-record.ts';

export const DIFFERENCES_FORMAT = 1;

export const PREVIOUS = z.object({ id: text, construit_le: text });

/** A source that is no longer there, or that has lost a vintage or rows; whoever built it said that it was meant. */
const LOSS = z.object({
  /** Short name. */
  source: text,
  titre: text,
  phrase: text
});
export type SourceLoss = Of<typeof LOSS>;

/** A source with another vintage, or a list of vintages with other members. */
const VINTAGE = z.object({ libelle: text, ajoutes: texts, retires: texts });
export type VintageChange = Of<typeof VINTAGE>;

export const COUNTS = z.object({
  /** Rows found in both answers. */
  lignes: z.int(),
  /** Figures shown in both. */
  valeurs: z.int(),
  revisees: z.int(),
  masquees: z.int(),
  diffusees: z.int(),
  bornes: z.int(),
  nouvelles: z.int(),
  disparues: z.int(),
  /** Rows that nothing tells apart from another: not compared. */
  ambigues: z.int()
});
export type ChangeCounts = Of<typeof COUNTS>;

/** `masquee`: shown before, no longer. `diffusee`: shown now, not before. `bornes`: hidden in both, known otherwise. */
const CHANGE_KINDS = ['revisee', 'masquee', 'diffusee', 'bornes', 'nouvelle', 'disparue'] as const;

const BOUNDS = z.tuple([z.number().nullable(), z.number().nullable()]);
export type Bounds = Of<typeof BOUNDS>;

const CHANGED_COLUMN = z.object({ nom: text, libelle: text, role: text, unite: text.nullable(), type: text });
export type ChangedColumn = Of<typeof CHANGED_COLUMN>;

const CHANGE = z.object({
  genre: z.enum(CHANGE_KINDS),
  /** The row in words. */
  ligne: text,
  /** The columns that name the row. */
  cle: z.record(text, value),
  /** The column of the figure, and how it is written; absent for a row that is new or gone. */
  colonne: CHANGED_COLUMN.optional(),
  /** Figure before: of a revised one only, never of one that is no longer shown. */
  ancien: z.number().optional(),
  nouveau: z.number().optional(),
  ecart: z.number().optional(),
  /** A fraction of the earlier figure; null when that was zero. */
  relatif: z.number().nullable().optional(),
  /** Bounds before, where there are bounds after. */
  bornes_avant: BOUNDS.nullable().optional(),
  bornes_apres: BOUNDS.nullable().optional(),
  /** Status code of a figure that is no longer shown. */
  statut: text.nullable().optional()
});
export type Change = Of<typeof CHANGE>;

export const LARGEST = CHANGE.extend({ territoire: text.nullable() });
export type LargestChange = Of<typeof LARGEST>;

/** The changes of one answer: a request on one territory, with the parameters of the earlier snapshot. */
export const ANSWER_CHANGES = z.object({
  /** Null for a request without territory. */
  territoire: text.nullable(),
  parametres: textRecord,
  parametres_libelles: textRecord,
  comptes: COUNTS,
  maximum: CHANGE.nullable(),
  /** The largest first; not all of them when `coupe`. */
  changements: z.array(CHANGE),
  coupe: flag
});
export type AnswerChanges = Of<typeof ANSWER_CHANGES>;

const REQUEST = z.object({
  titre: text,
  /** Version of the request before and after, when it changed. */
  methode: z.object({ avant: text, apres: text }).nullable(),
  /** The request was not in the catalogue before. */
  nouvelle: flag,
  millesimes: z.array(VINTAGE),
  /** `identiques`: nothing that the request reads has changed, it was not run. */
  valeurs: z.enum(['comparees', 'identiques', 'non_comparees']),
  /** Why some answers were not compared. */
  remarques: texts,
  /** Territories whose answers exist on both sides and were compared, those without any change included. */
  territoires: texts,
  /** Over all answers compared. */
  comptes: COUNTS,
  maximum: LARGEST.nullable(),
  lectures: z.array(ANSWER_CHANGES)
});
export type RequestChanges = Of<typeof REQUEST>;

const EVENT_KINDS = ['premier', 'nouvelle_requete', 'methode', 'millesime', 'valeurs', 'perte', 'retrait'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT = z.object({
  /** ISO 8601. */
  date: text,
  instantane: text,
  /** Null for what concerns the whole snapshot. */
  requete: text.nullable(),
  titre: text,
  genre: z.enum(EVENT_KINDS),
  phrase: text
});
export type ChangeEvent = Of<typeof EVENT>;

const REQUEST_DATES = z.object({ parue: text, modifiee: text });
/** When what a request answers was first published and last changed, ISO 8601. */
export type RequestDates = Of<typeof REQUEST_DATES>;

/** What changed since the snapshot before: `differences-<id>.json`, written by the build, read by the site. */
const DIFFERENCES = z.object({
  format: z.literal(DIFFERENCES_FORMAT),
  instantane: text,
  /** ISO 8601 date of the build. */
  construit_le: text,
  /** Whose figures these are (profile, seed of a demo): those of another region are never compared. */
  region: text,
  /** The snapshot that was in service; null for the first one known. */
  precedent: PREVIOUS.nullable(),
  /** Whether the two snapshots could be compared at all: when not, silence on a request means nothing. */
  comparee: flag,
  /** Why nothing was compared, or what was left out; empty when all was. */
  remarques: texts,
  /** Answers computed for this comparison, on both snapshots. */
  executions: z.number(),
  /** What the snapshot before had, that this one was allowed to lose; absent when there is nothing. */
  pertes: z.array(LOSS).optional(),
  /** Requests that changed or that were run again, by id: nothing that the others read has changed. */
  requetes: z.record(text, REQUEST),
  /** The newest first: all events of this snapshot, and earlier ones up to a hundred. */
  historique: z.array(EVENT),
  /** By request, carried from a snapshot to the next; absent in a record made before it was kept. */
  dates: z.record(text, REQUEST_DATES).optional(),
  /** Text of each request when this snapshot was published; null when it is not known. For the next comparison. */
  catalogue: textRecord.nullable(),
  /** Hash of each published table, by `publie.x`; and of all macros. For the next comparison. */
  tables: textRecord,
  macros: text
});
export type Differences = Of<typeof DIFFERENCES>;

/** @throws Error saying which field is not what it should be: a file cut short, damaged, or of another format. */
export const readDifferences = (content: string): Differences => readRecord(content, DIFFERENCES);
