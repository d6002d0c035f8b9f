import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { inShort, readFigure, textOf } from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { columnsAt, facetOf, uniqueLabels } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawMatrix } from './draw.ts';

export function matrixOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'x');
  const place = markPlaces(answer);
  const names = rows.map((row) => textOf(row, option(spec, 'y')));
  // Rows of one name are told apart where there are some: they would be written over each other.
  const told = new Set(names).size === names.length ? () => '' : (row: AnswerRow) => facetOf(answer, spec, row);
  const labelled = uniqueLabels(rows.map((row, index) => ({ row, label: `${names[index] ?? ''}${told(row)}` })));
  const cells = labelled.flatMap(({ row, label: name }) =>
    columns.map((column, index) => {
      const reading = readFigure(row, column);
      return { row: name, column: column.libelle, level: reading.value, sign: inShort(reading), at: place(row, index) };
    })
  );
  return drawMatrix(cells, label);
}
