import type { Problem } from '../api/answer.ts';
import { nearest } from '../../text/suggest.ts';

/** What a reader asks of a table once it is answered: rows kept, their order, columns shown, one dimension laid across. */
export interface TableView {
  readonly filters: readonly RowFilter[];
  readonly sort: readonly SortKey[];
  /** The columns shown, in this order; null shows all. */
  readonly columns: readonly string[] | null;
  readonly pivot: PivotSpec | null;
}

export const OPERATORS = ['>=', '<=', '!=', '>', '<', '=', '~'] as const;
export type Operator = (typeof OPERATORS)[number];
export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '>=': 'au moins',
  '<=': 'au plus',
  '>': 'plus de',
  '<': 'moins de',
  '=': 'égal à',
  '!=': 'différent de',
  '~': 'contient'
};

export interface RowFilter {
  readonly column: string;
  /** `~` keeps the texts that hold the value, accents and case set aside. */
  readonly operator: Operator;
  readonly value: string;
}

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The values of `column` become columns, one for each measure. */
export interface PivotSpec {
  readonly column: string;
  readonly measures: readonly string[];
}

/** Names kept for the view in an address: no parameter of a request may have them. */
export const VIEW_NAMES = ['filtre', 'pivot', 'tri', 'colonnes'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export const WHOLE_TABLE: TableView = { filters: [], sort: [], columns: null, pivot: null };

const MOST = { filtre: 8, tri: 5, colonnes: 60, pivot: 4 };

/** What the view may name: a column of the answer. */
export interface ViewColumn {
  readonly nom: string;
  readonly libelle: string;
  readonly role: string;
}

/** Roles whose values are figures: they can be laid across, and do not tell one row from another. */
const FIGURES = new Set(['mesure', 'taux', 'quotient', 'difference', 'evolution', 'rang', 'indice', 'classe']);

export function isFigure({ role }: { readonly role: string }): boolean {
  return FIGURES.has(role);
}

/** Whether anything is asked of the table. */
export function isWhole({ filters, sort, columns, pivot }: TableView): boolean {
  return filters.length === 0 && sort.length === 0 && columns === null && pivot === null;
}

/** The view of an address: `filtre=projets>=100;metier~aide`, `tri=-projets,metier`, `colonnes=metier,projets`, `pivot=annee:projets`. */
export function readView(
  given: Iterable<readonly [string, string]>,
  columns: readonly ViewColumn[]
): { view: TableView; problems: Problem[] } {
  const texts = new Map<ViewName, string>();
  const problems: Problem[] = [];
  for (const [name, value] of given) {
    const known = VIEW_NAMES.find((kept) => kept === name);
    if (known === undefined) continue;
    if (texts.has(known)) problems.push(refusal(known, 'donné plusieurs fois ; une seule valeur est attendue'));
    else if (value !== '') texts.set(known, value);
  }
  const pivot = readPivot(texts.get('pivot'), columns, problems);
  // The columns that a pivot makes are known once it is made.
  const later = pivot === null ? columns : null;
  const view = {
    filters: items(texts, 'filtre', ';', problems).flatMap((text) => readFilter(text, columns, problems)),
    sort: items(texts, 'tri', ',', problems).flatMap((text) => readSortKey(text, later, problems)),
    columns: texts.has('colonnes')
      ? [...new Set(items(texts, 'colonnes', ',', problems).filter((text) => known('colonnes', text, later, problems)))]
      : null,
    pivot
  };
  return { view, problems };
}

/** The view as an address holds it, in one order. */
export function writeView({ filters, sort, columns, pivot }: TableView): [ViewName, string][] {
  const parts: [ViewName, string][] = [
    ['filtre', filters.map(({ column, operator, value }) => column + operator + value).join(';')],
    ['pivot', pivot === null ? '' : [pivot.column, pivot.measures.join(',')].join(':')],
    ['tri', sort.map(({ column, descending }) => (descending ? '-' : '') + column).join(',')],
    ['colonnes', columns?.join(',') ?? '']
  ];
  return parts.filter(([, text]) => text !== '');
}

/** Says that a column is unknown. @returns whether it is known, or will be checked later (`columns` null) */
export function known(
  name: ViewName,
  column: string,
  columns: readonly ViewColumn[] | null,
  problems: Problem[]
): boolean {
  if (columns === null || columns.some(({ nom }) => nom === column)) return true;
  const names = columns.map(({ nom }) => nom);
  const close = nearest(column, names);
  problems.push(
    refusal(
      name,
      `colonne « ${column.slice(0, 60)} » inconnue ; ${close[0] ? `vouliez-vous ${close[0]} ? ` : ''}colonnes : ${names.join(', ')}`,
      close
    )
  );
  return false;
}

export function refusal(parametre: ViewName, message: string, suggestions: readonly string[] = []): Problem {
  return { parametre, message, suggestions };
}

function items(texts: ReadonlyMap<ViewName, string>, name: ViewName, separator: string, problems: Problem[]): string[] {
  const parts = (texts.get(name) ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST[name]) problems.push(refusal(name, `${parts.length} éléments ; ${MOST[name]} au plus`));
  return parts.slice(0, MOST[name]);
}

function readFilter(text: string, columns: readonly ViewColumn[], problems: Problem[]): RowFilter[] {
  const [, column = '', operator = '', value = ''] = /^([a-z0-9_]+)\s*(>=|<=|!=|>|<|=|~)\s*(.+)$/su.exec(text) ?? [];
  const found = OPERATORS.find((candidate) => candidate === operator);
  if (found === undefined) {
    problems.push(
      refusal(
        'filtre',
        `« ${text.slice(0, 60)} » illisible ; écrivez colonne, opérateur (${OPERATORS.join(' ')}), valeur, par exemple ${columns[0]?.nom ?? 'colonne'}=…`
      )
    );
    return [];
  }
  return known('filtre', column, columns, problems) ? [{ column, operator: found, value: value.slice(0, 200) }] : [];
}

function readSortKey(text: string, columns: readonly ViewColumn[] | null, problems: Problem[]): SortKey[] {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return known('tri', column, columns, problems) ? [{ column, descending }] : [];
}

function readPivot(text: string | undefined, columns: readonly ViewColumn[], problems: Problem[]): PivotSpec | null {
  if (text === undefined) return null;
  const [column = '', named = ''] = text.split(':');
  const measures = [
    ...new Set(
      named
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
    )
  ].slice(0, MOST.pivot);
  const whole = [column, ...measures].every((name) => known('pivot', name, columns, problems));
  const across = columns.find(({ nom }) => nom === column);
  if (across && isFigure(across))
    problems.push(
      refusal(
        'pivot',
        `« ${column} » est un chiffre ; une dimension est attendue, par exemple ${columns.find((each) => !isFigure(each))?.nom ?? ''}`
      )
    );
  const texts = measures.filter((name) => columns.some((each) => each.nom === name && !isFigure(each)));
  if (texts.length > 0)
    problems.push(
      refusal('pivot', `« ${texts.join(', ')} » n’est pas un chiffre ; des mesures sont attendues après « : »`)
    );
  if (whole && measures.length === 0)
    problems.push(
      refusal(
        'pivot',
        `mesure manquante ; écrivez ${column}:mesure, par exemple ${column}:${columns.find(isFigure)?.nom ?? 'mesure'}`
      )
    );
  return whole && measures.length > 0 ? { column, measures } : null;
}
