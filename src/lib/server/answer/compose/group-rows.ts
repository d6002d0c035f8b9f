import { ASKED_LEVEL, ASKED_PREFIX, levelOfCode } from '../../../catalogue/parameters/selection.ts';
import { groupedColumns, type GroupSpec } from '../../../catalogue/parameters/grouping.ts';
import type { RequestColumn, RequestDefinition } from '../../../catalogue/request/request.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { jsonValueAt } from '../../../table/json-rows.ts';
import { columnNamed, makeTable, valueAt, type Column, type Table } from '../../../table/table.ts';
import { deriveColumns } from '../derive/columns.ts';
import { withMiddles } from '../derive/middles.ts';
import type { AnswerBehind } from './answers-joined.ts';
import { addOperands, asPossible, atLeast, narrow, sameOperand, UNKNOWN, widen, type Sum } from './add-operands.ts';
import { operandReader } from '../derive/operand-reader.ts';
import type { Operand } from '../../../disclosure/rate.ts';

export interface GroupInput {
  /** Before any filter: what an answer says of itself is there even where no row of it was kept. */
  readonly table: Table;
  readonly request: RequestDefinition;
  /** Rows kept, in their order. */
  readonly rows: readonly number[];
  /** Those of them that may not pass the filter. */
  readonly undecided: ReadonlySet<number>;
  readonly filtered: boolean;
  readonly answers: readonly AnswerBehind[];
  readonly report: (message: string) => void;
}

export interface GroupedTable {
  readonly table: Table;
  readonly columns: readonly RequestColumn[];
  /** Some sums are lower bounds, since an answer behind them is not whole. */
  readonly partial: boolean;
}

interface Group {
  readonly first: number;
  readonly rows: number[];
}

/** Rows put together: sums between bounds, a figure of the whole answer once, the rest made again from them. */
export function groupRows(input: GroupInput, spec: GroupSpec): GroupedTable {
  const { table, request, undecided, report } = input;
  const kept = groupedColumns(request.colonnes, spec);
  const keys = spec.columns.map((name) => columnNamed(table, name));
  const groups = groupsOf(input, keys);
  const byAnswer = rowsByAnswer(input);
  const scopes = groups.map((group) => input.answers.filter((answer) => isInScope(answer, group, spec, table)));
  const shape = kept
    .map((column): RequestColumn => (column.somme === undefined ? column : summed(column)))
    .map(unmapped);
  const sums = new Map<string, Sum[]>();
  // What a margin names is added before what it narrows.
  for (const column of [...kept].sort((a, b) => Number(a.somme === 'lignes') - Number(b.somme === 'lignes'))) {
    if (column.somme === undefined) continue;
    const read = operandReader(table, column.nom);
    const added = groups.map((group, at) => {
      const scope = scopes[at] ?? [];
      const whole = scope.every((answer) => answer.whole);
      if (column.somme === 'reponse') return addAnswers(column, scope, byAnswer, read, report);
      const added = addOperands(group.rows.map((row) => (undecided.has(row) ? asPossible(read(row)) : read(row))));
      const own = group.rows.length > 1 ? widen(added, (group.rows.length * (column.arrondi ?? 0)) / 2) : added;
      const margin = column.marge === undefined ? undefined : sums.get(column.marge)?.[at];
      const complete = whole && !input.filtered && coversAll(group, scope, byAnswer);
      if (margin !== undefined && complete) return narrow(own, margin, () => report(contradiction(column)));
      return whole ? own : atLeast(own);
    });
    sums.set(column.nom, added);
  }
  const firsts = groups.map(({ first }) => first);
  const source = makeTable(
    [
      ...keys.map((column) => take(column, firsts)),
      ...shape.flatMap((column) => sumColumns(column, sums.get(column.nom)))
    ],
    groups.length
  );
  // A row that may not pass leaves or takes its whole with its part: that it hides both together says nothing then.
  const colonnes = undecided.size === 0 ? shape : shape.map(apartFromItsWhole);
  return {
    table: withMiddles(shape, deriveColumns({ ...request, colonnes }, source, { report })),
    columns: shape,
    partial: scopes.some((scope) => scope.some(({ whole }) => !whole))
  };
}

/** One group without a key, even of no row. */
function groupsOf({ rows }: GroupInput, keys: readonly Column[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((column) => jsonValueAt(column, row)));
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { first: row, rows: [row] });
  }
  return [...groups.values()];
}

/** The rows of each answer, kept or not. */
function rowsByAnswer({ table, answers, request }: GroupInput): Map<AnswerBehind, number[]> {
  const names = request.colonnes.flatMap(({ nom }) => askedParameter(nom, answers) ?? []);
  const columns = names.map((name) => columnNamed(table, ASKED_PREFIX + name));
  const keyOf = (values: readonly unknown[]): string => JSON.stringify(values);
  const byKey = new Map(answers.map((answer) => [keyOf(names.map((name) => answer.asked.get(name))), answer]));
  const found = new Map<AnswerBehind, number[]>(answers.map((answer) => [answer, []]));
  for (let row = 0; row < table.rowCount; row++) {
    const answer = byKey.get(keyOf(columns.map((column) => valueAt(column, row))));
    if (answer) found.get(answer)?.push(row);
  }
  return found;
}

/** The parameter whose values a column tells, if it is one of the columns of joined answers. */
function askedParameter(column: string, [answer]: readonly AnswerBehind[]): string | undefined {
  const name = column.startsWith(ASKED_PREFIX) ? column.slice(ASKED_PREFIX.length) : '';
  return answer?.asked.has(name) ? name : undefined;
}

/** The answers that a group is made of: those asked with its own values, whether they have rows in it or not. */
function isInScope(answer: AnswerBehind, { first }: Group, { columns }: GroupSpec, table: Table): boolean {
  return columns.every((name) => {
    const level = name.startsWith(ASKED_PREFIX) && name.endsWith(ASKED_LEVEL);
    const parameter = level ? name.slice(ASKED_PREFIX.length, -ASKED_LEVEL.length) : askedParameter(name, [answer]);
    const asked = parameter === undefined ? undefined : answer.asked.get(parameter);
    if (asked === undefined) return true;
    return valueAt(columnNamed(table, name), first) === (level ? levelOfCode(asked) : asked);
  });
}

function coversAll(
  { rows }: Group,
  scope: readonly AnswerBehind[],
  byAnswer: ReadonlyMap<AnswerBehind, readonly number[]>
): boolean {
  return rows.length === scope.reduce((sum, answer) => sum + (byAnswer.get(answer)?.length ?? 0), 0);
}

/** A figure that every row of an answer repeats, once an answer. */
function addAnswers(
  { nom }: RequestColumn,
  scope: readonly AnswerBehind[],
  byAnswer: ReadonlyMap<AnswerBehind, readonly number[]>,
  read: (row: number) => Operand,
  report: (message: string) => void
): Sum {
  return addOperands(
    scope.flatMap((answer): Operand[] => {
      const [first, ...others] = byAnswer.get(answer) ?? [];
      if (first === undefined) return answer.whole ? [] : [UNKNOWN];
      const told = read(first);
      if (others.every((row) => sameOperand(read(row), told))) return [told];
      report(`« ${nom} » n’est pas le même sur toutes les lignes d’une réponse : somme: reponse est faux`);
      return [UNKNOWN];
    })
  );
}

function contradiction({ nom, marge }: RequestColumn): string {
  return `« ${nom} » : la somme des lignes contredit « ${marge ?? ''} », qui est publié`;
}

/** No map is drawn of rows that are put together. */
function unmapped(column: RequestColumn): RequestColumn {
  const own = { ...column };
  delete own.classe;
  return own;
}

function apartFromItsWhole(column: RequestColumn): RequestColumn {
  const own = { ...column };
  delete own.emboite;
  return own;
}

/** How a measure is described once it is added: known between bounds, and too large for 32 bits. */
function summed(column: RequestColumn): RequestColumn {
  const own = {
    ...column,
    type: column.type === 'int32' ? ('int64' as const) : column.type,
    protege: true,
    bornes: true
  };
  delete own.visible;
  return own;
}

function sumColumns({ nom, type }: RequestColumn, sums: readonly Sum[] | undefined): Column[] {
  if (sums === undefined) return [];
  const down = type === 'double' ? (value: number) => value : Math.floor;
  const up = type === 'double' ? (value: number) => value : Math.ceil;
  return [
    buildColumn(
      nom,
      type,
      sums.map(({ value }) => value)
    ),
    buildColumn(
      `${nom}_min`,
      type,
      sums.map(({ min }) => (min === null ? null : down(min)))
    ),
    buildColumn(
      `${nom}_max`,
      type,
      sums.map(({ max }) => (max === null ? null : up(max)))
    ),
    buildColumn(
      `${nom}_statut`,
      'text',
      sums.map(({ status }) => status)
    )
  ];
}

function take(column: Column, rows: readonly number[]): Column {
  return buildColumn(
    column.name,
    column.type,
    rows.map((row) => valueAt(column, row))
  );
}
