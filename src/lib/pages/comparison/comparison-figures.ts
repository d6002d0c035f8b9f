import type { RequestId } from '../../catalogue/api/rows.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import { formatStyled } from '../../text/numbers.ts';
import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { drawBars } from '../../charts/bars/draw.ts';
import { frame, type FigureModel } from '../../charts/figure-model.ts';
import { drawIntervals } from '../../charts/intervals/draw.ts';
import { drawLines } from '../../charts/lines/draw.ts';
import { columnOf, formatterOf, inShort, inWords, middleOf, readFigure, type Reading } from '../../words/figure.ts';
import { splitAnswer, type AnswerPart } from '../../charts/split-answer.ts';

/** One figure by territory, told apart only where their bounds or exhaustive counts allow it. */
export interface Ranking {
  readonly column: string;
  readonly title: string;
  readonly subtitle: (answer: Answer) => string;
  /** Why figures are not put in order, though they are of no survey: their producer publishes no margin. */
  readonly unordered?: string;
  /** Columns of its table beside what is ranked. */
  readonly also?: readonly string[];
  /** The column of the editions that revise the whole series: figures of several are said to be so. */
  readonly edition?: string;
}

/** One that the comparison shows by itself. */
export interface Indicator extends Ranking {
  readonly request: RequestId;
  readonly parameters: Readonly<Record<string, string>>;
  /** The column of periods, where series end at different ones: the last that all have is ranked. */
  readonly period?: string;
}

interface Ranked {
  readonly label: string;
  readonly reading: Reading;
}

/** Dots and bounds on one scale, the highest first. */
export function ranking(
  answer: Answer,
  { column: name, title, subtitle, unordered, also = [], edition }: Ranking
): FigureModel {
  const column = columnOf(answer, name);
  const parts = splitAnswer(answer, { graphique: null, carte: null });
  const ranked = parts
    .flatMap(({ label, answer: part }) =>
      part.lignes[0]
        ? [
            {
              label: label || (answer.parametres_libelles['territoire'] ?? ''),
              reading: readFigure(part.lignes[0], column)
            }
          ]
        : []
    )
    .sort((a, b) => (middleOf(b.reading) ?? -Infinity) - (middleOf(a.reading) ?? -Infinity));
  const mixed = standsForAnother(answer, ranked);
  const texts = {
    title: `${title} : ${finding(ranked, answer.requete.enquete || unordered !== undefined || mixed)}`,
    subtitle: subtitle(answer)
  };
  const editions = new Set(edition === undefined ? [] : parts.map((part) => part.answer.lignes[0]?.[edition]));
  const rows = ranked.map(({ label, reading }) => ({
    label,
    value: reading.value,
    min: reading.min,
    max: reading.max,
    text: inShort(reading)
  }));
  return {
    ...frame(inTurn(answer, parts), texts, [
      `${ASKED_PREFIX}territoire_nom`,
      ...apart(parts),
      ...(column.de ?? []),
      name,
      ...also
    ]),
    ...(rows.some(({ value, min }) => value !== null || min !== null)
      ? {
          drawing: drawIntervals(rows, {
            label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
            format: formatterOf(column)
          })
        }
      : {}),
    reading: [
      ...(answer.requete.enquete ? ['Enquête dont l’erreur n’est pas publiée : l’ordre n’est pas testé.'] : []),
      ...(unordered === undefined ? [] : [unordered]),
      ...(mixed ? [MIXED] : []),
      ...(editions.size > 1 ? ['Ces chiffres sont d’éditions différentes : un écart peut n’être qu’une révision.'] : [])
    ]
  };
}

const MIXED =
  'Des chiffres sont ceux de territoires plus grands que ceux demandés, de mailles différentes : l’ordre n’est pas dit.';

/** Whether a figure stands for a smaller territory, beside one of another level: a département and the region that holds it are not put in order. */
function standsForAnother(answer: Answer, ranked: readonly Ranked[]): boolean {
  const levels = new Set((answer.parametres['territoire'] ?? '').split(',').map((code) => code.split(':')[0]));
  return levels.size > 1 && ranked.some(({ label }) => STANDING.test(label));
}

/** How `askTogether` names a territory that stands for another: « Morbihan (pour CC de Belle Ile en Mer) ». */
const STANDING = / \(pour .+\)$/;

/** The rows of the last period that every territory has; none without one. @param period its column, whose texts are in the order of time */
export function atLastShared(answer: Answer, period: string): Answer {
  const parts = splitAnswer(answer, { graphique: null, carte: null });
  const periods = parts.map((part) => new Set(part.answer.lignes.map((row) => String(row[period]))));
  const [first, ...others] = periods;
  const last = [...(first ?? [])]
    .filter((one) => others.every((known) => known.has(one)))
    .sort()
    .at(-1);
  return { ...answer, lignes: answer.lignes.filter((row) => row[period] === last) };
}

/** The dimensions that tell the rows of one territory apart: the month of a series. */
function apart(parts: readonly AnswerPart[]): string[] {
  return (parts[0]?.answer.colonnes ?? [])
    .filter(
      ({ nom, role }) =>
        role === 'dimension' && parts.some(({ answer }) => new Set(answer.lignes.map((row) => row[nom])).size > 1)
    )
    .map(({ nom }) => nom);
}

/** The rows that are ranked first, one a territory, then those that follow each: a table cut short still has every territory. */
function inTurn(answer: Answer, parts: readonly AnswerPart[]): Answer {
  const longest = Math.max(0, ...parts.map((part) => part.answer.lignes.length));
  return {
    ...answer,
    lignes: Array.from({ length: longest }, (_, at) =>
      parts.map((part) => part.answer.lignes[at]).filter((row) => row !== undefined)
    ).flat()
  };
}

/**
 * The finding of a ranking, or why there is none: first and last are named when the bounds of no other overlap theirs, and never
 * for figures whose error is not known.
 */
export function finding(ranked: readonly Ranked[], untested: boolean): string {
  const known = ranked.filter(({ reading }) => reading.min !== null && reading.max !== null);
  const [first, second] = known;
  const [last, beforeLast] = [known.at(-1), known.at(-2)];
  if (!first || !last) return 'aucun chiffre connu';
  if (!second || !beforeLast) return 'un seul chiffre connu';
  if (untested) {
    const [least, most] = [
      Math.min(...known.map(({ reading }) => reading.min ?? 0)),
      Math.max(...known.map(({ reading }) => reading.max ?? 0))
    ];
    return `de ${formatStyled(least, first.reading.style)} à ${formatStyled(most, first.reading.style)}, ordre non testé`;
  }
  // Figures that are written alike are not told apart.
  const highest =
    (first.reading.min ?? 0) > (second.reading.max ?? 0) && inWords(first.reading) !== inWords(second.reading);
  const lowest =
    (last.reading.max ?? 0) < (beforeLast.reading.min ?? 0) && inWords(last.reading) !== inWords(beforeLast.reading);
  if (highest && lowest && first.reading.value !== null && last.reading.value !== null)
    return `de ${inWords(last.reading)} (${last.label}) à ${inWords(first.reading)} (${first.label})`;
  const ends = [...(lowest ? [`au plus bas, ${at(last)}`] : []), ...(highest ? [`au plus haut, ${at(first)}`] : [])];
  if (ends.length > 0) return ends.join(' ; ');
  return 'chiffres trop proches ou trop encadrés pour les ordonner';
}

function at({ label, reading }: Ranked): string {
  return `${label} (${inWords(reading)})`;
}

/** One line a territory, named at its end. */
export function trendFigure(answer: Answer): FigureModel {
  const column = columnOf(answer, 'base_100');
  const points = splitAnswer(answer, { graphique: null, carte: null }).flatMap(({ label, answer: part }) =>
    part.lignes.map((row) => ({
      x: Number(row['annee']),
      y: readFigure(row, column).value,
      series: label || (answer.parametres_libelles['territoire'] ?? '')
    }))
  );
  const years = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const texts = {
    title: `L’emploi privé depuis ${years[0] ?? ''}`,
    subtitle: 'Salariés du privé, indice 100 la première année'
  };
  return {
    ...frame(answer, texts, [`${ASKED_PREFIX}territoire_nom`, 'annee', 'effectif', 'base_100']),
    key: `courbe ${answer.adresse}`,
    drawing: drawLines(
      points.sort((a, b) => a.x - b.x),
      {
        label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
        formatX: String,
        formatY: formatterOf(column),
        ticksX: years,
        zero: false
      }
    ),
    reading: ['L’axe ne part pas de zéro : un indice se lit par rapport à 100.']
  };
}

/** The same sectors in the same order on the same scale, a small figure a territory. */
export function sectorFigures(answer: Answer): FigureModel[] {
  const column = columnOf(answer, 'part');
  const parts = splitAnswer(answer, { graphique: null, carte: null });
  const order = new Map(parts[0]?.answer.lignes.map((row, index) => [String(row['code']), index]));
  const high = Math.max(0, ...answer.lignes.map((row) => readFigure(row, column).max ?? 0));
  return parts.map(({ label, answer: part }) => {
    const name = label || (answer.parametres_libelles['territoire'] ?? '');
    const rows = [...part.lignes].sort(
      (a, b) => (order.get(String(a['code'])) ?? Infinity) - (order.get(String(b['code'])) ?? Infinity)
    );
    const bars = rows.map((row) => {
      const reading = readFigure(row, column);
      return { label: String(row['activite']), ...reading, text: inShort(reading) };
    });
    const texts = {
      title: name,
      subtitle: `Part des salariés du privé par grand secteur, fin ${answer.parametres['annee'] ?? ''}`
    };
    return {
      ...frame({ ...part, lignes: rows }, texts, ['activite', 'part', 'effectif']),
      key: `secteurs ${name}`,
      drawing: drawBars(bars, {
        label: `${name}. ${texts.subtitle}. Les figures sont dans le tableau.`,
        format: formatterOf(column),
        reach: { low: 0, high }
      })
    };
  });
}
