import { OPERATOR_WORDS, type TableView, type ViewColumn } from './table-view.ts';

export interface ViewColumns {
  /** Those of the answer. */
  readonly before: readonly ViewColumn[];
  /** Those there are once one dimension is laid across. */
  readonly after: readonly ViewColumn[];
  /** Rows kept because their hidden figure settles nothing. */
  readonly undecided: number;
}

/** What was asked of the table, one sentence for each thing, for the page and for the file that somebody else will open. */
export function describeView({ filters, sort, columns, pivot }: TableView, { before, after, undecided }: ViewColumns): string[] {
  const label = (name: string, among: readonly ViewColumn[]): string => `« ${among.find(({ nom }) => nom === name)?.libelle ?? name} »`;
  const hidden = columns === null ? [] : after.filter(({ nom }) => !columns.includes(nom));
  return [
    ...filters.map(({ column, operator, value }) => `Lignes gardées : ${label(column, before)} ${OPERATOR_WORDS[operator]} « ${value} ».`),
    ...(undecided > 0 ? [`${undecided} ${undecided > 1 ? 'lignes gardées sans savoir : leur chiffre, caché, peut passer le filtre ou non' : 'ligne gardée sans savoir : son chiffre, caché, peut passer le filtre ou non'}.`] : []),
    ...(pivot === null ? [] : [`En colonnes : ${label(pivot.column, before)} ; chiffres : ${pivot.measures.map((name) => label(name, before)).join(', ')}.`]),
    ...(sort.length === 0 ? [] : [`Tri : ${sort.map(({ column, descending }) => `${label(column, after)}${descending ? ', décroissant' : ''}`).join(', puis ')} ; un chiffre encadré est rangé à son milieu, ce qui n’en a pas vient en dernier.`]),
    ...(hidden.length > 0 ? [`Colonnes masquées : ${hidden.map(({ libelle }) => `« ${libelle} »`).join(', ')}.`] : [])
  ];
}
