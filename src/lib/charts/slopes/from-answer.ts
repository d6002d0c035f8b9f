import { ASKED_NAME } from '../../catalogue/parameters/selection.ts';
import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { numbered } from '../../text/grammar.ts';
import { columnOf, confidence, inWords, nameAt, onDrawing, readFigure, textOf } from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { facetOf } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawSlopes, type Slope, type SlopeEnd } from './draw.ts';

/** Lines of one drawing, at most: names of more would not be read. Of more, the first ones are drawn. */
export const MOST_SLOPES = 24;
export const FIRST_SLOPES = 12;
/** Lines that go against the others are set apart up to this share of them. */
const FEW = 1 / 3;

/** The rows of the series that are drawn, at the first date and at the last. */
export function slopeRows(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[]): AnswerRow[] {
  const { first, last } = datesOf(spec, rows);
  const series = seriesIn(answer, spec, rows);
  const kept = new Set(series.length > MOST_SLOPES ? series.slice(0, FIRST_SLOPES) : series);
  return rows.filter(
    (row) => [first, last].includes(textOf(row, option(spec, 'x'))) && kept.has(seriesOf(answer, spec, row))
  );
}

/** Slopes between the first and the last date of `x`, a line a `serie`. */
export function slopesOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const column = columnOf(answer, option(spec, 'y'));
  const across = option(spec, 'x');
  const { first, last } = datesOf(spec, rows);
  const place = markPlaces(answer);
  const endAt = (series: string, date: string): SlopeEnd | null => {
    const row = rows.find((one) => textOf(one, across) === date && seriesOf(answer, spec, one) === series);
    return row ? endOf(row, column, place(row)) : null;
  };
  const slopes = seriesIn(answer, spec, rows).map((name) => ({
    name,
    ends: [endAt(name, first), endAt(name, last)] as const
  }));
  const against = answer.requete.enquete ? new Set<string>() : againstMost(slopes, column.role === 'mesure');
  const drawing = drawSlopes(
    slopes.map((slope) => ({ ...slope, apart: against.has(slope.name) })),
    { label, dates: [dateName(rows, across, first), dateName(rows, across, last)] }
  );
  const left = seriesIn(answer, spec, answer.lignes).length - slopes.length;
  const note = [
    drawing.note,
    slopes.some(({ ends }) => ends.some((end) => end === null || (end.value === null && end.max === null)))
      ? 'Une ligne dont un chiffre est caché ou absent n’a pas de trait.'
      : undefined,
    against.size > 0 ? 'Trait orangé : à rebours du plus grand nombre.' : undefined,
    left > 0
      ? `Les ${numbered(slopes.length, 'première ligne', 'premières lignes')} à la dernière date ; ${numbered(left, 'autre est', 'autres sont')} dans le tableau.`
      : undefined
  ].filter((line) => line !== undefined);
  return note.length === 0 ? drawing : { ...drawing, note: note.join(' ') };
}

function endOf(row: AnswerRow, column: AnswerColumn, at: string): SlopeEnd {
  const reading = readFigure(row, column);
  const { value, min, max } = reading;
  return { value, min, max, ...confidence(row, column), text: onDrawing(reading), words: inWords(reading), at };
}

function datesOf(spec: ChartSpec, rows: readonly AnswerRow[]): { first: string; last: string } {
  const dates = rows.map((row) => textOf(row, option(spec, 'x'))).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}

/** A date asked with others has its name in the column beside. */
function dateName(rows: readonly AnswerRow[], across: string, date: string): string {
  const row = rows.find((one) => textOf(one, across) === date);
  return row ? textOf(row, across + ASKED_NAME) || nameAt(row, across) : date;
}

function seriesOf(answer: Answer, spec: ChartSpec, row: AnswerRow): string {
  return textOf(row, option(spec, 'serie')) + facetOf(answer, spec, row);
}

/** The series in the order of the answer at the last date, then those that it no longer has. */
function seriesIn(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[]): string[] {
  const { first, last } = datesOf(spec, rows);
  return [
    ...new Set(
      [last, first].flatMap((date) =>
        rows.filter((row) => textOf(row, option(spec, 'x')) === date).map((row) => seriesOf(answer, spec, row))
      )
    )
  ];
}

/** The few that go against the others. @param counted figures without confidence intervals are counts */
function againstMost(slopes: readonly Omit<Slope, 'apart'>[], counted: boolean): Set<string> {
  const moved = slopes.flatMap(({ name, ends: [from, to] }) => {
    const gap = from && to && from.value !== null && to.value !== null ? to.value - from.value : 0;
    return gap === 0 || !from || !to ? [] : [{ name, rises: gap > 0, sure: areApart(from, to) ?? counted }];
  });
  const few = moved.filter(({ rises }) => rises).length * 2 < moved.length;
  const lesser = moved.filter(({ rises }) => rises === few);
  return new Set(lesser.length <= moved.length * FEW ? lesser.flatMap(({ name, sure }) => (sure ? [name] : [])) : []);
}

/** Whether confidence intervals do not meet; null without them: an index or a rate may then move by a rounding. */
function areApart(a: SlopeEnd, b: SlopeEnd): boolean | null {
  const intervals = a.low != null && a.high != null && b.low != null && b.high != null;
  return intervals ? a.high < b.low || b.high < a.low : null;
}
