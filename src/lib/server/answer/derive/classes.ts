import type { Answer, AnswerRow } from '../../../catalogue/api/answer.ts';
import { ASKED_PREFIX } from '../../../catalogue/parameters/selection.ts';
import { isDateParameter } from '../../../catalogue/parameters/date-parameter.ts';
import { ownerOf } from '../../../catalogue/request/companions.ts';
import { rowClasses } from '../../../cartography/row-classes.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { jsonRows } from '../../../table/json-rows.ts';
import { findColumn, makeTable, valueAt, type Column, type Table } from '../../../table/table.ts';
import { toAnswerColumn, type AnswerDocument } from '../answer-document.ts';

/**
 * The answer with the class that its map gives each row, from what is shown and from nothing else. Every row counts:
 * classes are made of all the rows that are kept, before they are cut into pages.
 */
export function withClasses(document: AnswerDocument): AnswerDocument {
  const { meta, table, request } = document;
  const { colonnes, parametres, graphique } = request;
  const classed = colonnes.filter(({ classe }) => classe === true);
  const dates = parametres.find(
    (parameter) => isDateParameter(parameter) && findColumn(table, ASKED_PREFIX + parameter.nom)
  );
  const places = colonnes.find(({ nom }) => nom === `${ASKED_PREFIX}territoire`) ?? colonnes.find(isPlace);
  const keys = [places?.nom, dates && ASKED_PREFIX + dates.nom].flatMap((name) =>
    name === undefined ? [] : (findColumn(table, name) ?? [])
  );
  if (!graphique || classed.length === 0 || keys.length === 0) return document;
  const mapped = !repeats(table, keys);
  // Answers that are joined bring the classes of each.
  if (!mapped && classed.every(({ nom }) => findColumn(table, `${nom}_classe`)?.nullCount === table.rowCount))
    return document;
  const read = new Set([...classed.flatMap(({ nom, de = [] }) => [nom, ...de])]);
  const answer: Answer = {
    ...meta,
    colonnes: colonnes.map(toAnswerColumn),
    lignes: jsonRows(
      makeTable(
        table.columns.filter(
          (column) => keys.includes(column) || read.has(ownerOf(column.name, colonnes)?.owner.nom ?? '')
        ),
        table.rowCount
      )
    )
  };
  const made = new Map(
    classed.map((column) => {
      const classes = mapped ? rowClasses(answer, toAnswerColumn(column), graphique, dates?.nom ?? null) : NONE;
      const name = `${column.nom}_classe`;
      return [
        name,
        buildColumn(
          name,
          'int32',
          answer.lignes.map((row) => classes.get(row) ?? null)
        )
      ];
    })
  );
  const columns = table.columns.map((column) => made.get(column.name) ?? column);
  return { ...document, table: protectTable(makeTable(columns, table.rowCount)) };
}

const NONE: ReadonlyMap<AnswerRow, number> = new Map();

function isPlace({ role }: { readonly role: string }): boolean {
  return role === 'territoire';
}

/** Whether two rows are of one territory, at one date. */
function repeats(table: Table, keys: readonly Column[]): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = JSON.stringify(keys.map((column) => String(valueAt(column, row))));
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
