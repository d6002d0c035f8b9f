import type { Answer, AnswerColumn, AnswerState, StatusLegend } from '../../catalogue/api/answer.ts';
import { formatMonth } from '../../text/dates.ts';
import { readRow } from '../../words/sentence.ts';
import { isWhole } from '../../text/whole-text.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import type { RequestColumn, RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { statusesOf, type ProtectedTable } from '../../disclosure/protected-table.ts';
import { statusLegend } from '../../disclosure/status.ts';
import { jsonRowAt, jsonRows } from '../../table/json-rows.ts';
import { findColumn } from '../../table/table.ts';
import { typeLabel } from '../../table/column-type.ts';
import { coverageSentences, dateSentences } from './coverage.ts';
import { answerAddress } from './answer-address.ts';
import { holdSentences } from './publication-holds.ts';
import { sourcesWithVintage, type RequestSources } from './lineage.ts';
import type { Reference } from '../snapshot/reference.ts';
import { visibleTerritories } from './visible-territories.ts';

/** An answer before it takes a format: everything but the rows, and the rows as a table that passed the barrier. */
export interface AnswerDocument {
  readonly meta: Omit<Answer, 'lignes'>;
  readonly table: ProtectedTable;
  readonly request: RequestDefinition;
}

export interface AnswerParts {
  readonly request: RequestDefinition;
  readonly parameters: readonly ResolvedParameter[];
  readonly reference: Reference;
  readonly sources: RequestSources;
  readonly state: AnswerState;
  readonly reasons: readonly string[];
  /** Names of the sources that could contradict the answer and were not read. */
  readonly unread: readonly string[];
  readonly table: ProtectedTable;
  readonly truncated: boolean;
}

export function composeAnswer(parts: AnswerParts): AnswerDocument {
  const { request, parameters, reference, sources, state, reasons, unread, table, truncated } = parts;
  const given = parameters.filter(({ valeur }) => valeur !== null);
  const columns = request.colonnes.map(toAnswerColumn);
  const synthetic = reference.summary.demo || sources.present.some(({ synthetique }) => synthetique);
  const meta = {
    requete: {
      id: request.id,
      version: request.version,
      titre: request.titre,
      question: request.question,
      code: request.code,
      formule: request.formule ?? null,
      champ: request.champ ?? null,
      notes: request.notes,
      lecture: readFirstRow(request, parameters, columns, table),
      graphique: request.graphique ?? null,
      carte: request.carte ?? null,
      enquete: request.enquete === true
    },
    parametres: Object.fromEntries(given.map(({ nom, valeur }) => [nom, valeur ?? ''])),
    parametres_libelles: Object.fromEntries(given.map(({ nom, libelle }) => [nom, libelle])),
    adresse: answerAddress(request.id, parameters),
    instantane: reference.summary,
    sources: sourcesWithVintage(sources.present, request, parameters, reference),
    vue: [],
    etat: state,
    motifs: reasons,
    non_lues: unread,
    signalements: signalsOf(request, table),
    couverture:
      table.rowCount > 0
        ? [
            ...dateSentences(request, parameters, reference),
            ...coverageSentences(request, parameters, reference),
            ...holdSentences(request, parameters, reference)
          ]
        : [],
    avertissement: synthetic ? SYNTHETIC : null,
    colonnes: columns,
    tronque: truncated,
    page: null,
    territoires_visibles: visibleTerritories(request, parameters, reference, table),
    statuts: statusesIn(table)
  };
  return { meta, table, request };
}

/** What an answer takes, its columns and its rows once they are objects. */
export function documentBytes({ table }: AnswerDocument): number {
  return table.columns.reduce(
    (sum, column) => {
      const data =
        column.type === 'text' ? column.bytes.byteLength + column.offsets.byteLength : column.values.byteLength;
      return sum + data + (column.validity?.byteLength ?? 0);
    },
    4096 + table.rowCount * table.columns.length * 16
  );
}

/** The answer with its rows, for a drawing. */
export function toAnswer({ meta, table }: AnswerDocument): Answer {
  return { ...meta, lignes: jsonRows(table) };
}

export function statusesIn(table: ProtectedTable): StatusLegend[] {
  return statusLegend(statusesOf(table)).map(({ code, sign, label }) => ({ code, signe: sign, libelle: label }));
}

/** The texts of the signals that at least one row raises, each once: one that several columns raise names them. */
export function signalsOf(request: RequestDefinition, table: ProtectedTable): string[] {
  const raised = new Map<string, string[]>();
  for (const { nom, role, texte, libelle } of request.colonnes) {
    const column = role === 'signal' && texte !== undefined ? findColumn(table, nom) : undefined;
    if (column?.type === 'boolean' && texte !== undefined && column.values.includes(1))
      raised.set(texte, [...(raised.get(texte) ?? []), libelle]);
  }
  return [...raised].map(([text, labels]) =>
    labels.length === 1 ? text : `${text} Colonnes : ${labels.map((label) => `« ${label} »`).join(', ')}.`
  );
}

export function toAnswerColumn(column: RequestColumn): Required<Omit<AnswerColumn, 'temps'>> {
  return {
    nom: column.nom,
    libelle: column.libelle,
    role: column.role,
    type: typeLabel(column.type),
    unite: column.unite ?? null,
    protege: column.protege,
    bornes: column.bornes,
    classe: column.classe === true,
    ic: column.ic === 'wilson',
    visible: column.visible === true,
    ecart: column.test !== undefined,
    de: column.de ?? null
  };
}

/** The sentence of the first row; null without one, or when a part of it is not known. */
export function readFirstRow(
  request: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  columns: readonly AnswerColumn[],
  table: ProtectedTable
): string | null {
  if (table.rowCount === 0) return null;
  const reading = readRow(request.lecture, {
    columns,
    row: jsonRowAt(table, 0),
    rows: () => jsonRows(table),
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.nom, parameterWords(parameter)]))
  });
  return isWhole(reading) ? reading : null;
}

/** A place as its phrase, a year or a month as one says it, anything else by its label. */
function parameterWords({ lieu, libelle, valeur }: ResolvedParameter): string {
  if (valeur !== null && /^\d{4}(-\d{2})?$/.test(valeur)) return formatMonth(valeur);
  return lieu ?? libelle;
}
