import type { ChartSpec } from '../../../catalogue/request/header.ts';
import { COMPANIONS } from '../../../catalogue/request/companions.ts';
import type { RequestColumn, RequestDefinition } from '../../../catalogue/request/request.ts';
import {
  known,
  type TableView,
  type ViewName,
  OPERATOR_WORDS,
  type ViewColumn
} from '../../../catalogue/parameters/table-view.ts';
import type { Problem } from '../../../catalogue/api/answer.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { makeTable } from '../../../table/table.ts';
import { takeRows } from '../../../table/take-rows.ts';
import { signalsOf, statusesIn, toAnswerColumn, type AnswerDocument } from '../answer-document.ts';
import { refusal, refuseParameter } from '../../problem.ts';
import { filterRows } from './filter-rows.ts';
import { pivotRows } from './pivot-rows.ts';
import { sortRows } from './sort-rows.ts';

const NOTHING_LEFT = 'Aucune ligne ne passe le filtre.';

/** The answer as its reader wants it laid out: rows kept, one dimension across, order, columns. What was asked is told in `vue`. @throws RequestProblem 400 */
export function applyView(document: AnswerDocument, view: TableView, address: string): AnswerDocument {
  const { request } = document;
  const { rows, undecided } = attempt('filtre', () => filterRows(document.table, view.filters, request.colonnes));
  const filtered = takeRows(document.table, rows);
  const pivot = view.pivot;
  const laid =
    pivot === null
      ? { table: filtered, columns: request.colonnes }
      : attempt('pivot', () => pivotRows(filtered, request.colonnes, pivot));
  checkNames(view, laid.columns);
  const sorted =
    view.sort.length === 0
      ? laid.table
      : takeRows(
          laid.table,
          sortRows(
            laid.table,
            Array.from({ length: laid.table.rowCount }, (_, row) => row),
            view.sort
          )
        );
  const columns =
    view.columns === null
      ? laid.columns
      : view.columns.flatMap((name) => laid.columns.find(({ nom }) => nom === name) ?? []);
  const shown = new Set(columns.map(({ nom }) => nom));
  const described = new Set(laid.columns.map(({ nom }) => nom));
  const ordered = columns.flatMap(({ nom }) => {
    const companions = COMPANIONS.map(({ suffix }) => nom + suffix);
    return sorted.columns.filter(({ name }) => name === nom || (!described.has(name) && companions.includes(name)));
  });
  const table = protectTable(makeTable(ordered, sorted.rowCount));
  const shape: RequestDefinition = { ...request, colonnes: columns };
  const { meta } = document;
  const rewritten = view.filters.length > 0 || view.sort.length > 0 || pivot !== null;
  const empty = table.rowCount === 0 && document.table.rowCount > 0;
  return {
    request: shape,
    table,
    meta: {
      ...meta,
      // The sentence is about the first row of the whole answer: another order would make it say something else.
      requete: {
        ...meta.requete,
        lecture: rewritten ? null : meta.requete.lecture,
        graphique: drawable(meta.requete.graphique, shown, pivot !== null),
        carte:
          pivot === null &&
          meta.requete.carte !== null &&
          columns.some(({ role }) => role === 'cellule') &&
          shown.has(meta.requete.carte.valeur)
            ? meta.requete.carte
            : null
      },
      adresse: address,
      vue: describeView(view, { before: request.colonnes, after: laid.columns, undecided }),
      etat: empty ? 'vide' : meta.etat,
      motifs: empty ? [NOTHING_LEFT] : meta.motifs,
      signalements: pivot === null ? signalsOf(shape, table) : meta.signalements,
      colonnes: columns.map(toAnswerColumn),
      statuts: statusesIn(table)
    }
  };
}

/** A chart needs each column that it names; one drawn from others besides is left out as soon as a column is. */
function drawable(chart: ChartSpec | null, shown: ReadonlySet<string>, pivoted: boolean): ChartSpec | null {
  if (chart === null || pivoted) return null;
  const names = Object.entries(chart)
    .filter(([option]) => option !== 'type')
    .flatMap(([, value]) => (typeof value === 'string' || Array.isArray(value) ? value : []));
  const words = (names as string[]).filter((name) => /^[a-z0-9_]+$/.test(name));
  const missing = words.filter((name) => !shown.has(name));
  return missing.length === 0 || missing.every((name) => OPTION_WORDS.has(name)) ? chart : null;
}

/** Values of options that are no column. */
const OPTION_WORDS = new Set(['lineaire', 'divergente']);

/** The columns of a pivot are known now. @throws RequestProblem */
function checkNames(view: TableView, columns: readonly RequestColumn[]): void {
  const problems: Problem[] = [];
  for (const { column } of view.sort) known('tri', column, columns, problems);
  for (const column of view.columns ?? []) known('colonnes', column, columns, problems);
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

interface ViewColumns {
  /** Those of the answer. */
  readonly before: readonly ViewColumn[];
  /** Those there are once one dimension is laid across. */
  readonly after: readonly ViewColumn[];
  /** Rows kept because their hidden figure settles nothing. */
  readonly undecided: number;
}

/** What was asked of the table, one sentence for each thing, for the page and for the file that somebody else will open. */
function describeView(
  { filters, sort, columns, pivot }: TableView,
  { before, after, undecided }: ViewColumns
): string[] {
  const label = (name: string, among: readonly ViewColumn[]): string =>
    `« ${among.find(({ nom }) => nom === name)?.libelle ?? name} »`;
  const hidden = columns === null ? [] : after.filter(({ nom }) => !columns.includes(nom));
  return [
    ...filters.map(
      ({ column, operator, value }) =>
        `Lignes gardées : ${label(column, before)} ${OPERATOR_WORDS[operator]} « ${value} ».`
    ),
    ...(undecided > 0
      ? [
          `${undecided} ${undecided > 1 ? 'lignes gardées sans savoir : leur chiffre, caché, peut passer le filtre ou non' : 'ligne gardée sans savoir : son chiffre, caché, peut passer le filtre ou non'}.`
        ]
      : []),
    ...(pivot === null
      ? []
      : [
          `En colonnes : ${label(pivot.column, before)} ; chiffres : ${pivot.measures.map((name) => label(name, before)).join(', ')}.`
        ]),
    ...(sort.length === 0
      ? []
      : [
          `Tri : ${sort.map(({ column, descending }) => `${label(column, after)}${descending ? ', décroissant' : ''}`).join(', puis ')} ; un chiffre encadré est rangé à son milieu, ce qui n’en a pas vient en dernier.`
        ]),
    ...(hidden.length > 0 ? [`Colonnes masquées : ${hidden.map(({ libelle }) => `« ${libelle} »`).join(', ')}.`] : [])
  ];
}
