import type { AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { GAP_INFOS, GAPS, isGap, type Gap } from '../disclosure/gap.ts';
import { isStatusCode, statusLegend, type StatusCode } from '../disclosure/status.ts';

/** A sign of a table or of a chart, and what it means. */
export interface Sign {
  sign: string;
  label: string;
}

/** How bounds of secrecy and confidence intervals are written in a cell: never in the same way. */
const BOUNDS = 'x à y';
const CONFIDENCE = '[x – y]';

/** The legend of these rows: each sign that stands in them, once. */
export function signsOf(rows: readonly AnswerRow[], columns: readonly AnswerColumn[]): Sign[] {
  const statuses = new Set<StatusCode>();
  const gaps = new Set<Gap>();
  let confident = false;
  for (const row of rows) {
    for (const { nom, protege, ecart, ic } of columns) {
      const absent = row[nom] === null || row[nom] === undefined ? 'non_disponible' : undefined;
      const [status, gap] = [protege ? row[`${nom}_statut`] : absent, ecart ? row[`${nom}_ecart`] : undefined];
      if (isStatusCode(status)) statuses.add(status);
      if (isGap(gap)) gaps.add(gap);
      confident ||= ic && typeof row[`${nom}_ic_min`] === 'number';
    }
  }
  return [
    ...statusLegend(statuses).flatMap(({ code, sign, label }) =>
      code === 'intervalle' ? [{ sign: BOUNDS, label }] : sign === '' ? [] : [{ sign, label }]
    ),
    ...(confident ? [{ sign: CONFIDENCE, label: 'intervalle de confiance à 95 %' }] : []),
    ...GAPS.filter((gap) => gaps.has(gap)).map((gap) => ({ sign: GAP_INFOS[gap].sign, label: GAP_INFOS[gap].label }))
  ];
}
