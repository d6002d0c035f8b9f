import type { AnswerValue } from '../api/answer.ts';

/**
 * What changed since the snapshot before: the content of `differences-<id>.json`, beside the snapshot it tells of.
 * Written by the build, read by the site. Every value in it was published, by one of the two snapshots.
 */
export interface Differences {
  readonly format: typeof DIFFERENCES_FORMAT;
  readonly instantane: string;
  /** ISO 8601 date of the build. */
  readonly construit_le: string;
  /** Whose figures these are (profile, seed of a demo): those of another region are never compared. */
  readonly region: string;
  /** The snapshot that was in service; null for the first one known. */
  readonly precedent: PreviousSnapshot | null;
  /** Whether the two snapshots could be compared at all: when not, silence on a request means nothing. */
  readonly comparee: boolean;
  /** Why nothing was compared, or what was left out; empty when all was. */
  readonly remarques: readonly string[];
  /** Answers computed for this comparison, on both snapshots. */
  readonly executions: number;
  /** What the snapshot before had, that this one was allowed to lose; absent when there is nothing. */
  readonly pertes?: readonly SourceLoss[];
  /** Requests that changed or that were run again, by id: nothing that the others read has changed. */
  readonly requetes: Readonly<Record<string, RequestChanges>>;
  /** The newest first: all events of this snapshot, and earlier ones up to a hundred. */
  readonly historique: readonly ChangeEvent[];
  /** Text of each request when this snapshot was published; null when it is not known. For the next comparison. */
  readonly catalogue: Readonly<Record<string, string>> | null;
  /** Hash of each published table, by `publie.x`; and of all macros. For the next comparison. */
  readonly tables: Readonly<Record<string, string>>;
  readonly macros: string;
}

export const DIFFERENCES_FORMAT = 1;

/** A source that is no longer there, or that has lost a vintage or rows; whoever built it said that it was meant. */
export interface SourceLoss {
  /** Short name. */
  readonly source: string;
  readonly titre: string;
  readonly phrase: string;
}

export interface PreviousSnapshot {
  readonly id: string;
  readonly construit_le: string;
}

export interface RequestChanges {
  readonly titre: string;
  /** Version of the request before and after, when it changed. */
  readonly methode: { readonly avant: string; readonly apres: string } | null;
  /** The request was not in the catalogue before. */
  readonly nouvelle: boolean;
  readonly millesimes: readonly VintageChange[];
  /** `identiques`: nothing that the request reads has changed, it was not run. */
  readonly valeurs: (typeof FIGURE_STATES)[number];
  /** Why some answers were not compared. */
  readonly remarques: readonly string[];
  /** Territories whose answers exist on both sides and were compared, those without any change included. */
  readonly territoires: readonly string[];
  /** Over all answers compared. */
  readonly comptes: ChangeCounts;
  readonly maximum: LargestChange | null;
  /** The answers that changed, the default one first. */
  readonly lectures: readonly AnswerChanges[];
}

export const FIGURE_STATES = ['comparees', 'identiques', 'non_comparees'] as const;

/** A source with another vintage, or a list of vintages with other members. */
export interface VintageChange {
  readonly libelle: string;
  readonly ajoutes: readonly string[];
  readonly retires: readonly string[];
}

/** The changes of one answer: a request on one territory, with the parameters of the earlier snapshot. */
export interface AnswerChanges {
  /** Null for a request without territory. */
  readonly territoire: string | null;
  readonly parametres: Readonly<Record<string, string>>;
  readonly parametres_libelles: Readonly<Record<string, string>>;
  readonly comptes: ChangeCounts;
  readonly maximum: Change | null;
  /** The largest first; not all of them when `coupe`. */
  readonly changements: readonly Change[];
  readonly coupe: boolean;
}

export interface ChangeCounts {
  /** Rows found in both answers. */
  readonly lignes: number;
  /** Figures shown in both. */
  readonly valeurs: number;
  readonly revisees: number;
  readonly masquees: number;
  readonly diffusees: number;
  readonly bornes: number;
  readonly nouvelles: number;
  readonly disparues: number;
  /** Rows that nothing tells apart from another: not compared. */
  readonly ambigues: number;
}

/** `masquee`: shown before, no longer. `diffusee`: shown now, not before. `bornes`: hidden in both, known otherwise. */
export const CHANGE_KINDS = ['revisee', 'masquee', 'diffusee', 'bornes', 'nouvelle', 'disparue'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly genre: ChangeKind;
  /** The row in words. */
  readonly ligne: string;
  /** The columns that name the row. */
  readonly cle: Readonly<Record<string, AnswerValue>>;
  /** The column of the figure, and how it is written; absent for a row that is new or gone. */
  readonly colonne?: ChangedColumn;
  /** Figure before: of a revised one only, never of one that is no longer shown. */
  readonly ancien?: number;
  readonly nouveau?: number;
  readonly ecart?: number;
  /** A fraction of the earlier figure; null when that was zero. */
  readonly relatif?: number | null;
  /** Bounds before, where there are bounds after. */
  readonly bornes_avant?: Bounds | null;
  readonly bornes_apres?: Bounds | null;
  /** Status code of a figure that is no longer shown. */
  readonly statut?: string | null;
}

export type Bounds = readonly [number | null, number | null];

export interface ChangedColumn {
  readonly nom: string;
  readonly libelle: string;
  readonly role: string;
  readonly unite: string | null;
  readonly type: string;
}

export type LargestChange = Change & { readonly territoire: string | null };

export const EVENT_KINDS = [
  'premier',
  'nouvelle_requete',
  'methode',
  'millesime',
  'valeurs',
  'perte',
  'retrait'
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface ChangeEvent {
  /** ISO 8601. */
  readonly date: string;
  readonly instantane: string;
  /** Null for what concerns the whole snapshot. */
  readonly requete: string | null;
  readonly titre: string;
  readonly genre: EventKind;
  readonly phrase: string;
}
