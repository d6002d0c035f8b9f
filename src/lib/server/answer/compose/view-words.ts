import { ownerOf } from '../../../catalogue/request/companions.ts';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { isFigure, OPERATOR_WORDS, type RowFilter, type TableView } from '../../../catalogue/parameters/table-view.ts';
import type { LaidOut } from './lay-out.ts';

/** The columns that a view names, at each of its steps. */
interface ViewColumns extends Pick<LaidOut, 'columns' | 'grouped' | 'undecided' | 'partial'> {
  /** Those of the answer. */
  readonly before: readonly RequestColumn[];
  readonly shown: readonly RequestColumn[];
}

function label(name: string, among: readonly RequestColumn[]): string {
  const owned = ownerOf(name, among);
  return `« ${owned ? owned.owner.libelle + (owned.companion?.title ?? '') : name} »`;
}

/** Which rows were kept, and how many of them without knowing. */
export function filterWords(
  filters: readonly RowFilter[],
  undecided: number,
  columns: readonly RequestColumn[]
): string[] {
  return [
    ...filters.map(
      ({ column, operator, value }) =>
        `Lignes gardées : ${label(column, columns)} ${OPERATOR_WORDS[operator]} « ${value} ».`
    ),
    ...(undecided > 0
      ? [
          `${undecided} ${undecided > 1 ? 'lignes gardées sans savoir : leur chiffre, caché, peut passer le filtre ou non' : 'ligne gardée sans savoir : son chiffre, caché, peut passer le filtre ou non'}.`
        ]
      : [])
  ];
}

/** What was asked of the table, a sentence for each thing, for the page and for the file. */
export function viewWords(
  { filters, group, sort, pivot }: TableView,
  { before, grouped, columns: after, shown, undecided, partial }: ViewColumns
): string[] {
  const hidden = after.filter(({ nom }) => !shown.some((column) => column.nom === nom));
  const apart = before.filter((column) => isFigure(column) && !grouped.some(({ nom }) => nom === column.nom));
  return [
    ...filterWords(filters, undecided, before),
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
      : [`En colonnes : ${label(pivot.column, grouped)} ; chiffre : ${label(pivot.measure, grouped)}.`]),
    ...(sort.length === 0
      ? []
      : [
          `Tri : ${sort.map(({ column, descending }) => `${label(column, after)}${descending ? ', décroissant' : ''}`).join(', puis ')} ; un chiffre encadré est rangé à son milieu, ce qui n’en a pas vient en dernier.`
        ]),
    ...(hidden.length > 0 ? [`Colonnes masquées : ${hidden.map(({ libelle }) => `« ${libelle} »`).join(', ')}.`] : [])
  ];
}
