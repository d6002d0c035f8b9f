import type { SortKey } from '../../../catalogue/parameters/table-view.ts';
import { columnNamed, findColumn, numberAt, valueAt, type CellValue, type Table } from '../../../table/table.ts';

const FRENCH = new Intl.Collator('fr', { numeric: true });

/** Row numbers in the order asked; bounds stand at their middle, what is unknown comes last, ties keep their order. */
export function sortRows(table: Table, rows: readonly number[], keys: readonly SortKey[]): number[] {
  const columns = keys.map(({ column, descending }) => ({ read: readerOf(table, column), sign: descending ? -1 : 1 }));
  return [...rows].sort((a, b) => {
    for (const { read, sign } of columns) {
      const [left, right] = [read(a), read(b)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = orderOf(left, right);
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

function orderOf(a: NonNullable<CellValue>, b: NonNullable<CellValue>): number {
  if (typeof a === 'string' && typeof b === 'string') return FRENCH.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function readerOf(table: Table, name: string): (row: number) => CellValue {
  const column = columnNamed(table, name);
  const [min, max] = [findColumn(table, `${name}_min`), findColumn(table, `${name}_max`)];
  if (!min || !max) return (row) => valueAt(column, row);
  return (row) => {
    const shown = numberAt(column, row);
    if (shown !== null) return shown;
    const [low, high] = [numberAt(min, row), numberAt(max, row)];
    return low === null || high === null ? null : (low + high) / 2;
  };
}
