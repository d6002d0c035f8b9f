import { formatMeasureShort, sameBounds } from '../text/numbers.ts';
import { isGap, GAP_INFOS } from '../disclosure/gap.ts';
import { isStatusCode, statusInfo } from '../disclosure/status.ts';
import { numberAt, valueAt } from '../table/table.ts';
import type { ExportColumn } from './columns.ts';
import type { ExportDocument } from './format.ts';

/** In place of a hidden figure: its sign, or its bounds in words, never read as one number. Null with a figure. */
export function hiddenText({ measure, style }: ExportColumn, row: number): string | null {
  if (!measure) return null;
  const code = valueAt(measure.status, row);
  if (!isStatusCode(code) || statusInfo(code).hasValue) return null;
  const sign = statusInfo(code).sign;
  if (code !== 'intervalle' && sign !== '') return sign;
  const bounds = boundsAt(measure, row);
  return exactAt(bounds) === null ? formatMeasureShort({ value: null, ...bounds }, style, sign || '…') : null;
}

/** A hidden cell whose bounds are one number is that number, never a text. Null for any other cell. */
export function knownByBounds({ measure }: ExportColumn, row: number): number | null {
  return measure ? exactAt(boundsAt(measure, row)) : null;
}

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

function boundsAt({ min, max }: NonNullable<ExportColumn['measure']>, row: number): Bounds {
  return { min: min ? numberAt(min, row) : null, max: max ? numberAt(max, row) : null };
}

function exactAt({ min, max }: Bounds): number | null {
  return min !== null && max !== null && sameBounds(min, max) ? min : null;
}

/** The words of a companion that holds a code: a status, a gap, a territory. Null for a number or a text. */
export function codeWords({ part }: ExportColumn, value: unknown, { meta }: ExportDocument): string | null {
  if (part === 'statut') return statusLabel(value);
  if (part === 'ecart') return isGap(value) ? GAP_INFOS[value].label : '';
  if (part !== 'visible') return null;
  const code = String(value);
  const found = meta.territoires_visibles.find(({ territoire }) => territoire === code);
  return found ? `${found.nom} (${code})` : code;
}

/** The words for a status, in place of its code; what explains them is in the provenance. */
function statusLabel(code: unknown): string {
  return isStatusCode(code) ? (statusInfo(code).label.split(' : ')[0] ?? '') : '';
}
