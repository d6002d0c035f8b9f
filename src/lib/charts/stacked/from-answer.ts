import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { formatterOf, inShort, readFigure, textOf, type Reading } from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { columnsAt, facetOf } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawStacked } from './draw.ts';

export function stackedOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'x');
  const place = markPlaces(answer);
  const bars = rows.map((row) => ({
    at: place(row),
    label: textOf(row, option(spec, 'y')) + facetOf(answer, spec, row),
    parts: columns.map((column, index) => ({
      part: column.libelle,
      reading: readFigure(row, column),
      at: place(row, index)
    }))
  }));
  // A part between bounds is full up to the least it can be; what all parts may be more is hatched after them.
  const least = ({ value, min, status }: Reading): number => value ?? (status.code === 'secret' ? 0 : (min ?? 0));
  const segments = bars.flatMap(({ label: bar, parts }) =>
    parts.flatMap(({ part, reading, at }) =>
      least(reading) === 0 && reading.value === null
        ? []
        : [{ label: bar, part, share: least(reading), text: inShort(reading), at }]
    )
  );
  const hidden = bars.flatMap(({ label: bar, parts, at }) => {
    const missing = parts.filter(({ reading }) => reading.value === null);
    const from = parts.reduce((sum, { reading }) => sum + least(reading), 0);
    const most = parts.reduce(
      (sum, { reading }) => sum + (reading.value ?? (reading.status.code === 'secret' ? 1 : (reading.max ?? 1))),
      0
    );
    return missing.length === 0
      ? []
      : [
          {
            label: bar,
            at,
            from,
            to: Math.max(from, Math.min(1, most)),
            text: missing
              .filter(({ reading }) => least(reading) === 0)
              .map(({ reading }) => inShort(reading))
              .join(' ; ')
          }
        ];
  });
  return drawStacked(segments, {
    label,
    format: columns[0] ? formatterOf(columns[0]) : String,
    labels: [...new Set(bars.map((bar) => bar.label))],
    parts: columns.map(({ libelle }) => libelle),
    hidden
  });
}
