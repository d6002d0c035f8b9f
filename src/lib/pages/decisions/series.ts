import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { RequestDetail } from '../../catalogue/api/documents.ts';
import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '../../client/api.ts';
import { lowered } from '../../text/grammar.ts';
import { confidence, readFigure, type Reading } from '../../words/figure.ts';
import { lastMonthOf } from '../../text/dates.ts';
import type { IndicatorAddress } from './indicator.ts';

/** A figure at one vintage, and the bounds within which it is known, those of sampling included. */
export interface Point {
  readonly vintage: string;
  /** Months since year 0 of the last month that the vintage describes. */
  readonly month: number;
  readonly reading: Reading;
  readonly low: number;
  readonly high: number;
}

export interface Series {
  readonly points: readonly Point[];
  /** Of the column, in words. */
  readonly label: string;
  /** Page of the request, at its last vintage. */
  readonly request: string;
}

/** Columns that date a row, in requests that give a series without being asked a vintage. */
const DATING = ['mois', 'trimestre', 'annee', 'rentree', 'session', 'periode', 'promotions'];
/** The first vintage of a series, not the one of a figure. */
const SINCE = 'depuis';

/**
 * The series of an indicator, oldest first, at every vintage of this snapshot.
 * @returns a sentence that says why there is none: a request that is gone, a column that it has not, several rows for one date
 */
export async function readSeries(fetcher: typeof fetch, indicator: IndicatorAddress): Promise<Series | string> {
  try {
    const request = await fetchRequest(fetcher, indicator.request);
    const ask = (more: Readonly<Record<string, string>> = {}) =>
      fetchNamedAnswer(fetcher, indicator.request, { ...indicator.parameters, ...more });
    const answer = await ask();
    const dating = answer.colonnes.find(({ nom }) => DATING.includes(nom))?.nom;
    if (dating !== undefined && new Set(answer.lignes.map((row) => row[dating])).size > 1)
      return seriesOf(answer, request, indicator, dating);
    const vintage = request.parametres.find(({ domaine, nom }) => domaine.startsWith('millesimes.') && nom !== SINCE);
    if (vintage === undefined) return seriesOf(answer, request, indicator, dating);
    return seriesOf(await ask({ [vintage.nom]: '*' }), request, indicator, ASKED_PREFIX + vintage.nom);
  } catch (error) {
    if (error instanceof ApiProblem)
      return `L’indicateur « ${indicator.request} » ne se lit plus : ${error.document.detail}`;
    throw error;
  }
}

function seriesOf(
  answer: Answer,
  request: RequestDetail,
  { column: name }: IndicatorAddress,
  dating: string | undefined
): Series | string {
  const column = answer.colonnes.find(({ nom }) => nom === name);
  if (column === undefined) return `« ${request.titre} » n’a plus de colonne « ${name} ».`;
  const points = answer.lignes.flatMap((row): Point[] => {
    const reading = readFigure(row, column);
    const date = dateOf(row, dating);
    const sampling = confidence(row, column);
    const [low, high] = [sampling?.low ?? reading.min, sampling?.high ?? reading.max];
    return date === null || low === null || high === null ? [] : [{ ...date, reading, low, high }];
  });
  points.sort((a, b) => a.month - b.month);
  if (points.some(({ month }, at) => month === points[at + 1]?.month))
    return `L’adresse donne plusieurs lignes de « ${request.titre} » à une même date : il en faut une seule (filtre=…).`;
  return { points, label: labelOf(request.titre, column.libelle), request: `/catalogue/${request.id}` };
}

/** « Taux de pression, premiers vœux par place »; a column that bears the name of its request is not said twice. */
function labelOf(title: string, column: string): string {
  return title.toLowerCase() === column.toLowerCase() ? title : `${title}, ${lowered(column)}`;
}

function dateOf(row: AnswerRow, dating: string | undefined): Pick<Point, 'vintage' | 'month'> | null {
  const vintage = dating === undefined ? null : row[dating];
  if (vintage === null || vintage === undefined) return null;
  const month = lastMonthOf(String(vintage));
  return month === null ? null : { vintage: String(vintage), month };
}
