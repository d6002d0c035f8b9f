import type { Question } from '../question.ts';
import { STUDIES_QUESTION, studiesOfSector } from '../studies.ts';
import { courses } from './courses.ts';
import { jobs } from './jobs.ts';
import { recruitment } from './recruitment.ts';
import type { SectorContext } from './sector.ts';
import { tension } from './tension.ts';
import { weight } from './weight.ts';

/** What the page of a sector answers, in order. */
export const SECTOR_QUESTIONS: readonly Question<SectorContext>[] = [
  {
    id: 'recrutement',
    question: 'Recrute-t-elle, et qu’est-ce qui est difficile ?',
    inside: false,
    build: recruitment
  },
  { id: 'poids', question: 'Où pèse-t-elle ?', inside: false, build: weight },
  { id: 'emploi', question: 'Combien de salariés ?', inside: false, build: jobs },
  { id: 'tension', question: 'Quels métiers sont en tension ?', inside: false, build: tension },
  { id: 'formations', question: 'Qui s’y forme ?', inside: true, build: courses },
  { id: 'etudes', question: STUDIES_QUESTION, inside: false, build: studiesOfSector }
];
