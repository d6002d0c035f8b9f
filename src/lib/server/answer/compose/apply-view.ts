import { drawable } from '../../../catalogue/request/drawable.ts';
import { COMPANIONS, ownerOf, type Companion } from '../../../catalogue/request/companions.ts';
import type { RequestColumn, RequestDefinition } from '../../../catalogue/request/request.ts';
import {
  isFigure,
  checkColumn,
  type TableView,
  type ViewName,
  OPERATOR_WORDS
} from '../../../catalogue/parameters/table-view.ts';
import { figuresNamed } from '../../../catalogue/parameters/named-columns.ts';
import type { Problem } from '../../../catalogue/api/answer.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { makeTable } from '../../../table/table.ts';
import { takeRows } from '../../../table/take-rows.ts';
import { signalsOf, statusesIn, toAnswerColumn, type AnswerDocument } from '../answer-document.ts';
import { refusal, refuseParameter } from '../../problem.ts';
import type { AnswerBehind } from './answers-joined.ts';
import { filterRows, type RowChoice } from './filter-rows.ts';
import { groupRows, type GroupedTable } from './group-rows.ts';
import { pivotRows } from './pivot-rows.ts';
import { sortRows } from './sort-rows.ts';

const NOTHING_LEFT = 'Aucune ligne ne passe le filtre.';

/** What lays a table out besides what is asked of it. */
export interface ViewContext {
  readonly address: string;
  /** The answers whose rows are under one another, with what each was asked. */
  readonly answers: readonly AnswerBehind[];
  readonly report: (message: string) => void;
}

/** The answer as its reader wants it laid out: rows kept, put together, one dimension across, order, columns. What was asked is told in `vue`. @throws RequestProblem 400, 422 */
export function applyView(document: AnswerDocument, view: TableView, context: ViewContext): AnswerDocument {
  const { request } = document;
  const { rows, undecided } = attempt('filtre', () => filterRows(document.table, view.filters, request.colonnes));
  const { pivot, group } = view;
  const grouped = group === null ? null : groupWhole(document, { rows, undecided }, view, context);
  const before = grouped ?? { table: takeRows(document.table, rows), columns: request.colonnes, partial: false };
  const laid = pivot === null ? before : attempt('pivot', () => pivotRows(before.table, before.columns, pivot));
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
  const shown =
    view.columns === null
      ? laid.columns.map((column) => ({ column, companions: null }))
      : figuresNamed(view.columns, laid.columns);
  const columns = shown.map(({ column, companions }) => withCompanions(column, companions));
  const names = new Set(columns.map(({ nom }) => nom));
  const described = new Set(laid.columns.map(({ nom }) => nom));
  const ordered = shown.flatMap(({ column: { nom }, companions }) => {
    const kept = COMPANIONS.filter(({ part }) => companions === null || companions.includes(part));
    const wanted = kept.map(({ suffix }) => nom + suffix);
    return sorted.columns.filter(({ name }) => name === nom || (!described.has(name) && wanted.includes(name)));
  });
  const table = protectTable(makeTable(ordered, sorted.rowCount));
  const shape: RequestDefinition = { ...request, colonnes: columns };
  const { meta } = document;
  const rewritten = view.filters.length > 0 || view.sort.length > 0 || pivot !== null || group !== null;
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
        graphique: pivot === null ? drawable(meta.requete.graphique, names) : null,
        carte:
          pivot === null &&
          meta.requete.carte !== null &&
          columns.some(({ role }) => role === 'cellule') &&
          names.has(meta.requete.carte.valeur)
            ? meta.requete.carte
            : null
      },
      adresse: context.address,
      vue: describeView(view, {
        before: request.colonnes,
        grouped: before.columns,
        after: laid.columns,
        shown: columns,
        undecided: undecided.size,
        partial: before.partial
      }),
      etat: empty ? 'vide' : meta.etat,
      motifs: empty ? [NOTHING_LEFT] : meta.motifs,
      signalements: pivot === null && group === null ? signalsOf(shape, table) : meta.signalements,
      colonnes: columns.map(toAnswerColumn),
      territoires_visibles: group === null ? meta.territoires_visibles : [],
      statuts: statusesIn(table)
    }
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

/** A figure of which some companions are left out says that it does not have them. */
function withCompanions(column: RequestColumn, parts: readonly Companion['part'][] | null): RequestColumn {
  if (parts === null) return column;
  const { visible, ic, test, ...own } = column;
  return {
    ...own,
    ...(visible && parts.includes('visible') ? { visible } : {}),
    ...(ic !== undefined && parts.includes('ic_min') && parts.includes('ic_max') ? { ic } : {}),
    ...(test && parts.includes('ecart') ? { test } : {})
  };
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

interface ViewColumns {
  /** Those of the answer. */
  readonly before: readonly RequestColumn[];
  /** Those there are once rows are put together. */
  readonly grouped: readonly RequestColumn[];
  /** Those there are once one dimension is laid across. */
  readonly after: readonly RequestColumn[];
  readonly shown: readonly RequestColumn[];
  /** Rows kept because their hidden figure settles nothing. */
  readonly undecided: number;
  /** Sums are lower bounds where an answer behind them is not whole. */
  readonly partial: boolean;
}

/** What was asked of the table, one sentence for each thing, for the page and for the file that somebody else will open. */
function describeView(
  { filters, group, sort, pivot }: TableView,
  { before, grouped, after, shown, undecided, partial }: ViewColumns
): string[] {
  const label = (name: string, among: readonly RequestColumn[]): string => {
    const owned = ownerOf(name, among);
    return `« ${owned ? owned.owner.libelle + (owned.companion?.title ?? '') : name} »`;
  };
  const hidden = after.filter(({ nom }) => !shown.some((column) => column.nom === nom));
  const apart = before.filter((column) => isFigure(column) && !grouped.some(({ nom }) => nom === column.nom));
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
    ...(group === null
      ? []
      : [
          `${group.columns.length === 0 ? 'Toutes les lignes réunies' : `Lignes réunies par ${group.columns.map((name) => label(name, before)).join(', ')}`} : les chiffres s’ajoutent entre leurs bornes, ce qui s’en calcule est refait sur leurs sommes.`
        ]),
    ...(group === null || apart.length === 0
      ? []
      : [`Laissé de côté, car cela ne s’ajoute pas : ${apart.map(({ libelle }) => `« ${libelle} »`).join(', ')}.`]),
    ...(partial ? ['Au moins : une réponse réunie est sans ligne, ou repose sur un fichier qui manque.'] : []),
    ...(pivot === null
      ? []
      : [
          `En colonnes : ${label(pivot.column, grouped)} ; chiffres : ${pivot.measures.map((name) => label(name, grouped)).join(', ')}.`
        ]),
    ...(sort.length === 0
      ? []
      : [
          `Tri : ${sort.map(({ column, descending }) => `${label(column, after)}${descending ? ', décroissant' : ''}`).join(', puis ')} ; un chiffre encadré est rangé à son milieu, ce qui n’en a pas vient en dernier.`
        ]),
    ...(hidden.length > 0 ? [`Colonnes masquées : ${hidden.map(({ libelle }) => `« ${libelle} »`).join(', ')}.`] : [])
  ];
}
