import type { MultiPolygon, Polygon } from 'geojson';
import type { Answer } from '../catalogue/api/answer.ts';
import { formatStyled, numberStyle, placedAt } from '../text/numbers.ts';
import { scaleOf } from '../text/units.ts';
import { columnOf, readFigure } from '../words/figure.ts';
import { frame, type FigureModel, type FigureTexts } from './figure-model.ts';
import { keptDrawing } from './kept-drawings.ts';
import { drawHexMap } from './hex-svg.ts';
import { classColours, isGapMeasure, valueClasses, type Classes } from '../cartography/scale.ts';
import type { Town } from './town-names.ts';

/** A still hexagon map and its table of the highest cells, from a request that declares hexagons. */
export function hexFigure(
  answer: Answer,
  texts: FigureTexts,
  outlines: readonly (Polygon | MultiPolygon)[],
  {
    points = [],
    towns,
    own: territory,
    scale
  }: {
    points?: readonly { lat: number; lng: number; title: string }[];
    towns?: readonly Town[] | undefined;
    own?: Polygon | MultiPolygon | undefined;
    scale?: Classes | undefined;
  } = {}
): FigureModel {
  const { picture, ...own } = frame(answer, texts);
  // The file of a request that has both shows its chart.
  const base = answer.requete.graphique || picture === undefined ? own : { ...own, picture };
  const spec = answer.requete.carte;
  if (!spec || answer.lignes.length === 0) return base;
  const column = columnOf(answer, spec.valeur);
  const cellColumn = answer.colonnes.find(({ role }) => role === 'cellule');
  const values = answer.lignes.map((row) => {
    const { at, bound } = placedAt(readFigure(row, column));
    return { cell: BigInt(`0x${String(row[cellColumn?.nom ?? 'cellule'])}`), value: at, bound };
  });
  const bound = values.find((one) => one.bound !== '')?.bound;
  const classes =
    scale ??
    valueClasses(
      values.flatMap(({ value }) => (value === null ? [] : [value])),
      isGapMeasure(column, spec)
    );
  const style = numberStyle({ role: column.role, unite: column.unite, type: column.type });
  // The breaks and the colours of classes say all that they are.
  const { breaks, tokens } = classes;
  const drawn = {
    label: `${texts.title}. ${texts.subtitle}.`,
    outlines,
    points,
    ...(towns ? { towns, own: territory } : {})
  };
  return {
    ...base,
    ...(bound === undefined ? {} : { subtitle: `${texts.subtitle} (${bound})` }),
    kind: 'carte',
    mode: spec.mode === 'observe' ? 'observé' : 'ventilé',
    drawing: keptDrawing([answer, breaks, tokens, drawn], () => drawHexMap(values, classes, drawn)),
    legend: {
      colours: classColours(classes),
      breaks: classes.breaks.map((value) => (scale ? '' : formatStyled(value, style))),
      unit: scaleOf(column),
      hidden: values.some(({ value }) => value === null),
      diverging: classes.diverging === true
    }
  };
}
