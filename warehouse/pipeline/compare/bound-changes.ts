import type { AnswerChanges, RequestChanges } from '../../../src/lib/catalogue/records/changes.ts';

/** Changes kept one by one in all: some seven megabytes. */
const KEPT_IN_ALL = 20_000;
/** Of one answer, however many there are: its largest. */
const LEAST = 3;

export interface BoundChanges {
  readonly requetes: Readonly<Record<string, RequestChanges>>;
  /** Something was left out that would have been kept of fewer answers. */
  readonly cut: boolean;
}

/** Keeps the file small: the same largest part of each answer's changes; all of the default one. Counts stay. */
export function boundChanges(requetes: Readonly<Record<string, RequestChanges>>, most = KEPT_IN_ALL): BoundChanges {
  const answers = Object.values(requetes).flatMap(({ lectures }) => lectures);
  const total = answers.reduce((sum, { changements }) => sum + changements.length, 0);
  if (total <= most) return { requetes, cut: false };
  const shorten = (answer: AnswerChanges, rank: number): AnswerChanges => {
    const kept =
      rank === 0 ? answer.changements.length : Math.max(LEAST, Math.floor((answer.changements.length * most) / total));
    return {
      ...answer,
      changements: answer.changements.slice(0, kept),
      coupe: answer.coupe || kept < answer.changements.length
    };
  };
  return {
    requetes: Object.fromEntries(
      Object.entries(requetes).map(([id, request]) => [id, { ...request, lectures: request.lectures.map(shorten) }])
    ),
    cut: true
  };
}
