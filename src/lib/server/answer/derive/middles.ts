import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { findColumn, makeTable, numberAt, type Column, type Table } from '../../../table/table.ts';

/**
 * Beside the bounds of each figure, their middle and half of their width, null where one of them is. Made last, from
 * the bounds that are shown and from nothing else: they tell no more than these. The class of a figure that a map
 * colours has its place, empty until all rows are there (`classes.ts`).
 */
export function withMiddles(
  described: readonly Pick<RequestColumn, 'nom' | 'bornes' | 'classe'>[],
  table: Table
): Table {
  const made = new Map<string, readonly Column[]>();
  for (const { nom, bornes, classe } of described) {
    const [min, max] = [findColumn(table, `${nom}_min`), findColumn(table, `${nom}_max`)];
    const middle = bornes && min && max ? middleOf(nom, min, max) : [];
    made.set(middle.length > 0 ? `${nom}_max` : nom, [...middle, ...(classe ? [noClass(nom, table)] : [])]);
  }
  return makeTable(
    table.columns.flatMap((column) => [column, ...(made.get(column.name) ?? [])]),
    table.rowCount
  );
}

function middleOf(name: string, min: Column, max: Column): Column[] {
  const middles: (number | null)[] = [];
  const margins: (number | null)[] = [];
  for (let row = 0; row < min.length; row++) {
    const [low, high] = [numberAt(min, row), numberAt(max, row)];
    const known = low !== null && high !== null;
    middles.push(known ? (low + high) / 2 : null);
    margins.push(known ? (high - low) / 2 : null);
  }
  return [buildColumn(`${name}_milieu`, 'double', middles), buildColumn(`${name}_marge`, 'double', margins)];
}

function noClass(name: string, { rowCount }: Table): Column {
  return buildColumn(
    `${name}_classe`,
    'int32',
    Array.from({ length: rowCount }, () => null)
  );
}
