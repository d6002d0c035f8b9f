import type { Answer } from '../../catalogue/api/answer.ts';
import { judgeRows, type JudgedRow } from '../../catalogue/findings/judge-rows.ts';
import type { FindingRule } from '../../catalogue/findings/rule.ts';
import { ask, type Context, type Place } from '../section.ts';

/**
 * What a rule says of a place: something was found; all was judged and nothing found; nothing found, and what is hidden or was not
 * read could say otherwise; not judged, and why.
 */
export const OUTCOMES = ['releve', 'rien', 'indecis', 'non_juge'] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

/** What a rule was answered. */
export interface Asked {
  readonly answer: Answer;
  readonly joined: Answer | null;
  /** The territory of the answer: the place, or the nearest around it that is published. */
  readonly place: Place;
}

export interface RuleOutcome {
  readonly rule: FindingRule;
  readonly state: OutcomeState;
  /** Null when nothing answers. */
  readonly asked: Asked | null;
  /** Rows where it finds something, in the order in which it says them. */
  readonly found: readonly JudgedRow[];
  /** Rows that it looked at, and those among them that bounds leave open. */
  readonly judged: number;
  readonly undecided: number;
  /** Why it was not judged, or not wholly; empty otherwise. */
  readonly reasons: readonly string[];
}

/** Asks what a rule needs for a place, or for the nearest territory around it that is published, and judges the rows. */
export async function judgeRule(context: Context, rule: FindingRule): Promise<RuleOutcome> {
  const nothing = { rule, state: 'non_juge', asked: null, found: [], judged: 0, undecided: 0 } as const;
  const { asked, reasons } = await askRule(context, rule);
  if (asked === null) return { ...nothing, reasons };
  const { answer, joined } = asked;
  const unread = [answer, joined].flatMap((one) => one?.non_lues ?? []);
  if ((rule.lues ?? []).some((source) => unread.includes(source))) return { ...nothing, asked, reasons };
  const rows = judgeRows(rule, answer.lignes, joined?.lignes);
  const found = rows.filter(({ verdict }) => verdict === 'oui');
  const undecided = rows.filter(({ verdict }) => verdict === 'indecis').length;
  const whole = undecided === 0 && unread.length === 0;
  return {
    rule,
    state: found.length > 0 ? 'releve' : whole ? 'rien' : 'indecis',
    asked,
    found,
    judged: rows.length,
    undecided,
    reasons
  };
}

async function askRule(
  context: Context,
  { demande, jointe }: FindingRule
): Promise<{ asked: Asked | null; reasons: readonly string[] }> {
  const { place, around } = context;
  const own = demande.territoire ?? 'territoire';
  const places = own === false || demande.sur_place === true ? [place] : [place, ...around];
  let reasons: readonly string[] = [];
  for (const candidate of places) {
    const where = own === false ? {} : { [own]: candidate.territoire };
    const [answer, joined] = await Promise.all([
      ask(context, demande.requete, { ...given(context, demande), ...where }),
      jointe === undefined ? null : ask(context, jointe.requete, { ...given(context, jointe), ...where })
    ]);
    if (answer === null) continue;
    const missing = [answer, joined].flatMap((one) => one?.motifs ?? []);
    if (reasons.length === 0) reasons = missing;
    if (answer.lignes.length > 0 && (jointe === undefined || (joined?.lignes.length ?? 0) > 0))
      return { asked: { answer, joined, place: candidate }, reasons: missing };
    // It would be absent all around.
    if (answer.etat === 'source_absente') break;
  }
  return { asked: null, reasons: reasons.length > 0 ? reasons : ['Ces chiffres ne sont pas publiés à cette maille.'] };
}

function given(
  { comparator }: Context,
  { parametres = {}, comparateur }: Pick<FindingRule['demande'], 'parametres' | 'comparateur'>
): Record<string, string> {
  return comparateur === undefined || comparator === null
    ? { ...parametres }
    : { ...parametres, [comparateur]: comparator.territoire };
}
