import { checkColumn, type TableView, type ViewName } from '../../../catalogue/parameters/table-view.ts';
import type { Problem } from '../../../catalogue/api/answer.ts';
import type { ResolvedParameter } from '../../../catalogue/parameters/resolve-parameters.ts';
import { ownerOf } from '../../../catalogue/request/companions.ts';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import type { Table } from '../../../table/table.ts';
import { takeRows } from '../../../table/take-rows.ts';
import type { AnswerDocument } from '../answer-document.ts';
import { refusal, refuseParameter } from '../../problem.ts';
import type { AnswerBehind } from './answers-joined.ts';
import { filterRows, type RowChoice } from './filter-rows.ts';
import { withClasses } from '../derive/classes.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { groupRows, type GroupedTable } from './group-rows.ts';
import { pivotRows } from './pivot-rows.ts';
import { sortRows } from './sort-rows.ts';

/** What lays a table out besides what is asked of it. */
export interface ViewContext {
  readonly address: string;
  /** What was asked; null of several answers, whose sentence is of none. */
  readonly parameters: readonly ResolvedParameter[] | null;
  /** The answers whose rows are under one another, with what each was asked. */
  readonly answers: readonly AnswerBehind[];
  readonly report: (message: string) => void;
}

/** The rows that are asked for, in their order, with all their columns. */
export interface LaidOut {
  readonly table: Table;
  readonly columns: readonly RequestColumn[];
  /** Those there were once rows were put together, before one dimension was laid across. */
  readonly grouped: readonly RequestColumn[];
  /** Rows kept because their hidden figure settles nothing. */
  readonly undecided: number;
  /** Sums are lower bounds where an answer behind them is not whole. */
  readonly partial: boolean;
}

/** Rows kept, put together, one dimension laid across, then sorted. @throws RequestProblem 400, 422 */
export function layOut(document: AnswerDocument, view: TableView, context: ViewContext): LaidOut {
  const { request } = document;
  const { rows, undecided } = attempt('filtre', () => filterRows(document.table, view.filters, request.colonnes));
  const { pivot } = view;
  const kept = protectTable(takeRows(document.table, rows));
  const before = groupWhole(document, { rows, undecided }, view, context) ?? {
    // A filter on a class keeps what it names; any other leaves fewer rows to a map, which has classes of its own.
    table: view.filters.some(({ column }) => ownerOf(column, request.colonnes)?.companion?.part === 'classe')
      ? kept
      : withClasses({ ...document, table: kept }).table,
    columns: request.colonnes,
    partial: false
  };
  const { table, columns } =
    pivot === null ? before : attempt('pivot', () => pivotRows(before.table, before.columns, pivot));
  checkNames(view, columns);
  const all = Array.from({ length: table.rowCount }, (_, row) => row);
  return {
    table: view.sort.length === 0 ? table : takeRows(table, sortRows(table, all, view.sort)),
    columns,
    grouped: before.columns,
    undecided: undecided.size,
    partial: before.partial
  };
}

/** @throws RequestProblem 422 for an answer that was cut: a sum of it would be of some of its rows */
function groupWhole(
  { table, request, meta }: AnswerDocument,
  { rows, undecided }: RowChoice,
  { group, filters }: TableView,
  { answers, report }: ViewContext
): GroupedTable | null {
  if (group === null) return null;
  if (meta.tronque)
    throw refuseParameter(
      'group_by',
      `la réponse est coupée à ${table.rowCount} lignes, une somme en serait fausse ; restreignez les paramètres`,
      [],
      422
    );
  return groupRows({ table, request, rows, undecided, filtered: filters.length > 0, answers, report }, group);
}

/** The columns of a pivot are known now. @throws RequestProblem */
function checkNames(view: TableView, columns: readonly RequestColumn[]): void {
  const problems: Problem[] = [];
  for (const { column } of view.sort) checkColumn('tri', column, columns, problems);
  for (const column of view.columns ?? []) checkColumn('colonnes', column, columns, problems);
  if (problems.length > 0) throw refusal(problems);
}

function attempt<T>(name: ViewName, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuseParameter(name, error.message);
  }
}
