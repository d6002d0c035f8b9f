import type { AnswerState } from '../../catalogue/api/answer.ts';
import { sourcesNamed } from '../../catalogue/header/check-rests-on.ts';
import type { Without } from '../../catalogue/request/header.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { isStatusCode, statusInfo, type StatusCode } from '../../disclosure/status.ts';
import { buildColumn } from '../../table/build-column.ts';
import { columnNamed, findColumn, makeTable, valueAt, type CellValue, type Table } from '../../table/table.ts';
import { sourcesNeverRead } from './lineage.ts';
import { explainMissing } from '../../words/missing-source.ts';
import type { Reference, SourceRecord } from '../snapshot/reference.ts';

/** What an answer may say, given the sources that this snapshot has. */
export interface Knowledge {
  readonly state: AnswerState;
  /** What was looked into and what was not, in words. */
  readonly reasons: readonly string[];
  /** Names of the sources that could contradict the answer and were not read. */
  readonly unread: readonly string[];
}

/** Sources named by a request's `repose_sur` that this snapshot has not. */
export function unreadSources({ repose_sur: rests }: RequestDefinition, reference: Reference): SourceRecord[] {
  const named = sourcesNamed(rests);
  return reference.sources.filter(({ source, lue }) => named.has(source) && !lue);
}

/** Without figures whose sources were not all read: not available, a least or a most, as the header declares. */
export function keepKnown(request: RequestDefinition, table: Table, reference: Reference): Table {
  const unread = new Set(reference.sources.filter(({ lue }) => !lue).map(({ source }) => source));
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  for (const { colonnes, sources, sans, si } of request.repose_sur?.valeurs ?? []) {
    if (sans === 'dit') continue;
    const seen = sources.filter((source) => !unread.has(source)).length;
    const whole = seen === sources.length ? null : seen === 0 ? 'inconnu' : sans;
    const signal = si === undefined ? undefined : columnNamed(table, si);
    const limit = (row: number): Without | null =>
      signal === undefined ? whole : valueAt(signal, row) === true ? sans : null;
    for (const name of colonnes) {
      const spec = request.colonnes.find(({ nom }) => nom === name);
      if (spec)
        for (const column of limited(
          makeTable([...columns.values()], table.rowCount),
          name,
          spec.type,
          spec.bornes,
          limit
        ))
          columns.set(column.name, column);
    }
  }
  return makeTable([...columns.values()], table.rowCount);
}

type ColumnType = RequestDefinition['colonnes'][number]['type'];

/** A figure and its companions, as far as known. @param limitAt of a row, null when all that it rests on was read */
function limited(
  table: Table,
  name: string,
  type: ColumnType,
  bounded: boolean,
  limitAt: (row: number) => Without | null
) {
  const main = columnNamed(table, name);
  const [status, min, max] = ['_statut', '_min', '_max'].map((suffix) => findColumn(table, name + suffix));
  const [values, lows, highs, statuses]: [CellValue[], CellValue[], CellValue[], StatusCode[]] = [[], [], [], []];
  for (let row = 0; row < table.rowCount; row++) {
    const limit = limitAt(row);
    const value = valueAt(main, row);
    const said = status ? valueAt(status, row) : null;
    const code: StatusCode = isStatusCode(said) ? said : value === null ? 'non_disponible' : 'diffuse';
    const low = min ? valueAt(min, row) : value;
    const high = max ? valueAt(max, row) : value;
    const told = limit === null || (value === null && low === null && high === null) || code === 'sans_objet';
    // « Au moins zéro » says nothing.
    const nothing =
      limit === 'inconnu' ||
      (limit === 'au_moins' && (low === null || Number(low) === 0)) ||
      (limit === 'au_plus' && high === null);
    statuses.push(told ? code : nothing ? 'non_disponible' : statusInfo(code).hasValue ? 'intervalle' : code);
    values.push(told ? value : null);
    lows.push(told || (limit === 'au_moins' && !nothing) ? low : null);
    highs.push(told || (limit === 'au_plus' && !nothing) ? high : null);
  }
  return [
    buildColumn(name, type, values),
    ...(bounded ? [buildColumn(`${name}_min`, type, lows), buildColumn(`${name}_max`, type, highs)] : []),
    buildColumn(`${name}_statut`, 'text', statuses)
  ];
}

/** The state of an answer and why, from what its request rests on. */
export function knowledgeOf(request: RequestDefinition, rows: number, reference: Reference): Knowledge {
  const absent = unreadSources(request, reference);
  const unread = absent.map(({ source }) => source);
  if (rows > 0)
    return absent.length === 0
      ? { state: 'complet', reasons: [], unread }
      : { state: 'partiel', reasons: [lookedInto(request, absent, reference)], unread };
  const never = [...new Set([...absent, ...sourcesNeverRead(request, reference)])];
  if (never.length > 0)
    return { state: 'source_absente', reasons: never.map(explainMissing), unread: never.map(({ source }) => source) };
  const spec = request.si_vide;
  return spec
    ? { state: spec.etat, reasons: [spec.motif], unread }
    : { state: 'vide', reasons: ['Aucune ligne ne répond à ces paramètres.'], unread };
}

/** « Lu : … (2020). Non lu, faute de fichier : …. » */
function lookedInto(
  { repose_sur: rests }: RequestDefinition,
  absent: readonly SourceRecord[],
  { sources }: Reference
): string {
  const named = sourcesNamed(rests);
  const read = sources
    .filter(({ source, lue, referentiel }) => lue && !referentiel && named.has(source))
    .map(({ titre, millesime }) => (millesime === '' ? titre : `${titre} (${millesime})`));
  const said = read.length === 0 ? '' : `Lu : ${read.join(' ; ')}. `;
  return `Réponse partielle. ${said}Non lu, faute de fichier : ${absent.map(({ titre, presente }) => (presente ? `${titre} (le fichier reçu ne dit rien de cette région)` : titre)).join(' ; ')}.`;
}
