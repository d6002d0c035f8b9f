import type { Answer } from '$lib/catalogue/api/answer.ts';
import { territoryName } from '$lib/cartography/territory-rows.ts';
import type { AnswerByTerritory } from '$lib/cartography/answer-by-territory.ts';
import { choroplethFigure, townsOf } from '$lib/charts/choropleth/territory-figure.ts';
import { territoryFigures } from '$lib/cartography/territory-rows.ts';
import { readingsOf, type Moment } from '$lib/cartography/moments.ts';
import { changeFigure } from '$lib/charts/choropleth/through-time.ts';
import { chartFigure, type FigureModel, type FigureTexts } from '$lib/charts/figure-model.ts';
import { MOST_SLOPES } from '$lib/charts/slopes/from-answer.ts';
import { columnHeading } from '$lib/charts/table-model.ts';
import { mainland, type TerritoryShape } from '$lib/charts/territory-map.ts';
import { fetchContours, fetchNamedAnswer } from '$lib/client/api.ts';

/** Territories of one ordered drawing, at most. */
const MOST_RANKED = 70;

/** For each measure a map a date, then what changed. @param lines slopes of the measure that the header draws */
export async function mapsThroughTime(
  fetcher: typeof fetch,
  answer: Answer,
  measures: readonly (readonly Moment[])[],
  subtitle: string,
  lines: readonly ((title: string) => FigureModel)[]
): Promise<FigureModel[]> {
  const [usual] = measures;
  const [first, last] = [usual?.[0], usual?.at(-1)];
  if (!usual || !first || !last) return [];
  const contours = mainland(await fetchContours(fetcher, { maille: first.maille }));
  const title = `D’une date à l’autre : ${first.label}, puis ${last.label}`;
  // Names of more territories than a drawing holds are on the maps.
  const drawn = last.ranked.lignes.length > MOST_SLOPES ? [] : lines.map((line) => line(title));
  return [
    ...measures.flatMap((moments) => momentMaps(moments, contours)),
    ...drawn,
    ...measures.flatMap((moments) => {
      const [from, to] = [moments[0], moments.at(-1)];
      const heading = to ? columnHeading(to.column) : '';
      return (from && to && changeFigure(answer, from, to, [heading, subtitle].filter(Boolean).join(', '))) || [];
    })
  ];
}

function momentMaps(moments: readonly Moment[], contours: readonly TerritoryShape[]): FigureModel[] {
  const among = readingsOf(moments);
  return moments.flatMap(({ label, ranked, column }) => {
    const shapes = shapesOf(ranked, column, contours);
    const map = choroplethFigure(ranked, column, { title: label, subtitle: columnHeading(column) }, { shapes, among });
    return map ? [{ ...map, key: `${map.key}#${column.nom}-${label}` }] : [];
  });
}

/** The maps of the territories of an answer, one a measure, then the same from the highest to the lowest, but for a survey. */
export async function territoryMaps(
  fetcher: typeof fetch,
  measures: readonly AnswerByTerritory[],
  { title, subtitle }: FigureTexts,
  usual: string
): Promise<FigureModel[]> {
  const maille = measures[0]?.maille ?? 'region';
  const [contours, towns] = await Promise.all([
    fetchContours(fetcher, { maille }),
    fetchNamedAnswer(fetcher, 'reference/villes', {}).catch(() => null)
  ]);
  const named = maille === 'region' ? [] : townsOf(towns?.lignes ?? []);
  const pairs = measures.map(({ ranked, column }) => {
    const shapes = mainland(shapesOf(ranked, column, contours));
    const heading = columnHeading(column);
    // Side by side, each is named by what it measures, and its table holds nothing else.
    const texts =
      measures.length > 1
        ? { title: column.libelle, subtitle: [title, heading === column.libelle ? '' : heading, subtitle] }
        : { title, subtitle: [heading, subtitle] };
    const said = { title: texts.title, subtitle: texts.subtitle.filter(Boolean).join(', ') };
    const columns = measures.length > 1 ? { columns: [territoryName(ranked) ?? '', column.nom] } : {};
    const map = choroplethFigure(ranked, column, said, { shapes, towns: named, ...columns });
    const { picture, ...order } = chartFigure(
      ranked,
      { ...said, title: ranked.requete.enquete ? said.title : `${said.title}, du plus haut au plus bas` },
      { limit: MOST_RANKED, ...columns }
    );
    return {
      maps: map ? [{ ...map, key: `${map.key}#carte-${column.nom}` }] : [],
      // The file of a request is the drawing of its header.
      order: { ...order, key: `${order.key}#${column.nom}`, ...(picture && column.nom === usual ? { picture } : {}) }
    };
  });
  return [...pairs.flatMap(({ maps }) => maps), ...pairs.map(({ order }) => order)];
}

/** The outlines of the territories that have a row. */
function shapesOf(
  ranked: Answer,
  column: AnswerByTerritory['column'],
  contours: readonly TerritoryShape[]
): TerritoryShape[] {
  const asked = new Set(territoryFigures(ranked, column)?.map(({ territoire }) => territoire));
  return contours.filter(({ territoire }) => asked.has(territoire));
}
