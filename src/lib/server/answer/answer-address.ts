import { addressQuery } from '../../catalogue/api/address-query.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { WHOLE_TABLE, writeView, type TableView } from '../../catalogue/parameters/table-view.ts';

/** The address that gives the same answer again: parameters in the header's order, then the layout. */
export function answerAddress(
  id: string,
  parameters: readonly Pick<ResolvedParameter, 'nom' | 'valeur'>[],
  view: TableView = WHOLE_TABLE
): string {
  const asked = parameters.flatMap(({ nom, valeur }): [string, string][] => (valeur === null ? [] : [[nom, valeur]]));
  const query = addressQuery([...asked, ...writeView(view)]);
  return `/api/v1/requests/${id}${query ? `?${query}` : ''}`;
}
