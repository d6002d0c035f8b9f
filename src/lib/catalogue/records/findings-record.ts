import {
  check,
  type Fields,
  isFields,
  isNumber,
  isText,
  listOf,
  oneOf,
  openRecord,
  orNull,
  shaped
} from './json-shape.ts';

/** Kept in the file, so that code of another age does not misread it. */
export const FINDINGS_FORMAT = 2;

/**
 * What a rule says of a place: something was found; all was judged and nothing found; nothing found, and what is hidden or was not
 * read could say otherwise; not judged.
 */
export const OUTCOMES = ['releve', 'rien', 'indecis', 'non_juge'] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

/** What became of rows at the vintage after: those that are known to be as announced, those known not to be, those that bounds or an absence leave open. */
export interface ReplayCounts {
  readonly vrais: number;
  readonly faux: number;
  readonly indecis: number;
  /** What the decided ones are about, occupations or territories: several rows about one are one case. */
  readonly cas: number;
  /** Bounds at 95 % of the share of true ones among those decided (Wilson, on the cases); null when none is. */
  readonly ic: { readonly min: number; readonly max: number } | null;
}

/** How a rule does beside what comes true anyway: surely better, surely worse, neither, or on too few rows to say. */
export const REPLAY_VERDICTS = ['mieux', 'moins_bien', 'pas_mieux', 'trop_peu'] as const;
export type ReplayVerdict = (typeof REPLAY_VERDICTS)[number];

/** A rule replayed on earlier vintages: the rows where it found something, and the others of which it could have spoken. */
export interface RuleReplay {
  readonly de: string;
  readonly a: string;
  readonly releves: ReplayCounts;
  readonly base: ReplayCounts;
  readonly verdict: ReplayVerdict;
}

/** What a rule says of one territory of its level. */
export interface RulePlace {
  readonly territoire: string;
  readonly nom: string;
  readonly etat: OutcomeState;
  readonly constats: number;
}

export interface RuleRecord {
  /** Of the rule then. */
  readonly version: string;
  readonly territoires: readonly RulePlace[];
  /** Null when it is not replayed: its file says why, or no earlier vintage is at hand. */
  readonly rejeu: RuleReplay | null;
}

/** Content of `constats-<id>.json`, beside a snapshot: what each rule finds over the territories of its level, and what became of what it announced. */
export interface FindingsRecord {
  readonly format: number;
  readonly instantane: string;
  readonly regles: Readonly<Record<string, RuleRecord>>;
}

const COUNTS = shaped({
  vrais: isNumber,
  faux: isNumber,
  indecis: isNumber,
  cas: isNumber,
  ic: orNull(shaped({ min: isNumber, max: isNumber }))
});
const RULE = {
  version: isText,
  territoires: listOf(shaped({ territoire: isText, nom: isText, etat: oneOf(OUTCOMES), constats: isNumber })),
  rejeu: orNull(shaped({ de: isText, a: isText, releves: COUNTS, base: COUNTS, verdict: oneOf(REPLAY_VERDICTS) }))
};

/** The record from the text of its file, whole or not at all. @throws Error saying what is not as it should be. */
export function readFindingsRecord(text: string): FindingsRecord {
  const content = openRecord(text, FINDINGS_FORMAT);
  check(content, { instantane: isText, regles: isFields }, '');
  for (const [id, rule] of Object.entries(content.regles as Fields)) check(rule, RULE, `regles.${id}.`);
  return content as unknown as FindingsRecord;
}
