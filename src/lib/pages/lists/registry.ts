import { questionOf } from '../build-question.ts';
import { alerts } from '../findings/alerts/alerts.ts';
import { findingsArgument } from '../findings/findings.ts';
import type { Argument, Question } from '../question.ts';
import { questionsIn } from '../questions.ts';
import { indicatorArgument } from '../service/indicator-argument.ts';
import { studiesArgument } from '../studies.ts';
import type { Subject } from '../subject.ts';
import { estimatedProjects } from '../territory/estimate.ts';
import { untaught } from '../training/untaught.ts';

/** A question that a page or a dossier may hold about a territory. */
export interface SectionSpec extends Question {
  readonly subject: Subject;
  /** How the address of a dossier names it, when its anchor does not. */
  readonly address?: string;
  /** Typed codes of the territories that it compares, in place of the one of the dossier. */
  readonly among?: readonly string[];
}

/** What TypeScript makes of a question, by the name that files of `questions/` give it. */
export const ARGUMENTS: Readonly<Record<string, Argument>> = {
  constats: findingsArgument,
  etudes: studiesArgument,
  indicateur: indicatorArgument,
  projets_estimes: estimatedProjects,
  sans_formation: untaught,
  signalements: alerts
};

const FILES: Readonly<Record<Subject, string>> = { gpec: 'territoire', cprdfop: 'formations', spro: 'service' };

/** The questions of a subject, in the order in which its page shows them, each with what answers it. */
export function sectionsOf(subject: Subject): readonly SectionSpec[] {
  return questionsIn(FILES[subject]).questions.map((rule) => ({ subject, ...questionOf(rule, ARGUMENTS) }));
}

/** Every section there is. */
export const SECTIONS: readonly SectionSpec[] = (['gpec', 'cprdfop', 'spro'] as const).flatMap(sectionsOf);
