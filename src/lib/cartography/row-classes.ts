import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { chartOfMeasure } from '../catalogue/request/mapped-measures.ts';
import { readFigure } from '../words/figure.ts';
import { answerByTerritory } from './answer-by-territory.ts';
import { mapClasses } from './map-classes.ts';
import { momentsOf, readingsOf } from './moments.ts';

/**
 * The class of each row whose colour on a map of the answer is that of one class, from 1, the lowest. None where no map
 * is drawn of these rows.
 * @param graphique the chart of the request
 * @param dates the parameter of dates, when several are asked: maps side by side have the same classes
 */
export function rowClasses(
  answer: Answer,
  column: AnswerColumn,
  graphique: ChartSpec,
  dates: string | null
): ReadonlyMap<AnswerRow, number> {
  const chart = chartOfMeasure(graphique, column);
  const moments = dates === null ? null : momentsOf(answer, chart, dates);
  const among = moments ? readingsOf(moments) : undefined;
  const maps = moments ?? [answerByTerritory(answer, chart)];
  return new Map(
    maps.flatMap((map) => {
      const readings = (map?.ranked.lignes ?? []).map((row) => [row, readFigure(row, column)] as const);
      const classes =
        map &&
        mapClasses(
          map.ranked,
          column,
          readings.map(([, reading]) => reading),
          { among }
        );
      return readings.flatMap(([row, reading]) => {
        const fill = classes?.fillOf(reading);
        return fill?.kind === 'class' ? [[row, fill.index + 1] as const] : [];
      });
    })
  );
}
