import {
  ASKED_LEVEL,
  ASKED_NAME,
  ASKED_PREFIX,
  parameterColumns,
  asksLevels,
  levelOfCode,
  type Several
} from '../../../catalogue/parameters/selection.ts';
import type { RequestDefinition } from '../../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../../catalogue/parameters/resolve-parameters.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { stackTables } from '../../../table/take-rows.ts';
import { makeTable, type Column } from '../../../table/table.ts';
import { withClasses } from '../derive/classes.ts';
import { statusesIn, toAnswerColumn, type AnswerDocument } from '../answer-document.ts';

/** Sentences that are read one after another; beyond, the table says it better. */
const MOST_SENTENCES = 6;

const NO_ROW = 'aucune ligne.';

/** One of the answers joined, with the parameters it was asked with. */
export interface JoinedPart {
  readonly parameters: readonly ResolvedParameter[];
  readonly document: AnswerDocument;
}

/** Several answers of one request as one, each row with what it was asked. Nothing is added up. */
export function joinAnswers(
  parts: readonly JoinedPart[],
  request: RequestDefinition,
  several: readonly Several[],
  address: string,
  rowLimit: number
): AnswerDocument {
  const [first] = parts;
  if (first === undefined) throw new Error('Aucune réponse à réunir.');
  // An answer without rows may not have every companion column: it has nothing to stack either.
  const filled = parts.filter(({ document }) => document.table.rowCount > 0);
  const stacked: JoinedPart[] = [];
  let rows = 0;
  for (const part of filled.length > 0 ? filled : [first]) {
    if (rows + part.document.table.rowCount > rowLimit) break;
    stacked.push(part);
    rows += part.document.table.rowCount;
  }
  const cut = filled.length > 0 && stacked.length < filled.length;
  const asked = parameterColumns(request.parametres, several);
  const table = protectTable(
    makeTable(
      [
        ...askedValues(stacked, request, several, rows),
        ...stackTables(stacked.map(({ document }) => document.table)).columns
      ],
      rows
    )
  );
  const documents = parts.map(({ document }) => document);
  const { meta } = first.document;
  const unread = [...new Set(documents.flatMap((document) => document.meta.non_lues))];
  const sentences = filled.flatMap(({ document }) => document.meta.requete.lecture ?? []);
  return withClasses({
    request: { ...request, colonnes: [...asked, ...request.colonnes] },
    table,
    meta: {
      ...meta,
      requete: {
        ...meta.requete,
        lecture: sentences.length > 0 && sentences.length <= MOST_SENTENCES ? sentences.join(' ') : null,
        graphique: null,
        carte: null
      },
      parametres: { ...meta.parametres, ...Object.fromEntries(several.map(({ nom, texte }) => [nom, texte])) },
      parametres_libelles: {
        ...meta.parametres_libelles,
        ...Object.fromEntries(several.map((each) => [each.nom, severalWords(each, parts)]))
      },
      adresse: address,
      etat: filled.length === 0 ? meta.etat : unread.length > 0 ? 'partiel' : 'complet',
      motifs: [...new Set([...filled.flatMap(({ document }) => document.meta.motifs), ...reasonsOf(parts, several)])],
      non_lues: unread,
      signalements: [...new Set(documents.flatMap((document) => document.meta.signalements))],
      couverture: [...new Set(documents.flatMap((document) => document.meta.couverture))],
      colonnes: [...asked.map(toAnswerColumn), ...meta.colonnes],
      tronque: cut || documents.some((document) => document.meta.tronque),
      territoires_visibles: [
        ...new Map(
          documents.flatMap((document) => document.meta.territoires_visibles).map((place) => [place.territoire, place])
        ).values()
      ],
      statuts: statusesIn(table)
    }
  });
}

/** `Brest, Rennes`, or `toutes les zones d’emploi`. */
export function severalWords(
  { nom, libelle }: Several,
  parts: readonly { readonly parameters: readonly ResolvedParameter[] }[]
): string {
  return libelle ?? [...new Set(parts.map(({ parameters }) => labelOf(parameters, nom)))].join(', ');
}

function askedValues(
  parts: readonly JoinedPart[],
  request: RequestDefinition,
  several: readonly Several[],
  rows: number
): Column[] {
  const repeated = (read: (part: JoinedPart) => string): string[] =>
    parts.flatMap((part) => Array.from({ length: part.document.table.rowCount }, () => read(part)));
  return several.flatMap(({ nom, texte }) => {
    const values =
      rows === 0
        ? []
        : repeated(({ parameters }) => parameters.find((parameter) => parameter.nom === nom)?.valeur ?? '');
    const names = rows === 0 ? [] : repeated(({ parameters }) => labelOf(parameters, nom));
    return [
      buildColumn(ASKED_PREFIX + nom + ASKED_NAME, 'text', names),
      buildColumn(ASKED_PREFIX + nom, 'text', values),
      ...(request.parametres.some((parameter) => parameter.nom === nom && parameter.domaine === 'territoires') &&
      asksLevels(texte)
        ? [buildColumn(ASKED_PREFIX + nom + ASKED_LEVEL, 'text', values.map(levelOfCode))]
        : [])
    ];
  });
}

/** Why some of them have no row, each with what was asked; said once when it is the same for all. */
function reasonsOf(parts: readonly JoinedPart[], several: readonly Several[]): string[] {
  const empty = parts.filter(({ document }) => document.table.rowCount === 0);
  const reasons = new Map<string, string[]>();
  for (const { parameters, document } of empty) {
    const what = several.map(({ nom }) => labelOf(parameters, nom)).join(', ');
    for (const reason of document.meta.motifs.length > 0 ? document.meta.motifs : [NO_ROW])
      reasons.set(reason, [...(reasons.get(reason) ?? []), what]);
  }
  return [...reasons].map(([reason, where]) =>
    where.length === parts.length ? reason : `${where.join(' ; ')} : ${reason}`
  );
}

function labelOf(parameters: readonly ResolvedParameter[], name: string): string {
  return parameters.find(({ nom }) => nom === name)?.libelle ?? '';
}
