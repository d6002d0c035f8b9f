import type { RequestDefinition } from '../../../catalogue/request/request.ts';
import { columnNamed, valueAt, type Table } from '../../../table/table.ts';
import { takeRows } from '../../../table/take-rows.ts';

/** The rows that an answer shows, once they were tested and ranked with those that its parameters leave out. */
export function visibleRows({ montre }: Pick<RequestDefinition, 'montre'>, selected: Table, answer: Table): Table {
  if (montre === undefined) return answer;
  const shown = columnNamed(selected, montre);
  return takeRows(
    answer,
    Array.from({ length: answer.rowCount }, (_, row) => row).filter((row) => Boolean(valueAt(shown, row)))
  );
}
