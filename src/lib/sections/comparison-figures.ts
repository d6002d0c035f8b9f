import type { RequestId } from '../catalogue/api/rows.ts';
import type { Answer } from '../catalogue/api/answer.ts';
import { formatStyled } from '../text/numbers.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { drawBars } from '../charts/bars/draw.ts';
import { frame, type FigureModel } from '../charts/figure-model.ts';
import { drawIntervals } from '../charts/intervals/draw.ts';
import { drawLines } from '../charts/lines/draw.ts';
import { columnOf, formatterOf, inShort, inWords, middleOf, readFigure, type Reading } from '../words/figure.ts';
import { splitAnswer } from '../charts/split-answer.ts';

/** One figure by territory, told apart only where their bounds or exhaustive counts allow it. */
export interface Ranking {
  readonly column: string;
  readonly title: string;
  readonly subtitle: (answer: Answer) => string;
}

/** One that the comparison shows by itself. */
export interface Indicator extends Ranking {
  readonly request: RequestId;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Ranked {
  readonly label: string;
  readonly reading: Reading;
}

/** Dots and bounds on one scale, the highest first. */
export function ranking(answer: Answer, { column: name, title, subtitle }: Ranking): FigureModel {
  const column = columnOf(answer, name);
  const ranked = splitAnswer(answer, { graphique: null, carte: null })
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
  const texts = { title: `${title} : ${finding(ranked, answer.requete.enquete)}`, subtitle: subtitle(answer) };
  const rows = ranked.map(({ label, reading }) => ({
    label,
    value: reading.value,
    min: reading.min,
    max: reading.max,
    text: inShort(reading)
  }));
  return {
    ...frame(answer, texts, [`${ASKED_PREFIX}territoire_nom`, ...(column.de ?? []), name]),
    drawing: drawIntervals(rows, {
      label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
      format: formatterOf(column)
    }),
    reading: answer.requete.enquete
      ? ['Enquête par sondage, dont l’erreur n’est pas publiée : l’ordre n’est pas testé.']
      : []
  };
}

/**
 * The finding of a ranking, or why there is none: first and last are named when the bounds of no other overlap theirs, and never
 * for a survey, whose error is not known.
 */
export function finding(ranked: readonly Ranked[], survey: boolean): string {
  const known = ranked.filter(({ reading }) => reading.min !== null && reading.max !== null);
  const [first, second] = known;
  const [last, beforeLast] = [known.at(-1), known.at(-2)];
  if (!first || !second || !last || !beforeLast) return 'un seul chiffre connu';
  if (survey) {
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
