import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { markPlaces } from '../mark-place.ts';
import type { ControlPoint } from './draw.ts';
import { columnOf, dayOf, readFigure, textOf } from '../../words/figure.ts';

/** The series of an answer that declares a control chart, oldest first; empty for another answer. */
export function controlPoints(answer: Answer, rows: readonly AnswerRow[] = answer.lignes): ControlPoint[] {
  const spec = answer.requete.graphique;
  if (spec?.type !== 'controle') return [];
  const [low, high] = Array.isArray(spec['bande']) ? (spec['bande'] as readonly string[]) : [];
  const place = markPlaces(answer);
  const figure = (row: AnswerRow, name: unknown): number | null =>
    typeof name === 'string' ? readFigure(row, columnOf(answer, name)).value : null;
  return rows
    .map((row) => ({
      period: new Date(dayOf(textOf(row, String(spec['x'])))),
      value: figure(row, spec['y']),
      centre: figure(row, spec['centre']),
      low: figure(row, low),
      high: figure(row, high),
      signal: row[String(spec['signal'])] === true,
      at: place(row)
    }))
    .sort((a, b) => a.period.getTime() - b.period.getTime());
}

/** The objective of the series, in its unit; null without one. */
export function controlTarget(spec: ChartSpec, rows: readonly AnswerRow[]): number | null {
  const held = rows.map((row) => row[String(spec['cible'])]).find((value) => typeof value === 'number');
  return typeof held === 'number' ? held : null;
}
