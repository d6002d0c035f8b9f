import { jsonRowAt } from '../../table/json-rows.ts';
import { assertExactIntegers } from '../../table/table.ts';
import type { ExportFormat } from '../format.ts';
import { rowBlocks, toBytes } from '../row-blocks.ts';

/** The rows stand within the answer, one object each, after what tells what they are. */
export const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json',
  accepts: ['application/json'],
  extension: 'json',
  inline: true,
  unavailable: () => null,
  *encode({ meta, table }) {
    assertExactIntegers(table);
    const { tronque, statuts, ...head } = meta;
    yield toBytes(`${JSON.stringify(head).slice(0, -1)},"lignes":[`);
    for (const { first, last } of rowBlocks(table)) {
      const rows = Array.from({ length: last - first }, (_, at) => jsonRowAt(table, first + at));
      yield toBytes((first > 0 ? ',' : '') + JSON.stringify(rows).slice(1, -1));
    }
    yield toBytes(`],${JSON.stringify({ tronque, statuts }).slice(1)}`);
  }
};
