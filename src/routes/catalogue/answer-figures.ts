import { answerByTerritory } from '$lib/cartography/answer-by-territory.ts';
import type { Answer, AnswerColumn } from '$lib/catalogue/api/answer.ts';
import type { ChartSpec } from '$lib/catalogue/request/header.ts';
import type { RequestDetail } from '$lib/catalogue/api/documents.ts';
import { asksSeveral } from '$lib/catalogue/parameters/selection.ts';
import { fetchContours } from '$lib/client/api.ts';
import { sharedReach } from '$lib/charts/answer-drawing.ts';
import type { Reach } from '$lib/charts/bars/draw.ts';
import { option } from '$lib/catalogue/request/drawable.ts';
import { momentsOf } from '$lib/cartography/moments.ts';
import { chartOfMeasure, mappedMeasures } from '$lib/catalogue/request/mapped-measures.ts';
import { chartFigure, measureName, type FigureModel, type FigureTexts } from '$lib/charts/figure-model.ts';
import { requestedWords, DRAWN_ROWS, requestFigure } from '$lib/charts/request-figure.ts';
import { slopesBetween } from '$lib/charts/slopes/two-dates.ts';
import { splitAnswer, type AnswerPart } from '$lib/charts/split-answer.ts';
import { columnHeading } from '$lib/charts/table-model.ts';
import { chosenMeasures } from '$lib/view/measures.ts';
import { timeParameter } from '$lib/view/time-steps.ts';
import { queryOf } from '$lib/view/table-controls.ts';
import { columnOf } from '$lib/words/figure.ts';
import { mapsThroughTime, territoryMaps } from './territory-maps.ts';

/** Figures of one composed answer, at most. */
const MOST_FIGURES = 6;

/** What the page of a request draws of its answer. */
interface AnswerFigures {
  readonly figures: FigureModel[];
  /** Answers joined that are in the table only. */
  readonly undrawn: number;
  /** Whether figures are seen at a glance rather than one by one. */
  readonly small: boolean;
  /** Of maps: the measures that may be mapped, those that are, and what is wrong with those asked. */
  readonly maps: AnswerMaps | null;
}

export interface AnswerMaps {
  readonly known: readonly AnswerColumn[];
  readonly measures: readonly string[];
  /** The measure that the header draws. */
  readonly usual: string;
  readonly refused: string | null;
}

/** Maps where rows are territories; slopes for two dates; else a drawing for each of the first joined answers. */
export async function answerFigures(
  fetcher: typeof fetch,
  request: RequestDetail,
  answer: Answer,
  subtitle: string,
  asked: readonly string[] = []
): Promise<AnswerFigures> {
  const parts = splitAnswer(answer, request);
  const { pivot, colonnes, group_by: grouped } = queryOf(answer);
  const whole = [pivot, colonnes, grouped].every((part) => part === undefined) && answer.page === null;
  if (!whole && parts.length > 1) return { figures: [], undrawn: 0, small: false, maps: null };
  const dates = timeParameter(request.parametres);
  const slopes = (whole && dates ? slopesBetween(answer, request.graphique, dates.nom) : null) ?? [];
  const usual = request.graphique === null ? '' : option(request.graphique, 'x');
  const known = whole ? mappedMeasures(answer, request.graphique) : [];
  const { measures, refused } = chosenMeasures(asked, known, usual);
  const maps = { known, measures, usual, refused };
  const charts = known.length === 0 ? [] : measures.flatMap((name) => chartOf(request, answer, name));
  const moments = dates ? charts.flatMap((chart) => [momentsOf(answer, chart, dates.nom) ?? []]) : [];
  if (moments.length > 0 && moments.every(({ length }) => length > 0)) {
    const lines = slopes.map((part) => (title: string) => slopeFigure(part, title, subtitle));
    const figures = await mapsThroughTime(fetcher, answer, moments, subtitle, lines);
    return { figures, undrawn: 0, small: (moments[0]?.length ?? 0) > 2, maps };
  }
  const byTerritory = charts.flatMap((chart) => answerByTerritory(answer, chart) ?? []);
  if (byTerritory.length > 0 && byTerritory.length === charts.length) {
    const figures = await territoryMaps(fetcher, byTerritory, { title: answer.requete.titre, subtitle }, usual);
    return { figures, undrawn: 0, small: false, maps };
  }
  const told = (label: string): string =>
    label === '' ? subtitle : requestedWords(answer, request.parametres, (value) => !asksSeveral(value));
  if (slopes.length > 0) {
    const figures = slopes
      .slice(0, MOST_FIGURES)
      .map((part) => slopeFigure(part, part.label || answer.requete.titre, told(part.label)));
    return { figures, undrawn: slopes.length - figures.length, small: false, maps: null };
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
    small: false,
    maps: null
  };
}

function chartOf({ graphique }: RequestDetail, answer: Answer, name: string): ChartSpec[] {
  return graphique === null ? [] : [chartOfMeasure(graphique, columnOf(answer, name))];
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
