import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { currencyOf } from '../../text/units.ts';
import {
  alike,
  columnOf,
  formatterOf,
  inShort,
  nameAt,
  onDrawing,
  readFigure,
  type Reading
} from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { facetOf, uniqueLabels } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawBars, type Bar, type Reach } from './draw.ts';

export function barsOf(
  answer: Answer,
  spec: ChartSpec,
  rows: readonly AnswerRow[],
  label: string,
  reach?: Reach
): Drawing {
  const column = columnOf(answer, option(spec, 'x'));
  const part = option(spec, 'dont') ? columnOf(answer, option(spec, 'dont')) : undefined;
  // A yes or no column: the rows that say yes are the ones to see; of those that say neither, it is not known.
  const set = option(spec, 'couleur');
  const partLabel = option(spec, 'etiquette') ? columnOf(answer, option(spec, 'etiquette')) : undefined;
  const place = markPlaces(answer);
  const readings = alike(rows.map((row) => readFigure(row, column)));
  const drawn: Bar[] = rows.map((row, index) => {
    const reading = readings[index] ?? readFigure(row, column);
    const inner = part ? readFigure(row, part) : null;
    return {
      label: nameAt(row, option(spec, 'y')) + facetOf(answer, spec, row),
      at: place(row),
      ...reading,
      text: onDrawing(reading) + (reading.value === null && reading.min === null ? '' : currencyOf(column)),
      ...(set ? { strong: row[set] === null ? null : row[set] === true } : {}),
      ...(inner ? { part: inner.value ?? inner.min, partMax: inner.value ?? inner.max } : {}),
      ...(partLabel && inner ? { partText: atAGlance(readFigure(row, partLabel)) } : {})
    };
  });
  const reference = typeof spec.reference === 'number' ? { reference: { value: spec.reference, text: '' } } : {};
  return drawBars(uniqueLabels(drawn), { label, format: formatterOf(column), reach, ...reference });
}

/** A rate inside a bar, to the whole percent: the exact figure or its bounds are in the table. */
function atAGlance(reading: Reading): string {
  return inShort({ ...reading, style: { ...reading.style, decimals: 0 } });
}
