import { formatMeasureShort } from '../catalogue/format-fr.ts';
import { isGap, GAP_INFOS } from '../disclosure/gap.ts';
import { isStatusCode, statusInfo } from '../disclosure/status.ts';
import { numberAt, valueAt } from '../table/table.ts';
import type { ExportColumn } from './columns.ts';
import type { ExportDocument } from './format.ts';

/** What a spreadsheet shows in place of a hidden figure: its sign, or its bounds in words. Null when there is a figure. */
export function hiddenText({ measure, style }: ExportColumn, row: number): string | null {
  if (!measure) return null;
  const code = valueAt(measure.status, row);
  if (!isStatusCode(code) || statusInfo(code).hasValue) return null;
  const sign = statusInfo(code).sign;
  if (code !== 'intervalle' && sign !== '') return sign;
  const bounds = { value: null, min: measure.min ? numberAt(measure.min, row) : null, max: measure.max ? numberAt(measure.max, row) : null };
  return formatMeasureShort(bounds, style, sign || '…');
}

/** The words of a companion that holds a code, for a person: of a status, of a gap, of a territory. Null for a number or a text. */
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
