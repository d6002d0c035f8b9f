import { drawable } from '../../../catalogue/request/drawable.ts';
import type { TableView } from '../../../catalogue/parameters/table-view.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { readFirstRow, signalsOf, statusesIn, toAnswerColumn, type AnswerDocument } from '../answer-document.ts';
import { chooseColumns } from './choose-columns.ts';
import { layOut, type LaidOut, type ViewContext } from './lay-out.ts';
import { viewWords } from './view-words.ts';

const NOTHING_LEFT = 'Aucune ligne ne passe le filtre.';

/** The answer as its reader wants it laid out: rows, then columns, told in `vue`. @throws RequestProblem 400, 422 */
export function applyView(document: AnswerDocument, view: TableView, context: ViewContext): AnswerDocument {
  const laid = layOut(document, view, context);
  const { columns, table: chosen } = chooseColumns(laid.table, laid.columns, view.columns);
  const table = protectTable(chosen);
  const { meta } = document;
  const request = { ...document.request, colonnes: columns };
  const whole = view.pivot === null && view.group === null;
  const empty = table.rowCount === 0 && document.table.rowCount > 0;
  return {
    request,
    table,
    meta: {
      ...meta,
      requete: {
        ...meta.requete,
        ...drawn(meta.requete, view, columns),
        lecture: sentenceOf(document, view, laid, context)
      },
      adresse: context.address,
      vue: viewWords(view, { ...laid, before: document.request.colonnes, shown: columns }),
      etat: empty ? 'vide' : meta.etat,
      motifs: empty ? [NOTHING_LEFT] : meta.motifs,
      signalements: whole ? signalsOf(request, table) : meta.signalements,
      colonnes: columns.map(toAnswerColumn),
      territoires_visibles: view.group === null ? meta.territoires_visibles : [],
      statuts: statusesIn(table)
    }
  };
}

type Described = AnswerDocument['meta']['requete'];

/**
 * The sentence is about the first row of the whole answer: another order would make it say something else. One that is true of
 * any row alone is said of the only one that is left.
 */
function sentenceOf(
  { request, meta }: AnswerDocument,
  { filters, sort, pivot, group }: TableView,
  { table, columns }: LaidOut,
  { parameters }: ViewContext
): string | null {
  if (filters.length === 0 && sort.length === 0 && pivot === null && group === null) return meta.requete.lecture;
  if (!request.lecture_par_ligne || pivot !== null || group !== null || table.rowCount !== 1 || !parameters)
    return null;
  return readFirstRow(request, parameters, columns.map(toAnswerColumn), protectTable(table));
}

/** The drawing and map that still hold of what is shown. */
function drawn(
  { graphique, carte }: Described,
  { pivot }: TableView,
  columns: AnswerDocument['request']['colonnes']
): Pick<Described, 'graphique' | 'carte'> {
  const names = new Set(columns.map(({ nom }) => nom));
  const mapped =
    pivot === null && carte !== null && columns.some(({ role }) => role === 'cellule') && names.has(carte.valeur);
  return { graphique: pivot === null ? drawable(graphique, names) : null, carte: mapped ? carte : null };
}
