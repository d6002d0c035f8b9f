import { columnNamed, findColumn, numberAt, type Table } from '../../../table/table.ts';
import { statusReader } from '../../../disclosure/protected-table.ts';
import { readOperand, type Operand } from '../../../disclosure/rate.ts';

/** What is known of a measure, row by row, from its column and its companions. */
export function operandReader(source: Table, name: string): (row: number) => Operand {
  const value = columnNamed(source, name);
  const min = findColumn(source, `${name}_min`);
  const max = findColumn(source, `${name}_max`);
  const status = statusReader(findColumn(source, `${name}_statut`));
  return (row) =>
    readOperand(numberAt(value, row), min ? numberAt(min, row) : null, max ? numberAt(max, row) : null, status(row));
}
