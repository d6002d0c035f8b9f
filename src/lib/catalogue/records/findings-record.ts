import { z } from 'zod';
import { count, type Of, text } from '../shape.ts';
import { AGREEMENT } from './agreement.ts';
import { readRecord } from './read-record.ts';

export const FINDINGS_FORMAT = 3;

/** What a rule says of a place: found; all judged and not found; not found for what is known; not judged. */
export const OUTCOMES = ['releve', 'rien', 'indecis', 'non_juge'] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

/** What became of rows at the next vintage: as announced, not so, or left open by bounds or absence. */
const COUNTS = z.object({
  vrais: count,
  faux: count,
  indecis: count,
  /** What the decided ones are about, occupations or territories: several rows about one are one case. */
  cas: count,
  /** Bounds at 95 % of the share of true ones among those decided (Wilson, on the cases); null when none is. */
  ic: z.object({ min: z.number(), max: z.number() }).nullable()
});
export type ReplayCounts = Of<typeof COUNTS>;

/** How a rule does beside what comes true anyway: surely better, surely worse, neither, or on too few rows to say. */
export const REPLAY_VERDICTS = ['mieux', 'moins_bien', 'pas_mieux', 'trop_peu'] as const;
export type ReplayVerdict = (typeof REPLAY_VERDICTS)[number];

/** A rule replayed on earlier vintages: the rows where it found something, and the others. */
export const REPLAY = z.object({ de: text, a: text, releves: COUNTS, base: COUNTS, verdict: z.enum(REPLAY_VERDICTS) });
export type RuleReplay = Of<typeof REPLAY>;

/** What a rule says of one territory of its level. */
export const RULE_PLACE = z.object({ territoire: text, nom: text, etat: z.enum(OUTCOMES), constats: count });
export type RulePlace = Of<typeof RULE_PLACE>;

const RULE = z.object({
  /** Of the rule then. */
  version: text,
  territoires: z.array(RULE_PLACE),
  /** Null when it is not replayed: its file says why, or no earlier vintage is at hand. */
  rejeu: REPLAY.nullable()
});
export type RuleRecord = Of<typeof RULE>;

/** `constats-<id>.json`, beside a snapshot: what each rule finds, what became of what it announced, and what pairs of requests say of one thing. */
const RECORD = z.object({
  format: z.literal(FINDINGS_FORMAT),
  instantane: text,
  regles: z.record(text, RULE),
  accords: z.array(AGREEMENT)
});
export type FindingsRecord = Of<typeof RECORD>;

/** @throws Error saying what is not as it should be. */
export const readFindingsRecord = (content: string): FindingsRecord => readRecord(content, RECORD);
