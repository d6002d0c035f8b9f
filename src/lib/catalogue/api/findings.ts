import { z } from 'zod';
import { FINDING_DOMAINS } from '../findings/rule.ts';
import { FINDING_THEMES, STATEMENTS } from '../findings/rule-schema.ts';
import { OUTCOMES, REPLAY, REPLAY_VERDICTS, RULE_PLACE } from '../records/findings-record.ts';
import { AGREEMENT } from '../records/agreement.ts';
import { PLACE, SNAPSHOT } from './answer.ts';
import { count, flag, type Of, text, texts } from '../shape.ts';

/** Something that a rule found in one row, in words. */
const FINDING = z.object({
  /** `constat`: to be known, or older than the life of its source: dated, and never an alert. */
  nature: z.enum(['force', 'alerte', 'constat']),
  /** Older than the life that its source declares. */
  ancien: flag,
  titre: text,
  phrase: text,
  /** Whom it concerns: as many as `au_moins`, known or at least; null when no figure says it. */
  personnes: z.object({ au_moins: z.number(), texte: text }).nullable(),
  /** How its figures are known. */
  surete: text,
  /** What to do next. */
  suite: text,
  liens: z.array(z.object({ texte: text, adresse: text }))
});
export type FindingSummary = Of<typeof FINDING>;

/** What one rule says of a territory. */
const RULE_ON_PLACE = z.object({
  id: text,
  domaine: z.enum(FINDING_DOMAINS),
  nom: text,
  /** The rule in words, its thresholds in figures. */
  regle: text,
  etat: z.enum(OUTCOMES),
  /** The territory of the figures: the one asked, or one that stands for it. */
  lieu: PLACE.nullable(),
  /** Rows that it looked at, and those among them that hidden figures leave open. */
  lignes: count,
  indecises: count,
  /** Why it was not judged, or not wholly; empty otherwise. */
  motifs: texts,
  /** How it did on earlier vintages; null when it was not replayed. */
  verdict: z.enum(REPLAY_VERDICTS).nullable(),
  /** What it speaks of. */
  theme: z.enum(FINDING_THEMES),
  /** It may lead a page or a document: it states a published level, or its record is better than its base. */
  palmares: flag,
  /** It sets a territory apart: a gap to peers, or found in one judged territory of its level in five at most. */
  particulier: flag,
  /** In the order in which they are read. */
  constats: z.array(FINDING)
});
export type RuleOnPlace = Of<typeof RULE_ON_PLACE>;

/** GET /api/v1/findings */
export const FINDINGS = z.object({
  instantane: SNAPSHOT,
  territoire: text,
  comparateur: text.nullable(),
  regles: z.array(RULE_ON_PLACE)
});
export type FindingsDocument = Of<typeof FINDINGS>;

/** GET /api/v1/findings/palmares: what became of what each rule announced, and whether pairs of requests agree. */
export const RULE_RECORDS = z.object({
  instantane: SNAPSHOT,
  /** The rules of the region, whole, as their files of the shelf say them. */
  locales: z.array(z.looseObject({ id: text })),
  /** Requests that speak of one thing under two names, compared at build. */
  accords: z.array(AGREEMENT),
  regles: z.array(
    RULE_ON_PLACE.pick({ id: true, nom: true, theme: true, verdict: true, palmares: true, particulier: true }).extend({
      enonce: z.enum(STATEMENTS)
    })
  )
});
export type RuleRecordsDocument = Of<typeof RULE_RECORDS>;

/** GET /api/v1/findings/{id} */
export const RULE = RULE_ON_PLACE.pick({ id: true, domaine: true, nom: true, regle: true }).extend({
  instantane: SNAPSHOT,
  nature: FINDING.shape.nature,
  /** How the figures that it reads are known. */
  surete: z.enum(['comptage', 'enquete', 'estimation']),
  seuils: z.array(z.object({ nom: text, valeur: z.number(), texte: text })),
  requetes: texts,
  /** Level over whose territories it was judged when the snapshot was built. */
  maille: text,
  suite: text,
  /** What it lets expect at the vintage after; null when it announces nothing that can be judged. */
  annonce: text.nullable(),
  /** Why it is not replayed; null when it is. */
  sans_rejeu: text.nullable(),
  /** Null when this snapshot was built without this rule, or with another text of it. */
  territoires: z.array(RULE_PLACE).nullable(),
  rejeu: REPLAY.nullable()
});
export type RuleDocument = Of<typeof RULE>;
