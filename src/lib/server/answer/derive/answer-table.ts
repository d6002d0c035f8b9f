import type { RequestDefinition } from '../../../catalogue/request/request.ts';
import { protectTable, type ProtectedTable } from '../../../disclosure/protected-table.ts';
import { columnNamed, valueAt, type Table } from '../../../table/table.ts';
import { takeRows } from '../../../table/take-rows.ts';
import { deriveColumns, type DeriveOptions } from './columns.ts';
import { withMiddles } from './middles.ts';

/** The columns and rows that an answer shows, of what its request selects. */
export function answerTable(request: RequestDefinition, selected: Table, options: DeriveOptions): ProtectedTable {
  const derived = deriveColumns(request, protectTable(selected), options);
  return protectTable(withMiddles(request.colonnes, visibleRows(request, selected, derived)));
}

/** The rows that an answer shows, once they were tested and ranked with those that its parameters leave out. */
function visibleRows({ montre }: Pick<RequestDefinition, 'montre'>, selected: Table, answer: Table): Table {
  if (montre === undefined) return answer;
  const shown = columnNamed(selected, montre);
  return takeRows(
    answer,
    Array.from({ length: answer.rowCount }, (_, row) => row).filter((row) => Boolean(valueAt(shown, row)))
  );
}
