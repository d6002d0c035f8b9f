import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { surveyLegend } from '../../catalogue/request/survey.ts';
import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { lowered } from '../../text/grammar.ts';
import { formatStyled, numberStyle } from '../../text/numbers.ts';
import { scaleOf } from '../../text/units.ts';
import { formatterOf, inWords, readFigure, type Reading } from '../../words/figure.ts';
import { territoryName } from '../chart-options.ts';
import { frame, type FigureModel, type FigureTexts } from '../figure-model.ts';
import { classColours, isGapMeasure, type Classes } from '../scale.ts';
import type { TerritoryShape } from '../territory-map.ts';
import { mapWords } from '../touch-words.ts';
import type { Town } from '../town-names.ts';
import { drawChoropleth, type MappedTerritory } from './draw.ts';
import { fillOf } from './fill.ts';
import { territoryClasses } from './territory-classes.ts';

/** One territory of an answer and its figure. */
export interface TerritoryFigure {
  readonly territoire: string;
  /** As its row names it: a zone drawn by its regional part may be given whole. Null where rows are not named. */
  readonly name: string | null;
  readonly reading: Reading;
}

/** The territory of each row and its figure; null when rows are of no territory, or several rows of one. */
export function territoryFigures(answer: Answer, column: AnswerColumn): TerritoryFigure[] | null {
  const code = territoryColumn(answer);
  if (code === null) return null;
  const named = territoryName(answer);
  const found = answer.lignes.map((row: AnswerRow) => ({
    territoire: String(row[code] ?? ''),
    name: named === null || row[named] == null ? null : String(row[named]),
    reading: readFigure(row, column)
  }));
  return new Set(found.map(({ territoire }) => territoire)).size === found.length ? found : null;
}

/** The column of territories: those asked together, else those of the rows. */
function territoryColumn({ colonnes }: Answer): string | null {
  const asked = colonnes.find(({ nom }) => nom === `${ASKED_PREFIX}territoire`);
  return (asked ?? colonnes.find(({ role }) => role === 'territoire'))?.nom ?? null;
}

/** A map of territories by the classes of one figure. `shapes` without a row are drawn as without a figure; null when no row has an outline. */
export function choroplethFigure(
  answer: Answer,
  column: AnswerColumn,
  texts: FigureTexts,
  {
    shapes,
    own,
    towns = [],
    among,
    columns
  }: {
    shapes: readonly TerritoryShape[];
    own?: TerritoryShape;
    towns?: readonly Town[];
    /** The readings of all the maps that one compares, this one included: they then have the same classes and discs. */
    among?: readonly Reading[];
    /** Columns of its table; all of them when left out. */
    columns?: readonly string[] | undefined;
  }
): FigureModel | null {
  const figures = territoryFigures(answer, column);
  if (figures === null) return null;
  const readings = new Map(figures.map(({ territoire, reading }) => [territoire, reading]));
  const names = new Map(figures.map(({ territoire, name }) => [territoire, name]));
  if (!shapes.some(({ territoire }) => readings.has(territoire))) return null;
  const counts = column.role === 'mesure' && !NOT_COUNTED.test(column.unite ?? '');
  const classes = counts
    ? NO_CLASS
    : column.role === 'classe'
      ? PUBLISHED_CLASSES
      : territoryClasses(among ?? [...readings.values()], isGapMeasure(column, answer.requete.carte));
  const territories = shapes.map(({ territoire, nom, geometry }) => {
    const reading = readings.get(territoire) ?? null;
    return {
      territoire,
      // That of the row, whose figure it is; the page behind keeps the outline's.
      nom: names.get(territoire) ?? nom,
      geometry,
      ...(counts ? countOf(reading) : { fill: fillOf(reading, classes) }),
      words: reading ? inWords(reading) : 'pas de chiffre'
    };
  });
  // The picture of a request is its chart: a map has no file of its own.
  const framed = frame(answer, texts, columns);
  delete framed.picture;
  return {
    ...framed,
    touch: mapWords(answer, framed.table, column),
    drawing: drawChoropleth(territories, classes, {
      label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
      own,
      towns,
      most: Math.max(0, ...(among ?? []).map(({ value, max }) => value ?? max ?? 0))
    }),
    ...(counts
      ? {}
      : {
          legend: {
            colours: classColours(classes),
            ...(classes === PUBLISHED_CLASSES
              ? { breaks: [], names: ['1', '2', '3', '4', '5'] }
              : { breaks: breakLabels(classes.breaks, column) }),
            unit: scaleOf(column),
            hidden: false,
            diverging: classes.diverging === true
          }
        }),
    reading: readingOf(territories, answer, column)
  };
}

/** The towns of an answer of `reference/villes`. */
export function townsOf(rows: readonly AnswerRow[]): Town[] {
  return rows.map(({ nom, latitude, longitude }) => ({
    name: String(nom),
    lat: Number(latitude),
    lng: Number(longitude)
  }));
}

/** Units of what is no count: a median or a rate has no area, and is read by classes. */
const NOT_COUNTED = /^(pourcent|pour_un|€|km|minutes?|ans|points?)/;

/** Classes 1 to 5, as their producers publish them. */
const PUBLISHED_CLASSES: Classes = { breaks: [2, 3, 4, 5], classOf: (value) => Math.min(4, Math.max(0, value - 1)) };

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
