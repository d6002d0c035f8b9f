import type { Answer } from '../api/answer.ts';
import type { OutcomeState } from '../records/findings-record.ts';
import { judgeRows, type JudgedRow } from './judge-rows.ts';
import type { FindingRule } from './rule.ts';

export interface Judgement {
  readonly state: OutcomeState;
  /** Rows where it finds something, in the order in which it says them. */
  readonly found: readonly JudgedRow[];
  /** Rows that it looked at, and those among them that bounds leave open. */
  readonly judged: number;
  readonly undecided: number;
}

export const NOT_JUDGED: Judgement = { state: 'non_juge', found: [], judged: 0, undecided: 0 };

/**
 * What a rule finds in what its requests answered; null for a request that it does not ask, or that does not answer.
 */
export function judgeAnswer(rule: FindingRule, answer: Answer | null, joined: Answer | null): Judgement {
  const answers = [answer, ...(rule.jointe === undefined ? [] : [joined])];
  const unread = answers.flatMap((one) => one?.non_lues ?? []);
  if (answer === null || answers.some((one) => one === null || one.lignes.length === 0)) return NOT_JUDGED;
  if ((rule.lues ?? []).some((source) => unread.includes(source))) return NOT_JUDGED;
  const rows = judgeRows(rule, answer.lignes, joined?.lignes);
  const found = rows.filter(({ verdict }) => verdict === 'oui');
  const undecided = rows.filter(({ verdict }) => verdict === 'indecis').length;
  const whole = undecided === 0 && unread.length === 0 && answers.every((one) => one?.tronque !== true);
  return { state: found.length > 0 ? 'releve' : whole ? 'rien' : 'indecis', found, judged: rows.length, undecided };
}
