import { numbered } from '../../text/grammar.ts';
import type { FindingDomain } from '../../catalogue/findings/rule.ts';
import type { Built, Context, Finding, SectionBody } from '../section.ts';
import { isWider, judgeRule, type RuleOutcome } from './judge-rule.ts';
import { rankFindings } from './rank-findings.ts';
import { FINDING_RULES } from './rules.ts';
import { sayFinding } from './say-finding.ts';

/** In the order in which they are read. */
const KINDS: readonly Finding['kind'][] = ['force', 'alerte', 'constat'];
/** Findings of a kind that a section shows. */
const MOST = 4;

/** Rules judged at once: a page with more questions than the service lets wait would be refused. */
const AT_ONCE = 8;

/** Every rule of some domains, judged for a place, a few side by side. */
export async function judgeRules(context: Context, domains: readonly FindingDomain[]): Promise<RuleOutcome[]> {
  const rules = FINDING_RULES.filter(({ domain }) => domains.includes(domain));
  const outcomes: RuleOutcome[] = [];
  const left = [...rules.entries()];
  const inTurn = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      outcomes[next[0]] = await judgeRule(context, next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return outcomes;
}

/** What rules found for a place, in the order in which it is read: the best row of each, and how many others it has. */
export function bestFindings(outcomes: readonly RuleOutcome[], context: Context): Finding[] {
  return rankFindings(
    outcomes.flatMap(({ rule, asked, found: [first, ...others] }) => {
      if (asked === null || first === undefined) return [];
      const { dated, people, ...said } = sayFinding(rule, first, asked);
      const href = `/constats?territoire=${context.place.territoire}#${rule.id.replace('/', '-')}`;
      const finding: Finding = { ...said, dated, people };
      if (others.length > 0) finding.others = { count: others.length, href };
      return [{ finding, surete: rule.surete, dated, wider: isWider(asked, context), people: people?.least ?? null }];
    })
  ).map(({ finding }) => finding);
}

/** Strengths and warnings, found by rules that are files: a few of each kind, and the page that has them all. */
export function findingsSection(domain: FindingDomain): (context: Context) => Promise<Built> {
  return async (context) => {
    const section: SectionBody = { sentences: [], figures: [], findings: [] };
    if (context.place.maille === 'pays') return { section, key: null };
    const outcomes = await judgeRules(context, [domain]);
    const best = bestFindings(outcomes, context);
    section.findings = KINDS.flatMap((wanted) => best.filter(({ kind }) => kind === wanted).slice(0, MOST));
    if (best.length === 0) return { section, key: null };
    section.sentences.push(tally(outcomes));
    section.doors = [
      {
        text: 'Toutes les règles',
        href: `/constats?territoire=${context.place.territoire}`,
        aside: 'ce que chacune trouve ici, ce qu’elle n’a pu juger, et ce qu’elle annonçait'
      }
    ];
    return { section, key: null };
  };
}

/** « 12 règles sur 34 trouvent ici quelque chose dans les fichiers lus ; 7 n’ont pu être jugées. » */
export function tally(outcomes: readonly Pick<RuleOutcome, 'state'>[]): string {
  const count = (state: RuleOutcome['state']): number => outcomes.filter((one) => one.state === state).length;
  const [found, silent] = [count('releve'), count('non_juge')];
  return `${numbered(found, 'règle', 'règles')} sur ${outcomes.length} ${found > 1 ? 'trouvent' : 'trouve'} ici quelque chose dans les fichiers lus${
    silent === 0 ? '' : ` ; ${numbered(silent, 'n’a pu être jugée', 'n’ont pu être jugées')}`
  }. Une règle voit ce qui passe un seuil, non ce qui importe.`;
}
