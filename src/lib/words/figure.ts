import type { Answer, AnswerColumn, AnswerRow, AnswerValue } from '../catalogue/api/answer.ts';
import { periodName } from '../text/dates.ts';
import {
  formatMeasure,
  formatMeasureShort,
  formatStyled,
  numberStyle,
  sameBounds,
  type Measure,
  type NumberStyle
} from '../text/numbers.ts';
import { currencyOf } from '../text/units.ts';
import { GAP_INFOS, isGap, type Gap, type GapInfo } from '../disclosure/gap.ts';
import { isStatusCode, statusInfo, type StatusInfo } from '../disclosure/status.ts';

/** A figure of an answer: its value or bounds, and what hides it. */
export interface Reading extends Measure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly status: StatusInfo;
  readonly style: NumberStyle;
  /** Where it stands against the reference of its request; none for a column that is not tested. */
  readonly gap?: Gap;
}

/** @throws Error naming the column when the answer has none of that name. */
export function columnOf<Row extends AnswerRow>(answer: Answer<Row>, name: keyof Row & string): AnswerColumn {
  const column = answer.colonnes.find(({ nom }) => nom === name);
  if (!column) throw new Error(`La réponse de « ${answer.requete.id} » n’a pas de colonne « ${name} ».`);
  return column;
}

/** Reads a figure with its companions; a plain column that is null reads as not available. */
export function readFigure(row: AnswerRow, column: AnswerColumn): Reading {
  const value = numeric(row[column.nom]);
  const declared = row[`${column.nom}_statut`];
  const gap = column.ecart ? row[`${column.nom}_ecart`] : null;
  const status = statusInfo(isStatusCode(declared) ? declared : value === null ? 'non_disponible' : 'diffuse');
  return {
    value,
    min: column.bornes ? numeric(row[`${column.nom}_min`]) : value,
    max: column.bornes ? numeric(row[`${column.nom}_max`]) : value,
    status,
    style: numberStyle({ role: column.role, unite: column.unite, type: column.type }),
    ...(isGap(gap) ? { gap } : {})
  };
}

/** The figure in words for a sentence; a secret says so before its bounds, a provisional figure after it. */
export function inWords(reading: Reading): string {
  const { status } = reading;
  const words = formatMeasure(reading, reading.style, status.spoken || 'non disponible');
  if (status.code === 'provisoire') return `${words} (${status.spoken})`;
  return status.code === 'secret' && reading.min !== null ? `${status.spoken}, ${words}` : words;
}

/** « 12,0 % à 34,5 % », of two figures that are known. */
export function fromTo(lowest: Reading, highest: Reading): string {
  return `${inWords(lowest)} à ${inWords(highest)}`;
}

/** The figure for a cell or a label; a sign when it is secret or when nothing is known. */
export function inShort(reading: Reading): string {
  const { status, style } = reading;
  return status.code === 'secret' ? status.sign : formatMeasureShort(reading, style, status.sign || '…');
}

/** The figure on a drawing: a provisional one says so. */
export function onDrawing(reading: Reading): string {
  return reading.status.code === 'provisoire' ? `${inShort(reading)} ${reading.status.sign}` : inShort(reading);
}

/** Whether a sign or bounds stand in place of a figure; bounds that are one number are a figure. */
export function isHidden({ status, min, max }: Reading): boolean {
  return !status.hasValue && (status.code === 'secret' || min === null || max === null || !sameBounds(min, max));
}

/** Whether nothing is told of a figure, not even bounds: a sentence does without it. */
export function isUntold({ value, min, max }: Reading): boolean {
  return value === null && min === null && max === null;
}

/** Where a hidden figure stands for lack of better, to place it: the middle of its bounds, null without. */
export function middleOf({ value, min, max }: Reading): number | null {
  return value ?? (min === null || max === null ? null : (min + max) / 2);
}

/** Where a tested rate stands against its reference; null for a column that is not tested. */
export function gapOf(row: AnswerRow, column: AnswerColumn): GapInfo | null {
  const code = row[`${column.nom}_ecart`];
  return column.ecart && isGap(code) ? GAP_INFOS[code] : null;
}

/** The bounds of the 95 % confidence interval, or null when the column has none. */
export function confidence(row: AnswerRow, column: AnswerColumn): { low: number; high: number } | null {
  const low = numeric(row[`${column.nom}_ic_min`]);
  const high = numeric(row[`${column.nom}_ic_max`]);
  return column.ic && low !== null && high !== null ? { low, high } : null;
}

/** A figure as its table writes it, for the one that a drawing names. */
export function exactFormatterOf(column: AnswerColumn): (value: number) => string {
  const style = numberStyle({ role: column.role, unite: column.unite, type: column.type });
  return (value) => formatStyled(value, style) + currencyOf(column);
}

/** Figures along an axis, whose rates are round. */
export function formatterOf(column: AnswerColumn): (value: number) => string {
  const style = numberStyle({ role: column.role, unite: column.unite, type: column.type });
  const axis: NumberStyle = { ...style, decimals: style.kind === 'percent' ? 0 : style.decimals, fixed: false };
  return (value) => formatStyled(value, axis) + currencyOf(column);
}

export function textOf<Row extends AnswerRow>(row: Row, name: keyof Row & string): string {
  const value: AnswerValue | undefined = row[name];
  return value === null || value === undefined ? '' : String(value);
}

/** What a mark stands for: a name, or a period in words rather than in code. */
export function nameAt<Row extends AnswerRow>(row: Row, name: keyof Row & string): string {
  return periodName(textOf(row, name));
}

/** The readings of one drawing with as many digits as the one that needs most: 1,2 beside 0,91 is 1,20. */
export function alike<T extends Reading>(readings: readonly T[]): T[] {
  const most = Math.max(
    0,
    ...readings.flatMap(({ value, min, max, style }) =>
      (value === null ? [min, max] : [value]).map((figure) => decimalsWritten(figure, style))
    )
  );
  return readings.map((reading) =>
    reading.style.kind === 'number' && reading.style.small === undefined
      ? { ...reading, style: { ...reading.style, decimals: most, fixed: true } }
      : reading
  );
}

/** How many digits a figure has after its comma as it is written; none where there is no figure. */
export function decimalsWritten(figure: number | null, style: NumberStyle): number {
  return figure === null ? 0 : (formatStyled(figure, style).split(',')[1]?.length ?? 0);
}

/** First day of `2025`, of `2025-03`, of the quarter `2025T1`, or `2025-03-04` itself. */
export function dayOf(period: string): string {
  const quarter = /^(\d{4})T([1-4])$/.exec(period);
  if (quarter !== null) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return `${period}-01-01`.slice(0, 10);
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
