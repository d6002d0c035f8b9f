import { numbered } from '../../text/grammar.ts';
import type { FindingRule } from '../../catalogue/findings/rule.ts';
import { fetchRuleRecords } from '../../client/api.ts';
import type { Context, Finding, SectionBody } from '../section.ts';
import type { Argument } from '../question.ts';
import { judgeRule, type RuleOutcome } from './judge-rule.ts';
import { rankFindings } from './rank-findings.ts';
import { rulesWith } from './rules.ts';
import { sayFinding } from './say-finding.ts';

/** Findings of a kind that a section shows. */
const MOST = 4;
/** Rows of a rule that a page may tell. */
const ROWS = 4;
/** Rules judged at once: a page with more questions than the service lets wait would be refused. */
const AT_ONCE = 8;

/** Some rules, judged for a place, a few side by side. */
export async function judgeRules(context: Context, rules: readonly FindingRule[]): Promise<RuleOutcome[]> {
  const outcomes: RuleOutcome[] = [];
  const left = [...rules.entries()];
  const inTurn = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      outcomes[next[0]] = await judgeRule(context, next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return outcomes;
}

/** What rules found for a place, in the order in which it is read: a few rows of each. */
function rankedFindings(outcomes: readonly RuleOutcome[]): Finding[] {
  return rankFindings(
    outcomes.flatMap(({ rule, asked, found }) => {
      if (asked === null) return [];
      return found.slice(0, ROWS).map((row) => {
        const finding = sayFinding(rule, row, asked);
        const { dated, people } = finding;
        return { finding, surete: rule.surete, dated, people: people?.least ?? null };
      });
    })
  ).map(({ finding }) => finding);
}

/** One an occupation or a course, whatever its rule; the last of a rule says how many others it has. */
export function oneEach(ranked: readonly Finding[], outcomes: readonly RuleOutcome[], context: Context): Finding[] {
  const told = new Set<string>();
  const kept = ranked.filter(({ id, about }) => {
    const one = about ?? id;
    return told.has(one) ? false : told.add(one);
  });
  return kept.map((finding) => {
    const ofRule = kept.filter(({ id }) => id === finding.id);
    const count = (outcomes.find(({ rule }) => rule.id === finding.id)?.found.length ?? 0) - ofRule.length;
    const href = `/constats?territoire=${context.place.territoire}#${finding.id.replace('/', '-')}`;
    return ofRule.at(-1) === finding && count > 0 ? { ...finding, others: { count, href } } : finding;
  });
}

/** The first of each kind, and the first of each theme: one whose people nobody counts comes last, and is not lost for that. */
export function shownOf(best: readonly Finding[]): Finding[] {
  return best.filter(
    (finding) =>
      best
        .filter(({ kind }) => kind === finding.kind)
        .slice(0, MOST)
        .includes(finding) || best.find(({ theme }) => theme === finding.theme) === finding
  );
}

/**
 * What a page may lead with, of some `domaines` and `themes`: rules that may and that set a place apart, on figures of a known
 * date that are not old.
 */
export const findingsArgument: Argument = async (context, given) => {
  const [domains, names] = [given['domaines'], given['themes']].map((words = '') => words.split(' '));
  const section: SectionBody = { sentences: [], figures: [], findings: [] };
  if (context.place.maille === 'pays') return { section, key: null };
  const records = await fetchRuleRecords(context.fetch);
  const leading = new Set(
    records.regles.flatMap(({ id, palmares, particulier }) => (palmares && particulier ? id : []))
  );
  const outcomes = await judgeRules(
    context,
    rulesWith(records.locales as unknown as FindingRule[]).filter(
      ({ id, domain, theme }) => leading.has(id) && domains?.includes(domain) && names?.includes(theme)
    )
  );
  const recent = rankedFindings(outcomes).filter((finding) => finding.recent && !finding.dated);
  const best = oneEach(recent, outcomes, context);
  section.findings = shownOf(best);
  // Nothing leads: rules that may not, and what none could judge, are on the page of all rules.
  if (best.length === 0) section.sentences.push('Rien de particulier n’est établi ici.');
  section.doors = [
    {
      text: 'Toutes les règles',
      href: `/constats?territoire=${context.place.territoire}`,
      aside: 'ce que chacune trouve ici, ce qu’elle n’a pu juger, et ce qu’elle annonçait'
    }
  ];
  return { section, key: null };
};

/** « 12 règles sur 34 trouvent ici quelque chose dans les fichiers lus ; 7 n’ont pu être jugées. » */
export function tally(outcomes: readonly Pick<RuleOutcome, 'state'>[]): string {
  const count = (state: RuleOutcome['state']): number => outcomes.filter((one) => one.state === state).length;
  const [found, silent] = [count('releve'), count('non_juge')];
  return `${numbered(found, 'règle', 'règles')} sur ${outcomes.length} ${found > 1 ? 'trouvent' : 'trouve'} ici quelque chose dans les fichiers lus${
    silent === 0 ? '' : ` ; ${numbered(silent, 'n’a pu être jugée', 'n’ont pu être jugées')}`
  }. Une règle voit ce qui passe un seuil, non ce qui importe.`;
}
