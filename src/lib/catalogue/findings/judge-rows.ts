import type { AnswerRow } from '../api/answer.ts';
import { allOf, compare, compareBounds, decide, oneOf, type Bounds, type Verdict } from '../parameters/verdict.ts';
import { comparisonsIn, type Comparison, type Condition } from './condition.ts';
import type { FindingRule } from './rule.ts';

/** What a rule decides of one row of its protected answer. */
export interface JudgedRow {
  readonly row: AnswerRow;
  readonly verdict: Verdict;
  /** A figure that decides is known by its bounds only: all that it may be passes. */
  readonly bounded: boolean;
}

type Thresholds = Readonly<Record<string, { readonly valeur: number }>>;

/** The rows that a rule looks at, judged, in its order. @param joined rows of its second request, if any */
export function judgeRows(
  rule: Pick<FindingRule, 'conditions' | 'seuils' | 'ligne' | 'jointe' | 'personnes'>,
  rows: readonly AnswerRow[],
  joined: readonly AnswerRow[] = []
): JudgedRow[] {
  const judged = joinRows(pickedRows(rule.ligne, rows), joined, rule.jointe?.cle).map((row) => ({
    row,
    verdict: judge(rule.conditions, rule.seuils, row),
    bounded: comparisonsIn(rule.conditions).some(({ column }) => isBounded(row, column))
  }));
  return rule.personnes === 'inconnu' ? judged : mostFirst(judged, rule.personnes.colonne);
}

/** Whether every condition holds of a row: a hidden figure never settles one by itself. */
export function judge(conditions: readonly Condition[], thresholds: Thresholds, row: AnswerRow): Verdict {
  const one = (comparison: Comparison): Verdict => judgeOne(comparison, thresholds, row);
  return allOf(
    conditions.map((condition) => ('une_de' in condition ? oneOf(condition.une_de.map(one)) : one(condition)))
  );
}

function judgeOne({ column, operator, operand }: Comparison, thresholds: Thresholds, row: AnswerRow): Verdict {
  const found = row[column] ?? null;
  if (operand.kind === 'booleen')
    return typeof found === 'boolean' ? decide((found === operand.value) === (operator === '=')) : 'indecis';
  if (operand.kind === 'texte')
    return typeof found === 'string' ? decide(compare(found, operand.value, operator)) : 'indecis';
  const [figure, bound] = [
    figureOf(row, column),
    operand.kind === 'seuil' ? exactly(thresholds[operand.name]?.valeur) : figureOf(row, operand.name)
  ];
  return figure === null || bound === null ? 'indecis' : compareBounds(figure, bound, operator);
}

/** The bounds of a figure; null when nothing is known of it. */
export function figureOf(row: AnswerRow, column: string): Bounds | null {
  const value = numberOf(row[column]);
  if (value !== null) return exactly(value);
  const [min, max] = [numberOf(row[`${column}_min`]), numberOf(row[`${column}_max`])];
  return min === null && max === null ? null : { min: min ?? -Infinity, max: max ?? Infinity };
}

/** One row of a series, the first or the last, or all of them. */
function pickedRows(ligne: FindingRule['ligne'], rows: readonly AnswerRow[]): readonly AnswerRow[] {
  if (ligne === 'derniere') return rows.slice(-1);
  return ligne === 'premiere' ? rows.slice(0, 1) : rows;
}

/** Rows of both answers that share a key: the first request's own columns keep their names. */
function joinRows(
  rows: readonly AnswerRow[],
  joined: readonly AnswerRow[],
  key: string | undefined
): readonly AnswerRow[] {
  if (key === undefined) return rows;
  const others = new Map(joined.map((row) => [String(row[key]), row]));
  return rows.flatMap((row) => {
    const other = others.get(String(row[key]));
    return other === undefined ? [] : [{ ...other, ...row }];
  });
}

/** Whoever concerns most people first, as many at least as bounds leave sure. */
function mostFirst(judged: readonly JudgedRow[], people: string): JudgedRow[] {
  const least = ({ row }: JudgedRow): number => figureOf(row, people)?.min ?? -Infinity;
  return [...judged].sort((a, b) => least(b) - least(a) || 0);
}

function isBounded(row: AnswerRow, column: string): boolean {
  const figure = figureOf(row, column);
  return figure !== null && figure.min !== figure.max;
}

function exactly(value: number | undefined): Bounds | null {
  return value === undefined ? null : { min: value, max: value };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
