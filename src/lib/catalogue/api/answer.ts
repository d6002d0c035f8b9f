import type { ChartSpec, MapSpec } from '../request/header.ts';
import type { PeriodKind } from '../../table/periods.ts';
import type { Role } from '../request/vocabulary.ts';

/** What one request answered, as JSON. Keys are French: analysts read them. */
export interface Answer<Row extends AnswerRow = AnswerRow> {
  readonly requete: AnsweredRequest;
  /** Canonical text of each parameter; those left out and without default are absent. */
  readonly parametres: Readonly<Record<string, string>>;
  readonly parametres_libelles: Readonly<Record<string, string>>;
  /** The relative address that gives this answer again, parameters written in full. */
  readonly adresse: string;
  /** How the table was laid out on demand (rows kept, order, columns), a sentence for each; empty for the whole table. */
  readonly vue: readonly string[];
  /** How to cite it, with the address that gives it again from this snapshot; in the JSON of a request only. */
  readonly citation?: string;
  readonly instantane: SnapshotSummary;
  readonly sources: readonly AnswerSource[];
  readonly etat: AnswerState;
  /** Why there are no rows, or what is missing; empty when complete. */
  readonly motifs: readonly string[];
  /** The sources that could contradict this answer and were not read, by name; what was read is in `sources`. */
  readonly non_lues: readonly string[];
  /** What some of these rows call for: figures re-projected on today's outlines, totals that do not add up… */
  readonly signalements: readonly string[];
  /** What the files leave out of what exists, where the figures rest on it: « … connu : 199 sur 435 (Bretagne, …). » */
  readonly couverture: readonly string[];
  /** Set when the figures are synthetic. */
  readonly avertissement: string | null;
  readonly colonnes: readonly AnswerColumn[];
  readonly lignes: readonly Row[];
  /** More rows existed than an answer may hold. */
  readonly tronque: boolean;
  /** Set when a page was asked: `lignes` are then some of the rows. */
  readonly page: AnswerPage | null;
  /** The territories named by `<colonne>_visible` in these rows. */
  readonly territoires_visibles: readonly VisibleTerritory[];
  /** The statuses present in these rows. */
  readonly statuts: readonly StatusLegend[];
}

/** Which rows of the whole table are given, and the relative addresses of the other pages; null where there is none. */
export interface AnswerPage {
  /** Rows of the whole table, once filtered and put together. */
  readonly total: number;
  readonly limit: number | null;
  readonly offset: number;
  readonly premiere: string | null;
  readonly precedente: string | null;
  readonly suivante: string | null;
  readonly derniere: string | null;
}

export interface AnsweredRequest {
  readonly id: string;
  readonly version: string;
  readonly titre: string;
  readonly question: string;
  readonly code: string;
  readonly formule: string | null;
  readonly champ: string | null;
  readonly notes: readonly string[];
  /** Sentence made from the first row; null without rows. */
  readonly lecture: string | null;
  readonly graphique: ChartSpec | null;
  readonly carte: MapSpec | null;
  /** The figures come from a sample survey whose sampling error is not published. */
  readonly enquete: boolean;
}

/** `source_absente`: a file that the request needs is not in this snapshot; `partiel`: rows or figures lack for one; `motifs` names it. */
export type AnswerState = 'complet' | 'partiel' | 'vide' | 'source_absente' | 'sans_objet' | 'non_disponible';

export interface SnapshotSummary {
  readonly id: string;
  readonly profil: string;
  /** Typed code: `region:53`. */
  readonly region: string;
  readonly region_nom: string;
  readonly demo: boolean;
  /** ISO 8601. */
  readonly construit_le: string;
}

export interface WithdrawnSnapshot {
  readonly id: string;
  /** ISO 8601; empty when only its name is known. */
  readonly construit_le: string;
  /** ISO 8601. */
  readonly le: string;
  readonly raison: string;
}

/** What `/api/v1/snapshot` answers. */
export interface SnapshotDocument extends SnapshotSummary {
  /** A later build that failed and left this snapshot in service; null when there is none. */
  readonly essai: { readonly le: string; readonly motif: string } | null;
  /** Served in place of another, which the service cannot read: which one, and why; null when it is the one named. */
  readonly repli: { readonly attendu: string | null; readonly motif: string } | null;
  /** Snapshots that were withdrawn and answer no more, the latest first. */
  readonly retraits: readonly WithdrawnSnapshot[];
  /** Vintages that secrecy keeps from being published as their files say, and a sentence of each. */
  readonly retenus: readonly {
    readonly source: string;
    readonly millesime: string;
    readonly etat: string;
    readonly phrase: string;
  }[];
  /** Not for the public: files whose rights nobody confirmed may be in it. */
  readonly interne: boolean;
  readonly accessibilite: StatementSettings;
  readonly mentions: LegalSettings;
}

/** What the region says of itself in the legal notice of its site; null where its profile is silent. */
export interface LegalSettings {
  /** Who publishes the site. */
  readonly editeur: string | null;
  /** Who answers for what is published: a function. */
  readonly directeur: string | null;
  readonly hebergeur: string | null;
  readonly contact: string | null;
  /** Where to report a flaw: `mailto:…` or `https://…`. */
  readonly securite: string | null;
}

/** What the region says of itself in the accessibility statement of its site; null where its profile is silent. */
export interface StatementSettings {
  /** Who answers for the site. */
  readonly entite: string | null;
  /** Where to write: an e-mail address, the address of a form, or words. */
  readonly contact: string | null;
  /** Whom to turn to without an answer. */
  readonly recours: string | null;
}

export interface SourceSummary {
  readonly source: string;
  readonly titre: string;
  readonly producteur: string;
  readonly licence: string;
  readonly adresse: string;
  readonly millesime: string;
  readonly synthetique: boolean;
  /** Gives codes, labels or places, and not what is counted. */
  readonly referentiel: boolean;
  /** Months after its vintage during which it may be spoken of in the present; null without limit. */
  readonly vie_mois: number | null;
}

/** A source of one answer. */
export interface AnswerSource extends SourceSummary {
  /** The vintage that the parameters asked of it, in words; null when they choose none of its vintages. */
  readonly millesime_demande: string | null;
}

export interface AnswerColumn {
  readonly nom: string;
  readonly libelle: string;
  readonly role: Role;
  readonly type: 'booleen' | 'entier' | 'cellule' | 'decimal' | 'texte' | 'date';
  /** What its texts are, where all of these are dates: `2025-08-31`, `2025-08`, `2025T3`; null elsewhere. In the JSON of a request only. */
  readonly temps?: PeriodKind | null;
  readonly unite: string | null;
  /** Has `<nom>_statut` in each row, and `<nom>_min`, `<nom>_max` when `bornes`. */
  readonly protege: boolean;
  readonly bornes: boolean;
  /** Has `<nom>_ic_min` and `<nom>_ic_max`: 95 % confidence interval, not secrecy bounds. */
  readonly ic: boolean;
  /** Has `<nom>_visible`: typed code of the nearest coarser territory that shows a hidden figure, null when shown or when none does. */
  readonly visible: boolean;
  /** Has `<nom>_ecart`: superieur, inferieur, non_significatif or non_teste, against the reference of the request. */
  readonly ecart: boolean;
  /** What a derived column is made from: numerator and denominator of a rate, operands of a location quotient, measure of a rank. */
  readonly de: readonly string[] | null;
}

export type AnswerValue = string | number | boolean | null;
export type AnswerRow = Readonly<Record<string, AnswerValue>>;

export interface VisibleTerritory {
  readonly territoire: string;
  /** In few words: `bassin de Rennes`. */
  readonly nom: string;
  /** The same request on that territory; null when the request does not take its level. */
  readonly adresse: string | null;
}

export interface StatusLegend {
  readonly code: string;
  readonly signe: string;
  readonly libelle: string;
}

/** RFC 9457, with every problem of the request at once. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly problemes?: readonly Problem[];
  /** A relative address near the one refused, which is answered. */
  readonly essayez?: string;
}

export interface Problem {
  /** The parameter, or `adresse`, `format`, `requete`. */
  readonly parametre: string;
  readonly message: string;
  readonly suggestions: readonly string[];
}
