import type { Question } from '../question.ts';
import { STUDIES_QUESTION, studiesOfCourse } from '../studies.ts';
import { becoming } from './becoming.ts';
import type { CourseContext } from './course.ts';
import { demand } from './demand.ts';
import { kin } from './kin.ts';
import { leadsTo } from './leads-to.ts';
import { where } from './where.ts';
import { who } from './who.ts';

/** The questions of the page of a course, in its order. */
export const COURSE_SECTIONS: readonly Question<CourseContext>[] = [
  { id: 'lieux', question: 'Où se prépare-t-elle ?', inside: true, build: where },
  { id: 'places', question: 'Est-elle demandée, et remplie ?', inside: true, build: demand },
  { id: 'devenir', question: 'Que deviennent ses sortants ?', inside: false, build: becoming },
  { id: 'public', question: 'Qui la suit ?', inside: true, build: who },
  { id: 'metiers', question: 'À quels métiers mène-t-elle ?', inside: false, build: leadsTo },
  { id: 'equivalents', question: 'Qu’est-ce qui y ressemble, ou la remplace ?', inside: false, build: kin },
  { id: 'etudes', question: STUDIES_QUESTION, inside: false, build: studiesOfCourse }
];
