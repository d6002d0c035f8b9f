import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { columnOf, confidence, formatterOf, middleOf, nameAt, onDrawing, readFigure } from '../../words/figure.ts';
import type { Reach } from '../bars/draw.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { columnsAt, uniqueLabels } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawIntervals } from './draw.ts';

export function intervalsOf(
  answer: Answer,
  spec: ChartSpec,
  rows: readonly AnswerRow[],
  label: string,
  reach?: Reach
): Drawing {
  const column = columnOf(answer, option(spec, 'x'));
  const target = option(spec, 'cible') ? columnOf(answer, option(spec, 'cible')) : undefined;
  const [low, high] = columnsAt(answer, spec, 'confiance');
  const expected = option(spec, 'attendu') ? columnOf(answer, option(spec, 'attendu')) : undefined;
  const place = markPlaces(answer);
  const drawn = rows.map((row) => {
    const reading = readFigure(row, column);
    const bounds =
      low && high
        ? { low: readFigure(row, low).value, high: readFigure(row, high).value }
        : (confidence(row, column) ?? {});
    return {
      label: nameAt(row, option(spec, 'y')),
      at: place(row),
      ...bounds,
      value: reading.value,
      min: reading.min,
      max: reading.max,
      target: target ? readFigure(row, target).value : null,
      expected: expected ? readFigure(row, expected).value : null,
      middle: middleOf(reading),
      text: onDrawing(reading)
    };
  });
  // The middle of bounds orders the rows; what is not known at all comes last.
  drawn.sort((a, b) => (b.middle ?? -Infinity) - (a.middle ?? -Infinity));
  return drawIntervals(uniqueLabels(drawn), { label, format: formatterOf(column), ...(reach ? { reach } : {}) });
}
