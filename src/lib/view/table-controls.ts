import { addressQuery, pageOfAddress } from '../catalogue/api/address-query.ts';
import type { Answer } from '../catalogue/api/answer.ts';
import type { RequestDetail } from '../catalogue/api/documents.ts';
import { parameterColumns, asksSeveral } from '../catalogue/parameters/selection.ts';
import type { ViewColumn } from '../catalogue/parameters/table-view.ts';

/** The columns that forms of a table name: all of its rows, those that a filter judges. */
export function formColumns(request: RequestDetail, answer: Answer | null) {
  const values = answer?.parametres ?? {};
  const several = Object.entries(values).flatMap(([nom, texte]) => (asksSeveral(texte) ? [{ nom, texte }] : []));
  const asked = parameterColumns(request.parametres, several);
  const plain = ({ nom, libelle, role }: ViewColumn): ViewColumn => ({ nom, libelle, role });
  const rows = [...asked, ...request.colonnes].map(plain);
  const statuses = request.colonnes
    .filter(({ protege }) => protege)
    .map(({ nom, libelle, role }) => ({ nom: `${nom}_statut`, libelle: `${libelle} – statut`, role }));
  return {
    // What is put together no longer has every column.
    columns: answer && 'group_by' in queryOf(answer) ? answer.colonnes.map(plain) : rows,
    filterable: [...rows, ...statuses]
  };
}

/** Rows of a table on the page. */
export const SHOWN_ROWS = 60;

/** The other pages of a table. @param laid what the address of the page says beside the answer's */
export function pageLinks(answer: Answer, laid: Readonly<Record<string, string>> = {}) {
  const beside = addressQuery(Object.entries(laid));
  const link = (text: string, rel: string, href: string | null | undefined) =>
    typeof href === 'string'
      ? [{ text, rel, href: `${pageOfAddress(href)}${beside === '' ? '' : `&${beside}`}#tableau` }]
      : [];
  const { page } = answer;
  if (page !== null)
    return [
      ...link('Premières lignes', 'first', page.offset > 0 ? page.premiere : null),
      ...link('Lignes précédentes', 'prev', page.precedente),
      ...link('Lignes suivantes', 'next', page.suivante)
    ];
  if (answer.lignes.length <= SHOWN_ROWS) return [];
  const [path = '', query = ''] = answer.adresse.split('?');
  const next = addressQuery([
    ...new URLSearchParams(query),
    ['limit', String(SHOWN_ROWS)],
    ['offset', String(SHOWN_ROWS)]
  ]);
  return link('Lignes suivantes', 'next', `${path}?${next}`);
}

/** What the address of an answer asks, by name. */
export function queryOf({ adresse }: Answer): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(adresse.split('?')[1] ?? ''));
}
