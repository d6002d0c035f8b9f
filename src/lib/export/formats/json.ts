import type { Answer } from '../../catalogue/api/answer.ts';
import { citationOf } from '../../words/citation.ts';
import { jsonRows, jsonRowsText } from '../../table/json-rows.ts';
import { assertExactIntegers } from '../../table/table.ts';
import { exportColumns } from '../columns.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';
import { rowBlocks, toBytes } from '../row-blocks.ts';

/** The rows, one object each, after how to cite them and which of their texts are dates; bare, an array of them. */
export const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json',
  accepts: ['application/json'],
  extension: 'json',
  inline: true,
  unavailable: () => null,
  *encode(document) {
    const { table, bare = false } = document;
    const { head, end } = aroundRows(document);
    yield toBytes(bare ? '[' : `${JSON.stringify(head).slice(0, -1)},"lignes":[`);
    for (const { first, last } of rowBlocks(table)) {
      yield toBytes((first > 0 ? ',' : '') + jsonRowsText(table, first, last));
    }
    yield toBytes(bare ? ']' : `],${JSON.stringify(end).slice(1)}`);
  }
};

/** What the file holds, as the objects that it is read into. */
export function jsonAnswer(document: ExportDocument): Answer {
  const { head, end } = aroundRows(document);
  return { ...head, lignes: jsonRows(document.table), ...end };
}

function aroundRows(document: ExportDocument) {
  const { meta, table, origin } = document;
  assertExactIntegers(table);
  const { tronque, statuts, ...rest } = meta;
  const times = new Map(exportColumns(document).map(({ column, time }) => [column.name, time]));
  const head = {
    ...rest,
    citation: citationOf(meta, origin),
    colonnes: rest.colonnes.map((column) => ({ ...column, temps: times.get(column.nom) ?? null }))
  };
  return { head, end: { tronque, statuts } };
}
