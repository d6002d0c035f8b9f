import { questionOf } from '../build-question.ts';
import type { Question } from '../question.ts';
import { questionsIn } from '../questions.ts';

/** The questions of the page of a certification, in its order. */
export const CERTIFICATION_QUESTIONS: readonly Question[] = questionsIn('certification').questions.map((rule) =>
  questionOf(rule)
);

/** What files of `questions/` name of a certification: `rncp:38596` is a register and a number. */
export function certificationSlots(code: string): { readonly repertoire: string; readonly numero: string } {
  const [repertoire = '', numero = ''] = code.split(':');
  return { repertoire, numero };
}
