import { pagesAround, WHOLE_PAGE, type PageSpec } from '../../../catalogue/parameters/paging.ts';
import { writeView, type TableView } from '../../../catalogue/parameters/table-view.ts';
import { addressQuery } from '../../../catalogue/api/address-query.ts';
import type { AnswerPage } from '../../../catalogue/api/answer.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { takeRows } from '../../../table/take-rows.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { statusesIn, type AnswerDocument } from '../answer-document.ts';

/** One page of a table already laid out, with the addresses of the others; the table itself when no page is asked. */
export function pageOfDocument(document: AnswerDocument, view: TableView, address: string): AnswerDocument {
  const { page } = view;
  if (page === WHOLE_PAGE) return document;
  const { meta } = document;
  const total = document.table.rowCount;
  const [first, last] = [Math.min(page.offset, total), Math.min(page.offset + (page.limit ?? total), total)];
  const rows = Array.from({ length: last - first }, (_, at) => first + at);
  const table = protectTable(takeRows(document.table, rows));
  const all = first === 0 && last === total;
  return {
    ...document,
    table,
    meta: {
      ...meta,
      // The sentence is about the first row, and a drawing of some rows would be read as one of all.
      requete: {
        ...meta.requete,
        lecture: first === 0 ? meta.requete.lecture : null,
        graphique: all ? meta.requete.graphique : null,
        carte: all ? meta.requete.carte : null
      },
      adresse: address,
      vue: all && total > 0 ? meta.vue : [...meta.vue, pageWords(page.offset, last, total)],
      statuts: statusesIn(table),
      page: describePage(page, total, (other) => addressAt(address, view, other))
    }
  };
}

function pageWords(first: number, last: number, total: number): string {
  if (last > first) return `Lignes ${formatNumber(first + 1)} à ${formatNumber(last)} sur ${formatNumber(total)}.`;
  return total === 0
    ? 'Aucune ligne.'
    : `Aucune ligne à partir de la ${formatNumber(first + 1)}ᵉ : il y en a ${formatNumber(total)}.`;
}

function describePage(page: PageSpec, total: number, addressOf: (page: PageSpec) => string): AnswerPage {
  const { premiere, precedente, suivante, derniere } = pagesAround(page, total);
  const address = (other: PageSpec | null): string | null => (other === null ? null : addressOf(other));
  return {
    total,
    limit: page.limit,
    offset: page.offset,
    premiere: address(premiere),
    precedente: address(precedente),
    suivante: address(suivante),
    derniere: address(derniere)
  };
}

function addressAt(address: string, view: TableView, page: PageSpec): string {
  const [path = '', query = ''] = address.split('?');
  const names = ['limit', 'offset'];
  const kept = [...new URLSearchParams(query)].filter(([name]) => !names.includes(name));
  const own = writeView({ ...view, page }).filter(([name]) => names.includes(name));
  const asked = addressQuery([...kept, ...own]);
  return asked === '' ? path : `${path}?${asked}`;
}
