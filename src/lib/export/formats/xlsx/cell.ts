import { formatStyled, shareDecimals } from '../../../text/numbers.ts';
import { cellText } from '../../../table/json-rows.ts';
import { firstDay, type PeriodKind } from '../../../table/periods.ts';
import { safeNumber, valueAt } from '../../../table/table.ts';
import type { ExportColumn } from '../../columns.ts';
import type { ExportDocument } from '../../format.ts';
import { codeWords, hiddenText, knownByBounds } from '../../hidden-text.ts';
import type { StyleName } from './styles.ts';

/** A cell of a sheet: a text is a text cell, never a formula; null is no cell. */
export type SheetCell = { readonly value: string | number; readonly style: StyleName } | null;

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 in the days of a spreadsheet. */
const EPOCH = 25_569;

export function textCell(value: string, style: StyleName = 'plain'): SheetCell {
  return { value, style };
}

/** A figure, typed; the sign or the words that stand for a hidden one. */
export function dataCell(exported: ExportColumn, row: number, document: ExportDocument): SheetCell {
  const hidden = hiddenText(exported, row);
  if (hidden !== null) return textCell(hidden, 'hidden');
  const value = valueAt(exported.column, row) ?? knownByBounds(exported, row);
  if (value === null) return null;
  if (exported.part === 'lecture') return textCell(formatStyled(Number(value), exported.style), 'hidden');
  const words = codeWords(exported, value, document);
  if (words !== null) return textCell(words, 'words');
  if (typeof value === 'bigint')
    return exported.column.type === 'cell'
      ? textCell(cellText(value))
      : { value: safeNumber(value, exported.column.name), style: numberStyle(exported, Number(value)) };
  if (typeof value === 'number') return { value, style: numberStyle(exported, value) };
  if (typeof value === 'boolean') return textCell(value ? 'oui' : 'non');
  if (exported.column.type === 'date') return dateCell(value, 'date');
  const day = exported.time === null ? null : firstDay(value, exported.time);
  return day === null || exported.time === null ? textCell(value) : dateCell(day, timeStyle(value, exported.time));
}

function dateCell(day: string, style: StyleName): SheetCell {
  return { value: Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + EPOCH, style };
}

/** A spreadsheet has no format for quarters: one for each, which writes its number. */
const QUARTERS: readonly StyleName[] = ['quarter1', 'quarter2', 'quarter3', 'quarter4'];

function timeStyle(text: string, time: PeriodKind): StyleName {
  if (time === 'trimestre') return QUARTERS[Number(text.slice(5)) - 1] ?? 'date';
  return time === 'mois' ? 'month' : 'date';
}

/** The value is whole; only its format rounds, and never a share to a whole or to nothing. */
function numberStyle({ style, owner, part }: ExportColumn, value: number): StyleName {
  if (style.kind === 'percent' && (part === 'min' || part === 'max' || part === 'milieu')) return 'shareBound';
  if (style.kind === 'percent')
    return style.change || shareDecimals(value, style.decimals) === style.decimals ? 'share' : 'fineShare';
  if (style.kind === 'ordinal') return 'rank';
  if (style.small !== undefined && owner.role === 'mesure') return 'small';
  if (style.kind === 'number') return style.decimals === 0 && Number.isInteger(value) ? 'whole' : 'decimal';
  return 'plain';
}
