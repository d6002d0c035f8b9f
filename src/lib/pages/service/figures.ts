import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { typesetIn } from '../../text/typeset.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';

/** The figures there are; what is missing for one same reason is said once. */
export function present(figures: readonly (FigureModel | null | undefined)[]): FigureModel[] {
  const said = new Set<string>();
  return figures
    .filter((figure) => figure !== null && figure !== undefined)
    .filter(({ unavailable }) => {
      const reason = unavailable.join(' ');
      const again = reason !== '' && said.has(reason);
      said.add(reason);
      return !again;
    });
}

/** The chart of an answer with its title when it has rows, under a plain name when it has none; null when the request was refused. */
export function figureOf(
  answer: Answer | null,
  name: string,
  subtitle: string,
  title: (first: AnswerRow, answer: Answer) => string,
  note?: string,
  limit = 12
): FigureModel | null {
  if (!answer) return null;
  const first = answer.lignes[0];
  const notes = [note, ...answer.signalements].filter(Boolean).join(' ');
  return chartFigure(
    answer,
    typesetIn({ title: first ? title(first, answer) : name, subtitle, ...(notes ? { note: notes } : {}) }),
    { limit }
  );
}

/** The same answer with some of its rows only. */
export function rowsOf(
  answer: AnswerOf<'spro/clarte_aide_autonomie' | 'spro/qualite_exploitation' | 'spro/telephone_publics'> | null,
  keep: (row: AnswerRow) => boolean
): Answer | null {
  return answer && { ...answer, lignes: answer.lignes.filter(keep) };
}

/** A figure of a row in words, with its bounds. */
export function said(answer: Answer, row: AnswerRow, name: string): string {
  return inWords(readFigure(row, columnOf(answer, name)));
}

/** The sum of a column over the rows; null when one of them is hidden. */
export function total(answer: Answer | null, name: string): number | null {
  const values = (answer?.lignes ?? []).map((row) => row[name]);
  return values.length > 0 && values.every((value) => typeof value === 'number')
    ? values.reduce((sum, value) => sum + value, 0)
    : null;
}
