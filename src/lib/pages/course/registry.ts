import { questionOf } from '../build-question.ts';
import type { Argument, Question } from '../question.ts';
import { questionsIn } from '../questions.ts';
import { studiesArgument } from '../studies.ts';
import type { CourseContext } from './course.ts';
import { kin } from './kin.ts';

const ARGUMENTS: Readonly<Record<string, Argument<CourseContext>>> = {
  // The year that courses of a family share has a page of its own.
  annee_commune: ({ course: { annee_commune: year }, place }) =>
    Promise.resolve({
      section: {
        sentences: [],
        figures: [],
        doors: year
          ? [
              {
                text: year.libelle,
                href: `/formations/${year.formation}?territoire=${place.territoire}`,
                aside: 'l’entrée dans la famille'
              }
            ]
          : []
      },
      key: null
    }),
  equivalents: kin,
  etudes: studiesArgument
};

/** The questions of the page of a course, in its order. */
export const COURSE_SECTIONS: readonly Question<CourseContext>[] = questionsIn('formation').questions.map((rule) =>
  questionOf(rule, ARGUMENTS)
);
