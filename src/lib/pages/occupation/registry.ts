import { questionOf } from '../build-question.ts';
import { alertsOf } from '../findings/alerts/alerts.ts';
import type { Argument, Question } from '../question.ts';
import { questionsIn } from '../questions.ts';
import { studiesArgument } from '../studies.ts';
import type { OccupationContext } from './occupation.ts';

const ARGUMENTS: Readonly<Record<string, Argument<OccupationContext>>> = {
  etudes: studiesArgument,
  // What branches, OPCO and committees say of the occupation, of the family that holds it and of its parts.
  signalements: (context) => alertsOf(context, context.occupation.code)
};

/** Every question about an occupation, in the order in which its page answers them. */
export const OCCUPATION_QUESTIONS: readonly Question<OccupationContext>[] = questionsIn('metier').questions.map(
  (rule) => questionOf(rule, ARGUMENTS)
);
