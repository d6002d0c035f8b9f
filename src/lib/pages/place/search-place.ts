import type { Answer, AnswerColumn } from '../../catalogue/api/answer.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { formsIn, holdsPhrase } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { makeContext } from './make-context.ts';
import { askNear, type Context, type Place } from '../section.ts';

/** Whether a text is the typed code of a territory, or its name whatever its accents and hyphens. */
export function isNamed({ nom, territoire }: Pick<TerritorySummary, 'nom' | 'territoire'>, text: string): boolean {
  return territoire === text || plainText(nom) === plainText(text);
}

/** A row of an answer that is about the subject, where it can be read whole. */
export interface RowThere {
  readonly text: string;
  readonly href: string;
  readonly question: string;
}

/** What a subject may be a row of: activities, occupations. */
const ROWS = [
  {
    request: 'gpec/emploi_prive_portrait',
    parameters: { niveau: 'a38' },
    label: 'activite',
    measure: 'effectif',
    unit: 'salariés du privé'
  },
  {
    request: 'gpec/projets_recrutement',
    parameters: {},
    label: 'metier',
    measure: 'projets',
    unit: 'projets de recrutement'
  },
  {
    request: 'cprdfop/taux_pression',
    parameters: {},
    label: 'formation',
    measure: 'pression',
    unit: 'premiers vœux par place'
  }
] as const;
const MOST_ROWS = 3;

/** The rows whose label holds every word of the subject, in the place or in the smallest territory around it that has the figure. */
export async function rowsAbout(fetcher: typeof fetch, subject: string, place: TerritorySummary): Promise<RowThere[]> {
  const context = await makeContext(fetcher, place, place.territoire);
  const found = await Promise.all(ROWS.map((row) => rowsOf(context, row, subject)));
  return found.flat();
}

async function rowsOf(
  context: Context,
  { request, parameters, label, measure, unit }: (typeof ROWS)[number],
  subject: string
): Promise<RowThere[]> {
  const near = await askNear(context, request, parameters);
  if (!near) return [];
  // Which column is read goes with which request is asked, in `ROWS`.
  const { answer, place }: { answer: Answer; place: Place } = near;
  const column: AnswerColumn = columnOf(answer, measure);
  return answer.lignes
    .filter((row) => isAbout(String(row[label]), subject))
    .slice(0, MOST_ROWS)
    .map((row) => ({
      text: `${String(row[label])}, ${place.lieu} : ${inWords(readFigure(row, column))} ${unit}`,
      href: `${requestPage(answer)}&filtre=${encodeURIComponent(`${label}=${String(row[label])}`)}`,
      question: answer.requete.question
    }));
}

/** Whether a label holds every word of the subject, whatever its ending. */
export function isAbout(label: string, subject: string): boolean {
  return holdsPhrase(formsIn(label), subject);
}
