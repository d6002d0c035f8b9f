import { overlapsOf } from '../../catalogue/parameters/grouping.ts';
import { WHOLE_PAGE } from '../../catalogue/parameters/paging.ts';
import { WHOLE_TABLE } from '../../catalogue/parameters/table-view.ts';
import type { Totals } from '../../catalogue/request/totals.ts';
import { isCounted } from '../../text/units.ts';
import { findColumn, numberAt } from '../../table/table.ts';
import { RequestProblem } from '../problem.ts';
import type { AnswerDocument } from './answer-document.ts';
import type { PreparedRequest } from './prepare-request.ts';

/** As `group_by=ensemble` adds rows. @param compose the answer to a request whose view is another */
export async function totalsOf(
  prepared: PreparedRequest,
  compose: (together: PreparedRequest) => Promise<AnswerDocument>
): Promise<Totals> {
  const { view, several, request, whole, shape } = prepared;
  const shown = new Set(view.pivot ? [view.pivot.measure] : shape.colonnes.map(({ nom }) => nom));
  const counted = whole.filter(({ nom, role, unite }) => shown.has(nom) && role === 'mesure' && isCounted(unite));
  const added = counted.filter(({ somme }) => somme === 'lignes');
  const none = (reason: string): Totals => ({ reason, counts: [] });
  if (counted.length === 0 || added.length === 0)
    return { reason: null, counts: counted.map((column) => ({ column, sum: null })) };
  if (view.page !== WHOLE_PAGE) return none('ce fichier est une page de la réponse');
  const group = { columns: [] };
  const [overlap] = overlapsOf(group, several, request.definition.parametres);
  if (overlap !== undefined) return none(overlap.reason);
  try {
    const { table } = await compose({ ...prepared, view: { ...WHOLE_TABLE, filters: view.filters, group } });
    const read = (name: string): number | null => {
      const column = findColumn(table, name);
      return column ? numberAt(column, 0) : null;
    };
    return {
      reason: null,
      counts: counted.map((column) => {
        const { nom } = column;
        const sum = { value: read(nom), min: read(`${nom}_min`), max: read(`${nom}_max`) };
        return { column, sum: added.includes(column) ? sum : null };
      })
    };
  } catch (error) {
    if (!(error instanceof RequestProblem) || error.status !== 422) throw error;
    return none(error.problems[0]?.message ?? 'la réponse est coupée');
  }
}
