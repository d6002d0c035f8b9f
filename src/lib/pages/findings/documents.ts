import type {
  FindingsDocument,
  FindingSummary,
  RuleDocument,
  RuleOnPlace,
  RuleRecordsDocument
} from '../../catalogue/api/findings.ts';
import { isParticular, mayLead, type FindingRule } from '../../catalogue/findings/rule.ts';
import type { Agreement } from '../../catalogue/records/agreement.ts';
import type { RuleRecord } from '../../catalogue/records/findings-record.ts';
import { nameOf, type Context, type Finding } from '../section.ts';
import { judgeRules } from './findings.ts';
import type { RuleOutcome } from './judge-rule.ts';
import { rankFindings } from './rank-findings.ts';
import { rulesWith } from './rules.ts';
import { ruleInWords, sayFinding, thresholdsIn, thresholdWords } from './say-finding.ts';

/** What stands beside a snapshot, as far as this reads it. */
interface Beside {
  readonly findings: Records;
  readonly agreements: readonly Agreement[];
}

type Records = ReadonlyMap<string, RuleRecord> | null;

/** Every rule on one place, in the order of their ids. @param local those of the region's shelf */
export async function findingsDocument(
  context: Context,
  records: Records,
  local: readonly FindingRule[]
): Promise<Omit<FindingsDocument, 'instantane'>> {
  const outcomes = await judgeRules(context, rulesWith(local));
  return {
    territoire: context.place.territoire,
    comparateur: context.comparator?.territoire ?? null,
    regles: inReadingOrder(
      outcomes.map((outcome) => ({
        surete: outcome.rule.surete,
        said: onPlace(outcome, recordOf(outcome.rule, records))
      }))
    )
  };
}

/** What became of what each rule announced. */
export function recordsDocument(
  { findings: records, agreements }: Beside,
  local: readonly FindingRule[]
): Omit<RuleRecordsDocument, 'instantane'> {
  return {
    locales: local.map((rule) => ({ ...rule })),
    accords: agreements,
    regles: rulesWith(local).map((rule) => ({
      id: rule.id,
      nom: rule.nom,
      enonce: rule.enonce,
      ...statuteOf(rule, recordOf(rule, records))
    }))
  };
}

/** What it speaks of, how it did, whether it may lead, and whether it sets a place apart. */
function statuteOf(
  rule: FindingRule,
  record: RuleRecord | null
): Pick<RuleOnPlace, 'theme' | 'verdict' | 'palmares' | 'particulier'> {
  const replayed = record?.rejeu ?? null;
  return {
    theme: rule.theme,
    verdict: replayed?.verdict ?? null,
    palmares: mayLead(rule, replayed),
    particulier: isParticular(rule, record)
  };
}

/** One rule, by its id; null when there is none of that name. */
export function ruleDocument(
  id: string,
  records: Records,
  local: readonly FindingRule[]
): Omit<RuleDocument, 'instantane'> | null {
  const rule = rulesWith(local).find((known) => known.id === id);
  if (rule === undefined) return null;
  const record = recordOf(rule, records);
  const words = thresholdWords(rule.seuils);
  return {
    id,
    domaine: rule.domain,
    nom: rule.nom,
    nature: rule.nature,
    regle: ruleInWords(rule),
    surete: rule.surete,
    seuils: Object.entries(rule.seuils).map(([nom, { valeur }]) => ({ nom, valeur, texte: words[nom] ?? '' })),
    requetes: [rule.demande, rule.jointe].flatMap((asked) => asked?.requete ?? []),
    maille: rule.maille,
    suite: rule.suite.phrase,
    annonce: rule.rejeu === null ? null : thresholdsIn(rule.rejeu.annonce, rule),
    sans_rejeu: rule.sans_rejeu ?? null,
    territoires: record?.territoires ?? null,
    rejeu: record?.rejeu ?? null
  };
}

/** Rules that find something come first, as a page reads them; then the others, by id. */
function inReadingOrder(
  rules: readonly { readonly surete: FindingRule['surete']; readonly said: RuleOnPlace }[]
): RuleOnPlace[] {
  const found = rules.flatMap(({ surete, said }) => {
    const [first] = said.constats;
    return first === undefined
      ? []
      : [{ said, surete, people: first.personnes?.au_moins ?? null, dated: first.ancien }];
  });
  return [...rankFindings(found), ...rules.filter(({ said }) => said.constats.length === 0)].map(({ said }) => said);
}

/** The record of this text of a rule. */
function recordOf({ id, version }: FindingRule, records: Records): RuleRecord | null {
  const record = records?.get(id);
  return record?.version === version ? record : null;
}

function onPlace(outcome: RuleOutcome, record: RuleRecord | null): RuleOnPlace {
  const { rule, asked, state, judged, undecided, reasons, found } = outcome;
  const said = asked === null ? [] : found.map((row) => sayFinding(rule, row, asked));
  return {
    id: rule.id,
    domaine: rule.domain,
    nom: rule.nom,
    regle: ruleInWords(rule),
    etat: state,
    lieu: asked === null ? null : { territoire: asked.place.territoire, nom: nameOf(asked.place) },
    lignes: judged,
    indecises: undecided,
    motifs: reasons,
    ...statuteOf(rule, record),
    constats: said.map(summaryOf)
  };
}

function summaryOf({ kind, dated, title, sentence, people, sureness, next, links }: Finding): FindingSummary {
  return {
    nature: kind,
    ancien: dated,
    titre: title,
    phrase: sentence,
    personnes: people === null ? null : { au_moins: people.least, texte: people.words },
    surete: sureness,
    suite: next,
    liens: links.map(({ text, href }) => ({ texte: text, adresse: href }))
  };
}
