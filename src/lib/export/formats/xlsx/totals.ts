import { formatMeasure, numberStyle } from '../../../text/numbers.ts';
import { titleOf } from '../../columns.ts';
import type { Totals } from '../../../catalogue/request/totals.ts';
import { textCell, type SheetCell } from './cell.ts';
import type { Sheet } from './sheet.ts';

const HEADINGS = ['Compte', 'Somme des lignes', 'Minimum', 'Milieu', 'Maximum'];

/** A sheet of what the counts of the file come to, as far as they are known; null for a file without any. */
export function totalsSheet({ reason, counts }: Totals): Sheet | null {
  if (reason === null && counts.length === 0) return null;
  const rows: readonly SheetCell[][] =
    reason !== null
      ? [[textCell(`Pas de total : ${reason}.`)]]
      : [HEADINGS.map((text) => textCell(text, 'heading')), ...counts.map(rowOf)];
  return { name: 'Totaux', filtered: null, widths: [50, 36, 14, 14, 14], blocks: [rows] };
}

function rowOf({ column, sum }: Totals['counts'][number]): SheetCell[] {
  const name = textCell(titleOf(column));
  if (sum === null) return [name, textCell('ne s’ajoute pas d’une ligne à l’autre', 'words')];
  const { min = null, max = null } = sum;
  return [
    name,
    textCell(formatMeasure(sum, numberStyle(column), 'non disponible'), 'words'),
    numberCell(min),
    numberCell(min === null || max === null ? null : (min + max) / 2),
    numberCell(max)
  ];
}

function numberCell(value: number | null): SheetCell {
  return value === null ? null : { value, style: Number.isInteger(value) ? 'whole' : 'decimal' };
}
