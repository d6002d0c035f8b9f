import { citationOf } from '../../words/citation.ts';
import { jsonRowsText } from '../../table/json-rows.ts';
import { assertExactIntegers } from '../../table/table.ts';
import { exportColumns } from '../columns.ts';
import type { ExportFormat } from '../format.ts';
import { rowBlocks, toBytes } from '../row-blocks.ts';

/** The rows, one object each, after how to cite them and which of their texts are dates. */
export const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json',
  accepts: ['application/json'],
  extension: 'json',
  inline: true,
  unavailable: () => null,
  *encode(document) {
    const { meta, table, origin } = document;
    assertExactIntegers(table);
    const { tronque, statuts, ...head } = meta;
    const times = new Map(exportColumns(document).map(({ column, time }) => [column.name, time]));
    const said = {
      ...head,
      citation: citationOf(meta, origin),
      colonnes: head.colonnes.map((column) => ({ ...column, temps: times.get(column.nom) ?? null }))
    };
    yield toBytes(`${JSON.stringify(said).slice(0, -1)},"lignes":[`);
    for (const { first, last } of rowBlocks(table)) {
      yield toBytes((first > 0 ? ',' : '') + jsonRowsText(table, first, last));
    }
    yield toBytes(`],${JSON.stringify({ tronque, statuts }).slice(1)}`);
  }
};
