import { buildColumn } from './build-column.ts';
import { valuesOf } from './take-rows.ts';
import type { Column } from './table.ts';

/** What a text says of time: a day `AAAA-MM-JJ`, a month `AAAA-MM`, a quarter `AAAATn`. */
export type PeriodKind = 'jour' | 'mois' | 'trimestre';

const PATTERNS: Readonly<Record<PeriodKind, RegExp>> = {
  jour: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  mois: /^\d{4}-(0[1-9]|1[0-2])$/,
  trimestre: /^\d{4}T[1-4]$/
};
export const PERIOD_KINDS = Object.keys(PATTERNS) as readonly PeriodKind[];

/** The kind of period, among those expected, of every text of a column; null for one that holds anything else. */
export function periodKind(column: Column, expected: readonly PeriodKind[]): PeriodKind | null {
  if (column.type !== 'text') return null;
  const texts = valuesOf(column).filter((value) => value !== null);
  if (texts.length === 0) return expected.length === 1 ? (expected[0] ?? null) : null;
  return expected.find((kind) => texts.every((text) => firstDay(String(text), kind) !== null)) ?? null;
}

/** The first day of a period, `AAAA-MM-JJ`; null when the text is not one. */
export function firstDay(text: string, kind: PeriodKind): string | null {
  if (!PATTERNS[kind].test(text)) return null;
  if (kind === 'mois') return `${text}-01`;
  if (kind === 'trimestre') return `${text.slice(0, 4)}-${String(Number(text.slice(5)) * 3 - 2).padStart(2, '0')}-01`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

export function datesOf(column: Column, kind: PeriodKind): Column {
  return buildColumn(
    column.name,
    'date',
    valuesOf(column).map((value) => (value === null ? null : firstDay(String(value), kind)))
  );
}
