import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { surveyLegend } from '../../catalogue/request/survey.ts';
import { lowered } from '../../text/grammar.ts';
import { formatStyled, numberStyle } from '../../text/numbers.ts';
import { scaleOf } from '../../text/units.ts';
import { formatterOf, inWords, type Reading } from '../../words/figure.ts';
import { frame, type FigureModel, type FigureTexts } from '../figure-model.ts';
import { keptDrawing } from '../kept-drawings.ts';
import { classColours, type Classes } from '../../cartography/scale.ts';
import type { TerritoryShape } from '../territory-map.ts';
import { mapWords } from '../touch-words.ts';
import type { Town } from '../town-names.ts';
import { drawChoropleth, type MappedTerritory } from './draw.ts';
import { fillOf } from '../../cartography/fill.ts';
import { mapClasses } from '../../cartography/map-classes.ts';
import { territoryFigures } from '../../cartography/territory-rows.ts';

/** A map of territories by the classes of one figure; null when no row has an outline. */
export function choroplethFigure(
  answer: Answer,
  column: AnswerColumn,
  texts: FigureTexts,
  {
    shapes,
    own,
    towns = [],
    among,
    whole = null,
    columns
  }: {
    shapes: readonly TerritoryShape[];
    own?: TerritoryShape;
    towns?: readonly Town[];
    /** The readings of all the maps that one compares, this one included: they then have the same classes and discs. */
    among?: readonly Reading[];
    /** The figure of all these territories together, as its producer publishes it. */
    whole?: Reading | null;
    /** Columns of its table; all of them when left out. */
    columns?: readonly string[] | undefined;
  }
): FigureModel | null {
  const figures = territoryFigures(answer, column);
  if (figures === null) return null;
  const readings = new Map(figures.map(({ territoire, reading }) => [territoire, reading]));
  const names = new Map(figures.map(({ territoire, name }) => [territoire, name]));
  if (!shapes.some(({ territoire }) => readings.has(territoire))) return null;
  const colours = mapClasses(answer, column, [...readings.values()], { among, whole });
  const classes = colours?.classes ?? NO_CLASS;
  const territories = shapes.map(({ territoire, nom, geometry }) => {
    const reading = readings.get(territoire) ?? null;
    return {
      territoire,
      // That of the row, whose figure it is; the page behind keeps the outline's.
      nom: names.get(territoire) ?? nom,
      geometry,
      ...(colours === null
        ? countOf(reading)
        : { fill: reading === null ? fillOf(null, classes) : colours.fillOf(reading) }),
      words: reading ? inWords(reading) : 'pas de chiffre'
    };
  });
  // The picture of a request is its chart: a map has no file of its own.
  const framed = frame(answer, texts, columns);
  delete framed.picture;
  const drawn = {
    label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
    own,
    towns,
    most: Math.max(0, ...(among ?? []).map(({ value, max }) => value ?? max ?? 0))
  };
  return {
    ...framed,
    kind: 'carte' as const,
    touch: mapWords(answer, framed.table, column),
    drawing: keptDrawing([territories, classes.breaks, classes.tokens, drawn], () =>
      drawChoropleth(territories, classes, drawn)
    ),
    ...(colours === null
      ? {}
      : {
          legend: {
            colours: classColours(classes),
            ...(colours.names === null
              ? { breaks: breakLabels(classes.breaks, column) }
              : { breaks: [], names: colours.names }),
            unit: scaleOf(column),
            hidden: false,
            diverging: classes.diverging === true
          }
        }),
    ...(colours?.line == null ? {} : { apart: colours.line }),
    reading: [...(colours?.line == null ? [] : [colours.line]), ...readingOf(territories, answer, column)]
  };
}

export function townsOf(rows: readonly AnswerRow[]): Town[] {
  return rows.map(({ nom, latitude, longitude }) => ({
    name: String(nom),
    lat: Number(latitude),
    lng: Number(longitude)
  }));
}

/** One class for what is drawn by discs. */
const NO_CLASS: Classes = { breaks: [], classOf: () => 0 };

/** A count: a disc where it is known, or known by its bounds; else the fill says why there is none. */
function countOf(reading: Reading | null): Pick<MappedTerritory, 'fill' | 'disc'> {
  const fill = fillOf(reading, NO_CLASS);
  if (!reading || fill.kind !== 'class') return { fill };
  const { value, min, max } = reading;
  return { fill: { kind: 'unknown' }, disc: { least: value ?? min ?? 0, most: value ?? max ?? 0 } };
}

/** What one must know to read the map: only the signs that it shows. */
function readingOf(territories: readonly MappedTerritory[], answer: Answer, column: AnswerColumn): string[] {
  const kinds = new Set(territories.filter(({ disc }) => disc === undefined).map(({ fill }) => fill.kind));
  const discs = territories.flatMap(({ disc }) => disc ?? []);
  return [
    discs.length > 0 ? `La surface d’un disque est proportionnelle à : ${lowered(column.libelle)}.` : '',
    discs.some(({ least, most }) => most > least) ? 'Cercle en tirets : le plus que ce nombre peut être.' : '',
    kinds.has('two') ? 'Rayé de deux couleurs : l’encadrement tient dans deux classes.' : '',
    kinds.has('wide') ? 'Sans couleur : l’encadrement couvre plus de deux classes.' : '',
    kinds.has('hidden') ? 'Hachuré sur papier : valeur non diffusée, sans encadrement.' : '',
    kinds.has('unknown')
      ? `Sans ${discs.length > 0 ? 'disque' : 'couleur'}${kinds.has('wide') ? ' aussi' : ''} : pas de chiffre.`
      : '',
    surveyLegend(answer) ?? ''
  ].filter((line) => line !== '');
}

/** Bounds of classes with as many decimals as tell them apart. */
function breakLabels(breaks: readonly number[], column: AnswerColumn): string[] {
  const style = numberStyle({ role: column.role, unite: column.unite, type: column.type });
  const written = [0, 1, 2].map((decimals) =>
    breaks.map((value) => formatStyled(value, { ...style, decimals, fixed: true }))
  );
  return written.find((labels) => new Set(labels).size === labels.length) ?? breaks.map(formatterOf(column));
}
