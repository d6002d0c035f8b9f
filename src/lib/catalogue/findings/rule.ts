import type { RequestId } from '../api/rows.ts';
import type { Condition } from './condition.ts';
import type { RuleRecord, RuleReplay } from '../records/findings-record.ts';
import type { WrittenRule } from './rule-schema.ts';

/** A theme of the catalogue that rules are written for. */
export const FINDING_DOMAINS = ['gpec', 'cprdfop', 'spro'] as const;
export type FindingDomain = (typeof FINDING_DOMAINS)[number];

export interface Replay extends Omit<NonNullable<WrittenRule['rejeu']>, 'parmi' | 'vrai'> {
  readonly parmi: readonly Condition[];
  readonly vrai: readonly Condition[];
}

/** What is asked of a request that the catalogue has. */
type Known<Asked> = Asked & { readonly requete: RequestId };

/** A rule that finds something in the protected answer of a request, as its file of `findings/` says it. */
export interface FindingRule extends Omit<WrittenRule, 'conditions' | 'rejeu' | 'demande' | 'jointe'> {
  /** `gpec/recrutements-difficiles`. */
  readonly id: string;
  readonly domain: FindingDomain;
  /** Of the file: a record made with another text is not that of this rule. */
  readonly version: string;
  readonly demande: Known<WrittenRule['demande']>;
  readonly jointe?: Known<NonNullable<WrittenRule['jointe']>> | undefined;
  readonly conditions: readonly Condition[];
  /** Null when the rule announces nothing, or cannot be judged later: `sans_rejeu` says why. */
  readonly rejeu: Replay | null;
}

/** How much the people of a finding count: all when counted, half when estimated, a quarter in a survey. */
export const CERTAINTY: Readonly<Record<FindingRule['surete'], number>> = {
  comptage: 1,
  estimation: 0.5,
  enquete: 0.25
};

/**
 * Whether a rule may lead a page: it states a fact, a published level that rests on no survey, or what it announced came true more often
 * than not.
 */
export function mayLead(
  { enonce, surete }: Pick<FindingRule, 'enonce' | 'surete'>,
  replayed: Pick<RuleReplay, 'verdict'> | null
): boolean {
  return (enonce === 'niveau' && surete !== 'enquete') || replayed?.verdict === 'mieux';
}

/** Peers judged, at least, for what is found in many of them to set none apart; and in how many of them it may be found. */
const [PEERS, SHARE_OF_PEERS] = [10, 1 / 5];

/**
 * Whether what a rule finds sets a territory apart: a gap to peers does by itself; else it was found at build in one judged territory of
 * its level in five at most. Of fewer than ten, no share is told, and the threshold of the rule is enough.
 */
export function isParticular(
  { enonce }: Pick<FindingRule, 'enonce'>,
  record: Pick<RuleRecord, 'territoires'> | null
): boolean {
  const judged = (record?.territoires ?? []).filter(({ etat }) => etat !== 'non_juge');
  const found = judged.filter(({ etat }) => etat === 'releve').length;
  return enonce === 'ecart' || judged.length < PEERS || found <= judged.length * SHARE_OF_PEERS;
}
