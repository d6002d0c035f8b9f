import type { RequestId } from '../api/rows.ts';
import type { Condition } from './condition.ts';
import type { RuleReplay } from '../records/findings-record.ts';
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
