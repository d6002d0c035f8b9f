import type { AnswerDocument } from '../answer-document.ts';
import type { JoinedPart } from './join-answers.ts';

/** One of the answers behind a table: what it was asked, and whether its rows are all that there is. */
export interface AnswerBehind {
  /** By the name of the parameter. */
  readonly asked: ReadonlyMap<string, string>;
  /** Nothing that it counts is missing from it: a sum of its rows is not a lower bound. */
  readonly whole: boolean;
}

export function answerOf({ parameters, document }: JoinedPart): AnswerBehind {
  return { asked: new Map(parameters.map(({ nom, valeur }) => [nom, valeur ?? ''])), whole: isAll(document) };
}

/** An answer without rows that says why is known to count nothing only where there is nothing to count. */
function isAll({ meta, table }: AnswerDocument): boolean {
  if (meta.tronque || meta.non_lues.length > 0) return false;
  return table.rowCount > 0 ? meta.etat === 'complet' : meta.etat === 'sans_objet';
}
