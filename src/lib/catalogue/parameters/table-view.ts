import type { Problem } from '../api/answer.ts';
import { nearest } from '../../text/suggest.ts';
import { figuresNamed, namesOf, type NamedColumn } from './named-columns.ts';
import { groupedColumns, readGroup, TOGETHER, whyNotAdded, type GroupSpec } from './grouping.ts';
import { readPage, WHOLE_PAGE, type PageSpec } from './paging.ts';

/** What a reader asks of a table: rows kept, grouped, their order, columns, one dimension laid across, a page. */
export interface TableView {
  readonly filters: readonly RowFilter[];
  /** The columns by which rows are put together; null leaves them as they are. */
  readonly group: GroupSpec | null;
  readonly sort: readonly SortKey[];
  /** The columns shown, in this order; null shows all. A companion stands for its figure. */
  readonly columns: readonly string[] | null;
  readonly pivot: PivotSpec | null;
  readonly page: PageSpec;
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

/** The values of `column` become columns of `measure`. */
export interface PivotSpec {
  readonly column: string;
  readonly measure: string;
}

/** The only column that is laid across, and its figure. */
const ACROSS = ['indicateur', 'valeur'] as const;

/** Names kept for the view in an address: no parameter of a request may have them. */
export const VIEW_NAMES = ['filtre', 'group_by', 'pivot', 'tri', 'colonnes', 'limit', 'offset'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export const WHOLE_TABLE: TableView = {
  filters: [],
  group: null,
  sort: [],
  columns: null,
  pivot: null,
  page: WHOLE_PAGE
};

/** Of a value: a list of indicators is one. */
const LONGEST_FILTER = 1000;
const MOST = { filtre: 8, group_by: 8, tri: 5, colonnes: 60, pivot: 1, limit: 1, offset: 1 };

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

/** Whether anything is asked of the table, its pages apart. */
export function isDefaultView({ filters, group, sort, columns, pivot }: TableView): boolean {
  return filters.length === 0 && group === null && sort.length === 0 && columns === null && pivot === null;
}

/** Whether nothing is asked of the table. */
export function isWhole(view: TableView): boolean {
  return isDefaultView(view) && view.page === WHOLE_PAGE;
}

/**
 * The view of an address: `filtre=projets>=100;metier~aide`, `group_by=famille`, `tri=-projets,metier`,
 * `colonnes=metier`, `pivot=indicateur:valeur`, `limit=50`, `offset=100`. `columns` are those before any is laid across or
 * left out.
 */
export function readView<T extends NamedColumn>(
  given: Iterable<readonly [string, string]>,
  columns: readonly T[]
): { view: TableView; columns: readonly T[]; problems: Problem[] } {
  const texts = new Map<ViewName, string>();
  const problems: Problem[] = [];
  for (const [name, value] of given) {
    const known = VIEW_NAMES.find((kept) => kept === name);
    if (known === undefined) continue;
    if (value !== '') texts.set(known, value);
  }
  const filters = items(texts, 'filtre', ';', problems).flatMap((text) => readFilter(text, columns, problems));
  const named = items(texts, 'group_by', ',', problems);
  const group = texts.has('group_by') ? readGroup(named, columns, problems) : null;
  const kept = group === null ? columns : groupedColumns(columns, group);
  const left = new Map(columns.filter((column) => !kept.includes(column)).map((column) => [column.nom, column]));
  const whyLeft = (name: string): string | null => {
    const column = left.get(figuresNamed([name], columns)[0]?.column.nom ?? name);
    return column === undefined ? null : whyNotAdded(column, columns);
  };
  const check = (name: ViewName, text: string, among: readonly T[] | null): boolean => {
    const why = group === null || among === null ? null : whyLeft(text);
    if (why !== null) problems.push(refusal(name, why));
    return why === null && checkColumn(name, text, among, problems);
  };
  const pivot = readPivot(texts.get('pivot'), kept, problems);
  // The columns that a pivot makes are known once it is made.
  const later = pivot === null ? kept : null;
  const view = {
    filters,
    group,
    sort: items(texts, 'tri', ',', problems)
      .map(sortKeyOf)
      .filter(({ column }) => check('tri', column, later)),
    columns: texts.has('colonnes')
      ? [...new Set(items(texts, 'colonnes', ',', problems).filter((text) => check('colonnes', text, later)))]
      : null,
    pivot,
    page: readPage(texts, problems)
  };
  return { view, columns: kept, problems };
}

/** The view as an address holds it, in one order. */
export function writeView({ filters, group, sort, columns, pivot, page }: TableView): [ViewName, string][] {
  const parts: [ViewName, string][] = [
    ['filtre', filters.map(({ column, operator, value }) => column + operator + value).join(';')],
    ['group_by', group === null ? '' : group.columns.length === 0 ? TOGETHER : group.columns.join(',')],
    ['pivot', pivot === null ? '' : `${pivot.column}:${pivot.measure}`],
    ['tri', sort.map(({ column, descending }) => (descending ? '-' : '') + column).join(',')],
    ['colonnes', columns?.join(',') ?? ''],
    ['limit', page.limit === null ? '' : String(page.limit)],
    ['offset', page.offset === 0 ? '' : String(page.offset)]
  ];
  return parts.filter(([, text]) => text !== '');
}

/** Says that a column is unknown. @returns whether it is known, or will be checked later (`columns` null) */
export function checkColumn(
  name: ViewName,
  column: string,
  columns: readonly NamedColumn[] | null,
  problems: Problem[]
): boolean {
  if (columns === null || namesOf(columns).includes(column)) return true;
  const close = nearest(column, namesOf(columns));
  problems.push(
    refusal(
      name,
      `colonne « ${column.slice(0, 60)} » inconnue ; ${close[0] ? `vouliez-vous ${close[0]} ? ` : ''}colonnes : ${columns.map(({ nom }) => nom).join(', ')}`,
      close
    )
  );
  return false;
}

export function refusal(parametre: ViewName, message: string, suggestions: readonly string[] = []): Problem {
  return { parametre, message, suggestions };
}

function items(texts: ReadonlyMap<ViewName, string>, name: ViewName, separator: string, problems: Problem[]): string[] {
  const text = texts.get(name);
  const parts = (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Of `group_by`, its reader says which columns there are.
  if (text !== undefined && parts.length === 0 && name !== 'group_by')
    problems.push(
      refusal(
        name,
        `« ${text.slice(0, 20)} » ne nomme rien ; séparez les noms par « ${separator} », ou ôtez ce paramètre`
      )
    );
  if (parts.length > MOST[name]) problems.push(refusal(name, `${parts.length} éléments ; ${MOST[name]} au plus`));
  return parts.slice(0, MOST[name]);
}

function readFilter(text: string, columns: readonly NamedColumn[], problems: Problem[]): RowFilter[] {
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
  return checkColumn('filtre', column, columns, problems)
    ? [{ column, operator: found, value: value.slice(0, LONGEST_FILTER) }]
    : [];
}

function sortKeyOf(text: string): SortKey {
  const descending = text.startsWith('-');
  return { column: descending ? text.slice(1) : text, descending };
}

/** Indicators are laid across, one a column: what the wide table and the network of the guidance service are made of. */
function readPivot(text: string | undefined, columns: readonly NamedColumn[], problems: Problem[]): PivotSpec | null {
  if (text === undefined) return null;
  const [column, measure] = ACROSS;
  if (text === ACROSS.join(':') && ACROSS.every((name) => columns.some(({ nom }) => nom === name)))
    return { column, measure };
  problems.push(
    refusal(
      'pivot',
      'les lignes ne se croisent plus par l’adresse ; un classeur (format=xlsx) les croise, et /api/v1/tableau donne une ligne par territoire, une colonne par indicateur'
    )
  );
  return null;
}
