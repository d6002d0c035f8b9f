import type { Question } from '../question.ts';
import { STUDIES_QUESTION, studiesOfOccupation } from '../studies.ts';
import { coming } from './coming.ts';
import { courses } from './courses.ts';
import { employment } from './employment.ts';
import { near } from './near.ts';
import type { OccupationContext } from './occupation.ts';
import { recruitment } from './recruitment.ts';
import { signals } from './signals.ts';
import { tension } from './tension.ts';

/** Every question about an occupation, in the order in which its page answers them. */
export const OCCUPATION_QUESTIONS: readonly Question<OccupationContext>[] = [
  { id: 'emplois', question: 'Combien l’exercent ici, et la relève est-elle là ?', inside: false, build: employment },
  { id: 'recrutement', question: 'Qui recrute, et est-ce difficile ?', inside: false, build: recruitment },
  { id: 'tension', question: 'Y a-t-il tension, et qui cherche ce métier ?', inside: false, build: tension },
  { id: 'alertes', question: 'Que signalent les branches, les OPCO et les comités ?', inside: true, build: signals },
  { id: 'formations', question: 'Quelles formations y mènent ?', inside: true, build: courses },
  { id: 'voisins', question: 'Vers quels métiers aller, et d’où venir ?', inside: false, build: near },
  { id: 'avenir', question: 'Que faudra-t-il dans les années qui viennent ?', inside: false, build: coming },
  { id: 'etudes', question: STUDIES_QUESTION, inside: false, build: studiesOfOccupation }
];
