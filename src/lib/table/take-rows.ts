import { buildColumn } from './build-column.ts';
import { makeTable, valueAt, type CellValue, type Column, type Table } from './table.ts';

/** The rows of these numbers, in this order. */
export function takeRows(table: Table, rows: readonly number[]): Table {
  return makeTable(
    table.columns.map((column) =>
      buildColumn(
        column.name,
        column.type,
        rows.map((row) => valueAt(column, row))
      )
    ),
    rows.length
  );
}

/** Tables one under another. @throws Error when one lacks a column of the first, or has it of another type. */
export function stackTables(tables: readonly Table[]): Table {
  const [first] = tables;
  if (first === undefined) return makeTable([]);
  const columns = first.columns.map(({ name, type }) => {
    const values = tables.flatMap((table) => {
      const column = table.columns.find((each) => each.name === name);
      if (column?.type !== type)
        throw new Error(`Colonne « ${name} » : ${column ? `du type ${column.type} au lieu de ${type}` : 'absente'}.`);
      return valuesOf(column);
    });
    return buildColumn(name, type, values);
  });
  return makeTable(
    columns,
    tables.reduce((sum, { rowCount }) => sum + rowCount, 0)
  );
}

export function valuesOf(column: Column): CellValue[] {
  return Array.from({ length: column.length }, (_, row) => valueAt(column, row));
}
