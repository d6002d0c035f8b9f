import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import type { CourseContext } from './course/course.ts';
import type { OccupationContext } from './occupation/occupation.ts';
import type { SectorContext } from './sector/sector.ts';
import { ask, type Built, type Context, type StudyQuote } from './section.ts';

export const STUDIES = 'reference/etudes';

/** Studies that a page cites; the request lists them all. */
const MOST = 8;
const leadOf = (count: number): string =>
  count === 1
    ? 'Ce constat est celui de ses auteurs, tel que la région le cite : ce n’est pas un chiffre de cet instantané.'
    : 'Ces constats sont ceux de leurs auteurs, tels que la région les cite : ce ne sont pas des chiffres de cet instantané.';

/** What studies say of the territory, of those that hold it and of its parts, its own first. */
export function studiesOfPlace(context: Context): Promise<Built> {
  return cited(context, { territoire: context.place.territoire });
}

export function studiesOfOccupation(context: OccupationContext): Promise<Built> {
  return cited(context, { portee: 'partout', metier: context.occupation.code });
}

export function studiesOfCourse(context: CourseContext): Promise<Built> {
  return cited(context, { portee: 'partout', formation: context.course.formation });
}

export function studiesOfSector(context: SectorContext): Promise<Built> {
  return cited(context, { portee: 'partout', filiere: context.sector.code });
}

async function cited(context: Context, parameters: Record<string, string>): Promise<Built> {
  const answer = await ask(context, STUDIES, parameters);
  return { section: answer === null ? { sentences: [], figures: [] } : studiesSection(answer, MOST), key: null };
}

/** The studies of an answer as a section of citations; nothing without any. */
export function studiesSection(answer: Answer, most: number): Built['section'] {
  const quotes = quotesOf(answer);
  if (quotes.length === 0) return { sentences: [], figures: [] };
  const left = quotes.length - most;
  return {
    sentences: [
      leadOf(quotes.length),
      ...(left > 0 ? [`Les premiers sont ici, la requête « Études citées » a les autres (${left}).`] : [])
    ],
    figures: [],
    studies: quotes.slice(0, most)
  };
}

/** What each study says, with what cites it; one whose address is not of the web is left out. */
export function quotesOf({ lignes }: Pick<Answer, 'lignes'>): StudyQuote[] {
  return lignes.flatMap((row) => {
    const href = textOf(row, 'lien') ?? '';
    if (!/^https?:\/\//.test(href)) return [];
    return [
      {
        finding: textOf(row, 'constat') ?? '',
        by: [textOf(row, 'auteur'), textOf(row, 'organisme')].filter((one) => one !== null).join(', '),
        title: textOf(row, 'titre') ?? '',
        year: textOf(row, 'annee') ?? '',
        href,
        about: [textOf(row, 'nom_lieu'), textOf(row, 'theme')].filter((one) => one !== null).join(', ')
      }
    ];
  });
}

function textOf(row: AnswerRow, column: string): string | null {
  const value = row[column];
  return value === null || value === undefined || value === '' ? null : String(value);
}
