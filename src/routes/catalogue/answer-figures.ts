import { answerByTerritory, type AnswerByTerritory } from '$lib/charts/choropleth/answer-by-territory.ts';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { RequestDetail } from '$lib/catalogue/api/documents.ts';
import { asksSeveral } from '$lib/catalogue/parameters/selection.ts';
import { fetchContours, fetchNamedAnswer } from '$lib/client/api.ts';
import { sharedReach } from '$lib/charts/answer-drawing.ts';
import type { Reach } from '$lib/charts/bars/draw.ts';
import { option } from '$lib/charts/chart-options.ts';
import { choroplethFigure, territoryFigures, townsOf } from '$lib/charts/choropleth/territory-figure.ts';
import { changeFigure, momentsOf, readingsOf, type Moment } from '$lib/charts/choropleth/through-time.ts';
import { chartFigure, measureName, type FigureModel, type FigureTexts } from '$lib/charts/figure-model.ts';
import { askedWords, DRAWN_ROWS, requestFigure } from '$lib/charts/request-figure.ts';
import { MOST_SLOPES } from '$lib/charts/slopes/from-answer.ts';
import { slopesBetween } from '$lib/charts/slopes/two-dates.ts';
import { splitAnswer, type AnswerPart } from '$lib/charts/split-answer.ts';
import { columnHeading } from '$lib/charts/table-model.ts';
import { mainland } from '$lib/charts/territory-map.ts';
import { timeParameter } from '$lib/view/time-steps.ts';
import { queryOf } from '$lib/view/table-controls.ts';
import { columnOf } from '$lib/words/figure.ts';

/** Figures of one composed answer, at most. */
const MOST_FIGURES = 6;
/** Territories of one ordered drawing, at most. */
const MOST_RANKED = 70;

/** What the page of a request draws of its answer. */
interface AnswerFigures {
  readonly figures: FigureModel[];
  /** Answers joined that are in the table only. */
  readonly undrawn: number;
  /** Whether figures are seen at a glance rather than one by one. */
  readonly small: boolean;
}

/**
 * Maps where rows are territories, one a date; slopes where two dates of bars or intervals are asked; else a drawing for each of the
 * answers that were joined, the first ones only: the table holds them all.
 */
export async function answerFigures(
  fetcher: typeof fetch,
  request: RequestDetail,
  answer: Answer,
  subtitle: string
): Promise<AnswerFigures> {
  const parts = splitAnswer(answer, request);
  const { pivot, colonnes, group_by: grouped } = queryOf(answer);
  const whole = [pivot, colonnes, grouped].every((part) => part === undefined) && answer.page === null;
  if (!whole && parts.length > 1) return { figures: [], undrawn: 0, small: false };
  const byTerritory = whole ? answerByTerritory(answer, request.graphique) : null;
  const dates = timeParameter(request.parametres);
  const moments = whole && dates ? momentsOf(answer, request.graphique, dates.nom) : null;
  const slopes = (whole && dates ? slopesBetween(answer, request.graphique, dates.nom) : null) ?? [];
  if (moments) {
    const figures = await mapsThroughTime(fetcher, answer, moments, subtitle, slopes);
    return { figures, undrawn: 0, small: moments.length > 2 };
  }
  if (byTerritory) {
    const figures = await territoryPair(fetcher, byTerritory, { title: answer.requete.titre, subtitle });
    return { figures, undrawn: 0, small: false };
  }
  const told = (label: string): string =>
    label === '' ? subtitle : askedWords(answer, request.parametres, (value) => !asksSeveral(value));
  if (slopes.length > 0) {
    const figures = slopes
      .slice(0, MOST_FIGURES)
      .map((part) => slopeFigure(part, part.label || answer.requete.titre, told(part.label)));
    return { figures, undrawn: slopes.length - figures.length, small: false };
  }
  const drawn = parts.slice(0, MOST_FIGURES);
  const reach =
    drawn.length > 1
      ? sharedReach(
          drawn.map((part) => part.answer),
          DRAWN_ROWS
        )
      : undefined;
  const figures = await Promise.all(
    drawn.map((part) =>
      figureOf(fetcher, part.answer, reach, {
        title: part.label || answer.requete.titre,
        subtitle: [measureName(part.answer), told(part.label)].filter(Boolean).join(', ')
      })
    )
  );
  return {
    figures: figures.filter((figure) => figure !== null),
    undrawn: whole ? parts.length - drawn.length : 0,
    small: false
  };
}

/** Two dates of the rows of an answer, a line each. */
function slopeFigure({ answer, label }: AnswerPart, title: string, subtitle: string): FigureModel {
  const spec = answer.requete.graphique;
  const heading = spec ? columnHeading(columnOf(answer, option(spec, 'y'))) : '';
  const figure = chartFigure(answer, { title, subtitle: [heading, subtitle].filter(Boolean).join(', ') });
  return { ...figure, key: `${figure.key}#pentes-${label}` };
}

/** The drawing of one answer, with the départements over a map. */
function figureOf(
  fetcher: typeof fetch,
  answer: Answer,
  reach: Reach | undefined,
  texts: FigureTexts
): Promise<FigureModel | null> {
  return requestFigure(
    answer,
    texts,
    async () => (await fetchContours(fetcher, { maille: 'departement' })).map(({ geometry }) => geometry),
    reach
  );
}

/** A map for each date, of the same classes, then what changed between the first and the last. */
async function mapsThroughTime(
  fetcher: typeof fetch,
  answer: Answer,
  moments: readonly Moment[],
  subtitle: string,
  slopes: readonly AnswerPart[]
): Promise<FigureModel[]> {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [];
  const among = readingsOf(moments);
  const contours = mainland(await fetchContours(fetcher, { maille: first.maille }));
  const maps = moments.flatMap(({ label, ranked, column }) => {
    const asked = new Set(territoryFigures(ranked, column)?.map(({ territoire }) => territoire));
    const shapes = contours.filter(({ territoire }) => asked.has(territoire));
    const map = choroplethFigure(ranked, column, { title: label, subtitle: columnHeading(column) }, { shapes, among });
    return map ? [{ ...map, key: `${map.key}#${label}` }] : [];
  });
  const change = changeFigure(answer, first, last, [columnHeading(last.column), subtitle].filter(Boolean).join(', '));
  const title = `D’une date à l’autre : ${first.label}, puis ${last.label}`;
  // Names of more territories than a drawing holds are on the maps.
  const lines = last.ranked.lignes.length > MOST_SLOPES ? [] : slopes.map((part) => slopeFigure(part, title, subtitle));
  return [...maps, ...lines, ...(change ? [change] : [])];
}

/** A map of the territories of an answer, and the same from the highest to the lowest. */
async function territoryPair(
  fetcher: typeof fetch,
  { ranked, column, maille }: AnswerByTerritory,
  { title, subtitle }: FigureTexts
): Promise<FigureModel[]> {
  const asked = new Set(territoryFigures(ranked, column)?.map(({ territoire }) => territoire));
  const [contours, towns] = await Promise.all([
    fetchContours(fetcher, { maille }),
    fetchNamedAnswer(fetcher, 'reference/villes', {}).catch(() => null)
  ]);
  const shapes = mainland(contours.filter(({ territoire }) => asked.has(territoire)));
  const texts = { title, subtitle: [columnHeading(column), subtitle].filter(Boolean).join(', ') };
  const map = choroplethFigure(ranked, column, texts, {
    shapes,
    towns: maille === 'region' ? [] : townsOf(towns?.lignes ?? [])
  });
  const order = chartFigure(ranked, { ...texts, title: `${title}, du plus haut au plus bas` }, { limit: MOST_RANKED });
  return [...(map ? [{ ...map, key: `${map.key}#carte` }] : []), order];
}
