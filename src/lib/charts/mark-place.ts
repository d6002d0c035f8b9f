import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';

/** `3`, the place of its row in the answer, `3.1` with its column, `0 1 2` for a line; in `data-m`, beside `data-s`. */
export function markPlaces(answer: Answer): (row: AnswerRow, column?: number) => string {
  const places = new Map(answer.lignes.map((row, index) => [row, index]));
  return (row, column) => `${places.get(row) ?? ''}${column === undefined ? '' : `.${column}`}`;
}

/** The places of the points of one line, in their order. */
export function along(points: readonly { at?: string }[]): string {
  return points.every(({ at }) => at !== undefined) ? points.map(({ at }) => at).join(' ') : '';
}

/** A mark of a series, whose name a legend holds; undefined without place nor series. */
export function markOfSeries(at: string | undefined, series: number | undefined): string | undefined {
  return series === undefined ? at || undefined : `${at ?? ''}|${series}`;
}

/** The series of what goes with a mark without being one: its figure, its name, the stroke of its bounds. */
export function withSeries(series: number | undefined): string | undefined {
  return series === undefined ? undefined : `||${series}`;
}

/** Writes where a mark is said, and its series. @param name as `markOfSeries` or `withSeries` write it */
export function nameMark(element: { setAttribute(name: string, value: string): void }, name: string): void {
  const [at, series, beside] = name.split('|');
  if (at) element.setAttribute('data-m', at);
  if (series) element.setAttribute('data-s', series);
  if (beside) element.setAttribute('data-t', beside);
}

/** A drawing without what only a page needs. */
export function withoutPlaces(svg: string): string {
  return svg.replaceAll(/ data-[mst]="[\d. ]*"/g, '');
}
