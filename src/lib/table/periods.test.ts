import { describe, expect, test } from 'vitest';
import { buildColumn } from './build-column.ts';
import { datesOf, firstDay, periodKind, PERIOD_KINDS } from './periods.ts';
import { valueAt } from './table.ts';

const column = (...values: (string | null)[]) => buildColumn('mois', 'text', values);

describe('periods', () => {
  test.each([
    ['2025-08', 'mois', '2025-08-01'],
    ['2025T1', 'trimestre', '2025-01-01'],
    ['2025T4', 'trimestre', '2025-10-01'],
    ['2024-02-29', 'jour', '2024-02-29'],
    ['2023-02-29', 'jour', null],
    ['2025-13', 'mois', null],
    ['2025T5', 'trimestre', null],
    ['2022_2023', 'mois', null],
    ['2025', 'mois', null]
  ] as const)('%s as %s begins on %s', (text, kind, day) => {
    expect(firstDay(text, kind)).toBe(day);
  });

  test('a column is of one kind or of none, whatever is missing', () => {
    expect(periodKind(column('2025-08', null, '2025-09'), PERIOD_KINDS)).toBe('mois');
    expect(periodKind(column('2025T1'), ['mois'])).toBeNull();
    expect(periodKind(column('2025T1', '2025'), PERIOD_KINDS)).toBeNull();
    // School years and cohorts keep their words.
    expect(periodKind(column('2022_2023'), PERIOD_KINDS)).toBeNull();
    expect(periodKind(column('2022-2023'), PERIOD_KINDS)).toBeNull();
    expect(periodKind(column(null), ['mois'])).toBe('mois');
    expect(periodKind(column(null), PERIOD_KINDS)).toBeNull();
    expect(periodKind(buildColumn('mois', 'int32', [2025]), PERIOD_KINDS)).toBeNull();
  });

  test('dates keep what is missing missing', () => {
    const dates = datesOf(column('2025-08', null), 'mois');
    expect([valueAt(dates, 0), valueAt(dates, 1), dates.type]).toEqual(['2025-08-01', null, 'date']);
  });
});
