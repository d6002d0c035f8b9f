import type { RowFilter } from '../../catalogue/parameters/table-view.ts';
import type { ExportDocument } from '../../export/format.ts';
import { filterRows } from '../../server/answer/compose/filter-rows.ts';
import { filterWords } from '../../server/answer/compose/view-words.ts';
import { refuseParameter } from '../../server/problem.ts';
import { findColumn } from '../../table/table.ts';

/** Of some rows, those that have the values asked, and those whose hidden figure may have them. @throws RequestProblem */
export function chooseRows(
  { table, request }: ExportDocument,
  within: readonly number[],
  filters: readonly RowFilter[]
): { readonly matched: readonly number[]; readonly undecided: number; readonly said: readonly string[] } {
  // A companion that no row has is no column.
  const known = filters.filter(({ column }) => findColumn(table, column) !== undefined);
  if (known.length < filters.length)
    return { matched: [], undecided: 0, said: filterWords(filters, 0, request.colonnes) };
  if (known.length === 0) return { matched: within, undecided: 0, said: [] };
  try {
    const { rows, undecided } = filterRows(table, known, request.colonnes);
    const kept = new Set(rows);
    const matched = within.filter((row) => kept.has(row));
    const unsure = matched.filter((row) => undecided.has(row)).length;
    return { matched, undecided: unsure, said: filterWords(known, unsure, request.colonnes) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuseParameter(known.map(({ column }) => column).join(', '), error.message);
  }
}
