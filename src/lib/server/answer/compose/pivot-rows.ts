import { isFigure, type PivotSpec } from '../../../catalogue/parameters/table-view.ts';
import { COMPANIONS } from '../../../catalogue/request/companions.ts';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { plainText } from '../../../text/suggest.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { jsonValueAt } from '../../../table/json-rows.ts';
import {
  columnNamed,
  findColumn,
  makeTable,
  valueAt,
  type CellValue,
  type Column,
  type Table
} from '../../../table/table.ts';

const MOST_COLUMNS = 120;
/** What stands where no row gives a figure: never a zero. */
const ABSENT = 'non_disponible';
/** The column that gives the unit of each figure of a long table. */
const UNIT = 'unite';

export interface PivotedTable {
  readonly table: Table;
  readonly columns: readonly RequestColumn[];
}

/** A row a combination of the dimensions left, columns a value laid across. @throws RangeError, in French */
export function pivotRows(table: Table, described: readonly RequestColumn[], spec: PivotSpec): PivotedTable {
  const across = columnNamed(table, spec.column);
  const values = textsOf(across);
  const heads = [...new Set(values)];
  if (heads.length > MOST_COLUMNS)
    throw new RangeError(`${heads.length} colonnes ; ${MOST_COLUMNS} au plus : filtrez d’abord`);
  const kept = described.filter(
    (column) =>
      column.nom !== spec.column &&
      !isFigure(column) &&
      column.role !== 'signal' &&
      !follows(columnNamed(table, column.nom), values)
  );
  /** What a column that goes with the dimension says of each of its values. */
  const saidOf = (isWanted: (column: RequestColumn) => boolean): ReadonlyMap<string, string> => {
    const found = described.find((column) => isWanted(column) && follows(columnNamed(table, column.nom), values));
    if (found === undefined) return new Map();
    const column = columnNamed(table, found.nom);
    return new Map(
      values.flatMap((head, row) => (valueAt(column, row) === null ? [] : [[head, String(valueAt(column, row))]]))
    );
  };
  const keyColumns = kept.map(({ nom }) => columnNamed(table, nom));
  const groups = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = JSON.stringify(keyColumns.map((column) => jsonValueAt(column, row)));
    const cells = groups.get(key) ?? new Map<string, number>();
    const head = values[row] ?? '';
    if (cells.has(head)) throw new RangeError(`plusieurs lignes pour « ${head} » ; filtrez d’abord`);
    groups.set(key, cells.set(head, row));
  }
  const firsts = [...groups.values()].map((cells) => [...cells.values()][0] ?? 0);
  const names = uniqueNames(heads, keyColumns);
  const labels = saidOf((column) => column.role === 'libelle' && column.nom !== UNIT);
  const units = saidOf(({ nom }) => nom === UNIT);
  const measure = columnOf(described, spec.measure);
  const figures = heads.map((head, at) => ({ head, name: names[at] ?? '' }));
  const columns = [
    ...kept,
    ...figures.map(({ head, name }) => {
      const unite = units.get(head) ?? measure.unite;
      const own = {
        ...measure,
        ...(unite === undefined ? {} : { unite }),
        nom: name,
        libelle: labels.get(head) ?? head
      };
      // Its operands may not be laid across: it is then a figure by itself.
      delete own.de;
      return own;
    })
  ];
  const rows = [...groups.values()];
  const cells = figures.flatMap(({ head, name }) =>
    ['', ...COMPANIONS.map(({ suffix }) => suffix)].flatMap((suffix) => {
      const source = findColumn(table, measure.nom + suffix);
      return source
        ? [
            gather(
              source,
              name + suffix,
              rows.map((group) => group.get(head)),
              suffix === '_statut'
            )
          ]
        : [];
    })
  );
  return {
    table: makeTable(
      [...keyColumns.map((column) => gather(column, column.name, firsts, false)), ...cells],
      rows.length
    ),
    columns
  };
}

function gather(source: Column, name: string, rows: readonly (number | undefined)[], status: boolean): Column {
  return buildColumn(
    name,
    source.type,
    rows.map((row): CellValue => (row === undefined ? (status ? ABSENT : null) : valueAt(source, row)))
  );
}

/** Whether a column says nothing more than the dimension laid across; one that never changes is kept. */
function follows(column: Column, values: readonly string[]): boolean {
  const byValue = new Map<string, string>();
  const texts = textsOf(column);
  for (const [row, text] of texts.entries()) {
    const head = values[row] ?? '';
    if ((byValue.get(head) ?? text) !== text) return false;
    byValue.set(head, text);
  }
  return new Set(texts).size > 1;
}

function textsOf(column: Column): string[] {
  return Array.from({ length: column.length }, (_, row) => String(jsonValueAt(column, row) ?? '…'));
}

/** Names of columns as programs like them, each once, none that of a column beside them. */
function uniqueNames(heads: readonly string[], beside: readonly Column[]): string[] {
  const seen = new Set(beside.map(({ name }) => name));
  return heads.map((head) => {
    const base = plainText(head).replaceAll(' ', '_').slice(0, 40) || 'sans';
    let name = base;
    for (let again = 2; seen.has(name); again++) name = `${base}_${again}`;
    seen.add(name);
    return name;
  });
}

function columnOf(columns: readonly RequestColumn[], name: string): RequestColumn {
  const found = columns.find(({ nom }) => nom === name);
  if (found === undefined) throw new RangeError(`colonne « ${name} » inconnue`);
  return found;
}
