import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { inShort, readFigure, textOf } from '../../words/figure.ts';
import { option, columnsAt } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawMatrix } from './draw.ts';

export function matrixOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'x');
  const place = markPlaces(answer);
  const cells = rows.flatMap((row) =>
    columns.map((column, index) => {
      const reading = readFigure(row, column);
      return {
        row: textOf(row, option(spec, 'y')),
        column: column.libelle,
        level: reading.value,
        sign: inShort(reading),
        at: place(row, index)
      };
    })
  );
  return drawMatrix(cells, label);
}
