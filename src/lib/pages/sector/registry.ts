import type { Answer } from '../../catalogue/api/answer.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import { questionOf } from '../build-question.ts';
import type { Question } from '../question.ts';
import { questionsIn } from '../questions.ts';
import type { Context } from '../section.ts';
import { studiesArgument } from '../studies.ts';
import type { Sector, SectorContext } from './sector.ts';

/** What the page of a sector answers, in order. */
export const SECTOR_QUESTIONS: readonly Question<SectorContext>[] = questionsIn('filiere').questions.map((rule) =>
  questionOf(rule, { etudes: studiesArgument })
);

/** What files of `questions/` name of a sector: its code, as far as it counts activities and specialities, and the level of its parts. */
export function sectorContext(
  { code, counts }: Sector,
  maille: string
): Required<Pick<Context, 'slots' | 'functions'>> {
  return {
    slots: {
      filiere: code,
      niveau: maille === 'pays' ? 'region' : 'bassin',
      ...(counts.activities === 0 ? {} : { filiere_activites: code }),
      ...(counts.specialities === 0 ? {} : { filiere_specialites: code })
    },
    functions: { le_plus_lourd: heaviest }
  };
}

/** The territory where it weighs most, when none other may weigh as much. */
function heaviest(answer: Answer): string | null {
  const column = columnOf(answer, 'part');
  const all = answer.lignes
    .map((row) => ({ name: String(row['nom']), ...readFigure(row, column) }))
    .sort((a, b) => (b.min ?? 0) - (a.min ?? 0));
  const [first, ...others] = all;
  return first && others.every(({ max }) => (max ?? 1) < (first.min ?? 0)) ? first.name : null;
}
