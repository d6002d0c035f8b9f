import type { Answer, AnswerValue } from '../../src/lib/catalogue/api/answer.ts';
import type { FindingRule } from '../../src/lib/catalogue/findings/rule.ts';
import { judgeRules } from '../../src/lib/pages/findings/findings.ts';
import { judgeRule, type RuleOutcome } from '../../src/lib/pages/findings/judge-rule.ts';
import { FINDING_RULES } from '../../src/lib/pages/findings/rules.ts';
import { sayFinding } from '../../src/lib/pages/findings/say-finding.ts';
import type { Context, Finding } from '../../src/lib/pages/section.ts';
import type { Answering, KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { movedBy } from './ask-without.ts';
import { RENAMED } from './excepted.ts';
import { isWeakerWord } from './judge-answers.ts';
import type { Lacking, WholeWarehouse } from './leave-out.ts';
import { answersOf, contextAt, type Answers } from './page-words.ts';
import { keyOf } from './pages-without.ts';

/** What rules and the list of courses call attention to, with every source, for some places. */
export interface WholeFindings {
  readonly places: readonly string[];
  /** Answers by address: those that nothing changed are not asked again. */
  readonly answers: Map<string, Promise<Answer | null>>;
  /** Of a rule at a place, whichever asks for it; rules are asked there once. */
  readonly found: (rule: FindingRule, code: string) => Promise<readonly Said[]>;
  readonly proposals: (code: string) => Promise<ReadonlySet<string>>;
}

/** The list « ouvrir, conforter, questionner ». */
const LIST = 'cprdfop/carte_formations';

export function wholeFindings(
  answering: Answering,
  requests: ReadonlyMap<string, KnownRequest>,
  places: readonly string[]
): WholeFindings {
  const answers = new Map<string, Promise<Answer | null>>();
  const kept = keptAnswers(answersOf(answering, requests), answers);
  const contexts = once((code) => contextAt(answering, kept, code));
  const found = new Map<string, Promise<readonly Said[]>>();
  return {
    places,
    answers,
    async found(rule, code) {
      const key = `${rule.id} ${code}`;
      const own =
        found.get(key) ??
        contexts(code)
          .then((context) => judgeRule(context, rule))
          .then(saidBy);
      found.set(key, own);
      return own;
    },
    proposals: once(async (code) => new Set(proposalsIn(await kept(LIST, [['territoire', code]]))))
  };
}

/** One line for each finding and proposal that places have without some sources, and that the whole has not. */
export async function findingsWithout(
  whole: WholeWarehouse,
  { answering, changed }: Lacking,
  requests: ReadonlyMap<string, KnownRequest>,
  { places, answers, found, proposals }: WholeFindings,
  sources: readonly string[]
): Promise<string[]> {
  const moved = movedBy(requests, changed, sources, whole.answering);
  const engine = answersOf(answering, requests);
  const asked: Answers = (id, given) =>
    (moved.has(id) ? undefined : answers.get(keyOf(id, given))) ?? engine(id, [...given]);
  const renamed = new Set(sources.flatMap((source) => RENAMED[source] ?? []));
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(`sans ${sources.join(' et ')}, ${text}`);
  for (const code of places) {
    const context = await contextAt(answering, asked, code);
    for (const outcome of await judgeAgain(context, moved))
      for (const said of saidBy(outcome))
        if (!(await found(outcome.rule, said.at)).some((known) => isSame(known, said, renamed)))
          fault(`${said.kind} ${outcome.rule.id}, ${said.at} : « ${said.sentence} »`);
    if (!moved.has(LIST)) continue;
    const known = await proposals(code);
    for (const proposal of proposalsIn(await asked(LIST, [['territoire', code]])))
      if (!known.has(proposal)) fault(`${code}, ${proposal}`);
  }
  return faults;
}

/** Rules whose answer may be another: the others find what they found. */
function judgeAgain(context: Context, moved: ReadonlySet<string>): Promise<RuleOutcome[]> {
  return judgeRules(
    context,
    FINDING_RULES.filter((rule) => [rule.demande, rule.jointe].some((one) => one && moved.has(one.requete)))
  );
}

interface Said {
  /** The territory that answered: the place, or a coarser one that the sentence names. */
  readonly at: string;
  readonly kind: Finding['kind'];
  /** What tells the row from the others: its leading columns. */
  readonly row: Readonly<Record<string, AnswerValue>>;
  readonly sentence: string;
}

/** The same sense, of the same row: a name may have given way to its code, be gone, or be that of another file. */
function isSame(known: Said, said: Said, renamed: ReadonlySet<string>): boolean {
  return (
    known.kind === said.kind &&
    Object.entries(said.row).every(([name, value]) => renamed.has(name) || isWeakerWord(known.row[name] ?? null, value))
  );
}

function saidBy({ rule, asked, found }: RuleOutcome): Said[] {
  if (asked === null) return [];
  return found.map((judged) => {
    const { kind, title, sentence } = sayFinding(rule, judged, asked);
    return {
      at: asked.place.territoire,
      kind,
      row: Object.fromEntries(keyOfRows(asked.answer).map((nom) => [nom, judged.row[nom] ?? null])),
      sentence: `${title}. ${sentence}`
    };
  });
}

/** A code, which no file writes otherwise, comes before names. */
const CODES = ['code', 'uai'];

/** The fewest leading columns that tell the rows of an answer apart. */
function keyOfRows({ colonnes, lignes }: Answer): string[] {
  const names = colonnes
    .filter(({ role }) => role === 'territoire' || role === 'dimension' || role === 'libelle')
    .map(({ nom }) => nom)
    .sort((a, b) => Number(CODES.includes(b)) - Number(CODES.includes(a)));
  const enough = names.findIndex(
    (_, last) =>
      new Set(lignes.map((row) => JSON.stringify(names.slice(0, last + 1).map((name) => row[name])))).size ===
      lignes.length
  );
  return enough === -1 ? names : names.slice(0, enough + 1);
}

function proposalsIn(answer: Answer | null): string[] {
  return (answer?.lignes ?? [])
    .filter(({ proposition }) => typeof proposition === 'string' && PROPOSED.test(proposition))
    .map((row) => `${String(row['proposition'])} : ${String(row['code'])}`);
}

const PROPOSED = /^(ouvrir|conforter|questionner)/i;

function keptAnswers(engine: Answers, answers: Map<string, Promise<Answer | null>>): Answers {
  return (id, given) => {
    const key = keyOf(id, given);
    const known = answers.get(key) ?? engine(id, [...given]);
    answers.set(key, known);
    return known;
  };
}

function once<T>(work: (code: string) => Promise<T>): (code: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (code) => {
    const known = kept.get(code) ?? work(code);
    kept.set(code, known);
    return known;
  };
}
