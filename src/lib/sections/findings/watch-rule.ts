import type { FindingRule } from '../../catalogue/findings/rule.ts';
import type { RulePlace, RuleRecord } from '../../catalogue/records/findings-record.ts';
import { formatDate } from '../../text/dates.ts';
import { numbered, sentence } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import { nameOf, type Context } from '../section.ts';
import { isWider, judgeRule, type RuleOutcome } from './judge-rule.ts';
import { sayFinding } from './say-finding.ts';

/** Findings whose sentence is told; the others are counted. */
const MOST_SAID = 5;

/** What the snapshot in service before found, and when it was built; its record is null when it is not kept. */
export interface Former {
  readonly construit_le: string;
  readonly record: RuleRecord | null;
}

/** What a rule says of a place, and beside what it said before. */
export interface WatchedRule {
  readonly title: string;
  readonly now: string;
  readonly before: string;
  readonly changed: boolean;
}

/** Judges a rule for a place, for those who follow it. @param former null when no snapshot is known before */
export async function watchRule(context: Context, rule: FindingRule, former: Former | null): Promise<WatchedRule> {
  const outcome = await judgeRule(context, rule);
  const { place } = context;
  const then = former?.record?.version === rule.version ? placeOf(former.record, place.territoire) : null;
  const count = outcome.found.length;
  const changed = then !== null && (then.etat !== outcome.state || then.constats !== count);
  const title = `${rule.nom}, ${nameOf(place)} : ${headOf(outcome.state, count)}${
    changed && then.constats > count ? ` (${then.constats} dans l’instantané d’avant)` : ''
  }`;
  return {
    title: typeset(title),
    now: typeset(nowInWords(outcome, context)),
    before: typeset(beforeInWords(rule, former, then)),
    changed
  };
}

function placeOf({ territoires }: RuleRecord, territoire: string): RulePlace | null {
  return territoires.find((one) => one.territoire === territoire) ?? null;
}

function headOf(state: RuleOutcome['state'], count: number): string {
  switch (state) {
    case 'releve':
      return numbered(count, 'constat', 'constats');
    case 'rien':
      return 'rien de trouvé';
    case 'indecis':
      return 'rien de trouvé, sans certitude';
    default:
      return 'non jugée';
  }
}

function nowInWords({ rule, state, asked, found, undecided, reasons }: RuleOutcome, context: Context): string {
  const where =
    asked !== null && isWider(asked, context)
      ? ` Les chiffres sont ceux d’un autre territoire : ${nameOf(asked.place)}.`
      : '';
  if (state === 'non_juge') return sentence(`Elle n’a pu être jugée. ${reasons.join(' ')}`.trim());
  if (state === 'rien' || asked === null) return `Elle ne trouve rien, et tout a été jugé.${where}`;
  if (state === 'indecis') {
    const open =
      undecided === 0 ? '' : ` ${numbered(undecided, 'ligne', 'lignes')} dont un chiffre est caché ou absent.`;
    return `Elle ne trouve rien, sans certitude.${open} ${reasons.join(' ')}${where}`.trim();
  }
  const said = found.slice(0, MOST_SAID).map((row) => {
    const { title, sentence: words } = sayFinding(rule, row, asked);
    return `${title}. ${words}`;
  });
  const left = found.length - said.length;
  return `${said.join(' ')}${left > 0 ? ` Et ${numbered(left, 'autre constat', 'autres constats')}.` : ''}${where}`;
}

function beforeInWords(rule: FindingRule, former: Former | null, then: RulePlace | null): string {
  if (former === null) return 'Aucun instantané d’avant n’est connu.';
  const of = `de l’instantané du ${formatDate(former.construit_le)}`;
  if (former.record === null) return `Ce qu’elle trouvait dans les chiffres ${of} n’est pas connu.`;
  if (former.record.version !== rule.version) return `La règle a changé de texte depuis : ${of}, rien ne se compare.`;
  if (then === null) return `Ce qu’elle trouvait ici dans les chiffres ${of} n’est pas connu.`;
  return `Dans les chiffres ${of} : ${headOf(then.etat, then.constats)}.`;
}
