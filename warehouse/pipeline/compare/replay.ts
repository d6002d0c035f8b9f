import type { AnswerRow } from '../../../src/lib/catalogue/api/answer.ts';
import { judge, judgeRows } from '../../../src/lib/catalogue/findings/judge-rows.ts';
import type { FindingRule, Replay } from '../../../src/lib/catalogue/findings/rule.ts';
import type { Verdict } from '../../../src/lib/catalogue/parameters/verdict.ts';
import type { ReplayCounts, ReplayVerdict } from '../../../src/lib/catalogue/records/findings-record.ts';
import { wilson } from '../../../src/lib/disclosure/wilson.ts';
import { lastMonthOf } from '../../../src/lib/text/dates.ts';

/** A row of which a rule could have spoken: whether it did, and whether what it announces came true later. */
export interface ReplayCase {
  readonly fired: boolean;
  readonly came: Verdict;
  /** What it is about, the occupation or the course of the rule's key, else its territory. */
  readonly cluster: string;
}

/** Cases decided under which nothing is said of a rule. */
const LEAST = 20;
const A_YEAR = 12;

/** The rows of one territory at two vintages; one that is gone is left open. */
export function replayVintages(
  rule: FindingRule & { readonly rejeu: Replay },
  place: string,
  before: readonly AnswerRow[],
  after: readonly AnswerRow[]
): ReplayCase[] {
  const { cle } = rule.rejeu;
  const keyOf = (row: AnswerRow): string => JSON.stringify((cle ?? []).map((name) => row[name] ?? null));
  const later = new Map(after.map((row) => [keyOf(row), row]));
  return replay(
    rule,
    before,
    (row) => later.get(keyOf(row)),
    (row) => (cle === undefined ? place : keyOf(row))
  );
}

/** A territory's series: a row is judged by the one `pas` months later, no two on the same months. */
export function replaySeries(
  rule: FindingRule & { readonly rejeu: Replay },
  place: string,
  rows: readonly AnswerRow[]
): ReplayCase[] {
  const { serie = '', pas = A_YEAR } = rule.rejeu;
  const months = new Map(
    rows.flatMap((row) => {
      const month = lastMonthOf(String(row[serie] ?? ''));
      return month === null ? [] : [[month, row] as const];
    })
  );
  const last = Math.max(...months.keys());
  const apart = [...months].filter(([month]) => month < last && (last - month) % pas === 0);
  const places = new Map(apart.map(([month, row]) => [row, month]));
  return replay(
    { ...rule, ligne: 'toutes' },
    apart.map(([, row]) => row),
    (row) => months.get((places.get(row) ?? 0) + pas),
    () => place
  );
}

function replay(
  rule: FindingRule & { readonly rejeu: Replay },
  rows: readonly AnswerRow[],
  later: (row: AnswerRow) => AnswerRow | undefined,
  clusterOf: (row: AnswerRow) => string
): ReplayCase[] {
  const { rejeu, seuils } = rule;
  return judgeRows({ ...rule, jointe: undefined }, rows)
    .filter(({ row }) => judge(rejeu.parmi, seuils, row) === 'oui')
    .map(({ row, verdict }) => {
      const then = later(row);
      const came = then === undefined ? 'indecis' : judge(rejeu.vrai, seuils, then);
      return { fired: verdict === 'oui', came, cluster: clusterOf(row) };
    });
}

/** The share of true ones, with the interval of as many cases as there are clusters. */
export function countReplayed(rows: readonly ReplayCase[]): ReplayCounts {
  const count = (wanted: Verdict): number => rows.filter(({ came }) => came === wanted).length;
  const [vrais, faux] = [count('oui'), count('non')];
  const cas = new Set(rows.flatMap(({ came, cluster }) => (came === 'indecis' ? [] : cluster))).size;
  return {
    vrais,
    faux,
    indecis: count('indecis'),
    cas,
    ic: cas === 0 ? null : wilson((vrais / (vrais + faux)) * cas, cas)
  };
}

/** Beside the rows of which the rule could have spoken and did not, with 95 % confidence on both shares. */
export function replayVerdict(fired: ReplayCounts, base: ReplayCounts): ReplayVerdict {
  if (fired.cas < LEAST || fired.ic === null || base.ic === null) return 'trop_peu';
  if (fired.ic.min > base.ic.max) return 'mieux';
  return fired.ic.max < base.ic.min ? 'moins_bien' : 'pas_mieux';
}
