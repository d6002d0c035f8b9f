import type { FindingDomain, FindingRule } from '../findings/rule.ts';
import type { OutcomeState, ReplayVerdict, RulePlace, RuleReplay } from '../records/findings-record.ts';
import type { SnapshotSummary } from './answer.ts';

/** Something that a rule found in one row, in words. */
export interface FindingSummary {
  /** `constat`: to be known, or older than the life of its source: dated, and never an alert. */
  readonly nature: 'force' | 'alerte' | 'constat';
  /** Older than the life that its source declares. */
  readonly ancien: boolean;
  readonly titre: string;
  readonly phrase: string;
  /** Whom it concerns: as many as `au_moins`, known or at least; null when no figure says it. */
  readonly personnes: { readonly au_moins: number; readonly texte: string } | null;
  /** How its figures are known. */
  readonly surete: string;
  /** What to do next. */
  readonly suite: string;
  readonly liens: readonly { readonly texte: string; readonly adresse: string }[];
}

/** What one rule says of a territory. */
export interface RuleOnPlace {
  readonly id: string;
  readonly domaine: FindingDomain;
  readonly nom: string;
  /** The rule in words, its thresholds in figures. */
  readonly regle: string;
  readonly etat: OutcomeState;
  /** The territory of the figures: the one asked, or the nearest around it that is published; null when nothing answers. */
  readonly lieu: { readonly territoire: string; readonly nom: string } | null;
  /** Rows that it looked at, and those among them that hidden figures leave open. */
  readonly lignes: number;
  readonly indecises: number;
  /** Why it was not judged, or not wholly; empty otherwise. */
  readonly motifs: readonly string[];
  /** How it did on earlier vintages; null when it was not replayed. */
  readonly verdict: ReplayVerdict | null;
  /** What it speaks of. */
  readonly theme: FindingRule['theme'];
  /** It may lead a page or a document: it states a published level, or its record is better than its base. */
  readonly palmares: boolean;
  /** In the order in which they are read. */
  readonly constats: readonly FindingSummary[];
}

/** GET /api/v1/findings */
export interface FindingsDocument {
  readonly instantane: SnapshotSummary;
  readonly territoire: string;
  readonly comparateur: string | null;
  readonly regles: readonly RuleOnPlace[];
}

/** GET /api/v1/findings/palmares: what became of what each rule announced. */
export interface RuleRecordsDocument {
  readonly instantane: SnapshotSummary;
  readonly regles: readonly (Pick<RuleOnPlace, 'id' | 'nom' | 'theme' | 'verdict' | 'palmares'> & {
    readonly enonce: FindingRule['enonce'];
  })[];
}

/** GET /api/v1/findings/{id} */
export interface RuleDocument {
  readonly instantane: SnapshotSummary;
  readonly id: string;
  readonly domaine: FindingDomain;
  readonly nom: string;
  readonly nature: FindingSummary['nature'];
  readonly regle: string;
  /** How the figures that it reads are known. */
  readonly surete: 'comptage' | 'enquete' | 'estimation';
  readonly seuils: readonly { readonly nom: string; readonly valeur: number; readonly texte: string }[];
  readonly requetes: readonly string[];
  /** Level over whose territories it was judged when the snapshot was built. */
  readonly maille: string;
  readonly suite: string;
  /** What it lets expect at the vintage after; null when it announces nothing that can be judged. */
  readonly annonce: string | null;
  /** Why it is not replayed; null when it is. */
  readonly sans_rejeu: string | null;
  /** Null when this snapshot was built without this rule, or with another text of it. */
  readonly territoires: readonly RulePlace[] | null;
  readonly rejeu: RuleReplay | null;
}
