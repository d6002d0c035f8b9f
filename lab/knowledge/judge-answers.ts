import type { AnswerDocument } from '../../src/lib/server/answer/answer-document.ts';
import { jsonValueAt } from '../../src/lib/table/json-rows.ts';
import { columnNamed, findColumn, numberAt, valueAt, type Table } from '../../src/lib/table/table.ts';

/** States in which rows that the whole warehouse has may be missing, or be others. */
const UNFINISHED = ['partiel', 'source_absente', 'non_disponible', 'sans_objet'];
/** Words of a text that says what it does not know. */
const UNKNOWN =
  /^Établissement \d{7}[A-Z]$|non lue?s?\b|ne peut être su|non mesuré|pas de mesure|rien n’en est dit|non calculées|aucune tension connue|ce qui ne dit pas|manque$/;
const NOISE = 1e-9;

/**
 * What an answer that lacks sources says and the whole one does not: each figure must be equal, absent with its sign,
 * or within wider bounds; a row may be missing only where the answer says that it is not whole; a text must be the
 * same, be gone, or say what it does not know.
 * @param named columns of which a row says itself what they then rest on
 */
export function faultsOf(
  whole: AnswerDocument,
  lacking: AnswerDocument,
  named: ReadonlySet<string> = new Set()
): string[] {
  const { etat } = lacking.meta;
  const unfinished = UNFINISHED.includes(etat);
  const lost = (rows: number): string[] =>
    rows === 0 || unfinished ? [] : [`${rows} lignes perdues, et l’état est « ${etat} »`];
  if (lacking.table.rowCount === 0) return lost(whole.table.rowCount);
  const { pairs, gone, added } = matched(whole, lacking);
  const faults = [
    ...lost(gone),
    ...(added === 0 || unfinished ? [] : [`${added} lignes que l’entrepôt entier n’a pas`])
  ];
  for (const { nom, role, protege } of whole.request.colonnes) {
    if (role === 'signal' || role === 'cellule' || role === 'latitude' || role === 'longitude' || named.has(nom))
      continue;
    const bad = pairs.filter(([was, is]) =>
      protege || isNumber(whole.table, nom)
        ? !widerFigure(whole.table, was, lacking.table, is, nom)
        : !weakerText(whole.table, was, lacking.table, is, nom)
    );
    const [first] = bad;
    if (first)
      faults.push(
        `${nom} : ${said(whole.table, first[0], nom)} devient ${said(lacking.table, first[1], nom)} (${bad.length} lignes)`
      );
  }
  return faults;
}

/** Rows of the two that bear the same codes: the fewest leading columns that tell the rows of both apart. */
function matched(
  whole: AnswerDocument,
  lacking: AnswerDocument
): { pairs: [number, number][]; gone: number; added: number } {
  const names = whole.request.colonnes
    .filter(({ role }) => role === 'dimension' || role === 'territoire' || role === 'cellule' || role === 'libelle')
    .map(({ nom }) => nom);
  let key: string[] = [];
  for (const name of names) {
    if (key.length > 0 && isUnique(whole.table, key) && isUnique(lacking.table, key)) break;
    key = [...key, name];
  }
  const rows = (table: Table): Map<string, number> =>
    new Map(Array.from({ length: table.rowCount }, (_, row) => [keyAt(table, row, key), row]));
  const [was, is] = [rows(whole.table), rows(lacking.table)];
  const pairs = [...was].flatMap(([text, row]): [number, number][] => {
    const other = is.get(text);
    return other === undefined ? [] : [[row, other]];
  });
  return { pairs, gone: was.size - pairs.length, added: is.size - pairs.length };
}

function keyAt(table: Table, row: number, key: readonly string[]): string {
  return JSON.stringify(key.map((name) => jsonValueAt(columnNamed(table, name), row)));
}

function isUnique(table: Table, key: readonly string[]): boolean {
  return new Set(Array.from({ length: table.rowCount }, (_, row) => keyAt(table, row, key))).size === table.rowCount;
}

function isNumber(table: Table, name: string): boolean {
  return ['int32', 'int64', 'double'].includes(columnNamed(table, name).type);
}

function widerFigure(whole: Table, was: number, lacking: Table, is: number, name: string): boolean {
  const [low, high] = boundsAt(lacking, is, name);
  // Neither value nor bound: absent, with its sign.
  if (low === null && high === null) return true;
  const [wholeLow, wholeHigh] = boundsAt(whole, was, name);
  return (
    (low === null || (wholeLow !== null && low <= wholeLow + slack(wholeLow))) &&
    (high === null || (wholeHigh !== null && wholeHigh <= high + slack(high)))
  );
}

function slack(value: number): number {
  return NOISE * Math.max(1, Math.abs(value));
}

/** A label may give way to its code. */
function weakerText(whole: Table, was: number, lacking: Table, is: number, name: string): boolean {
  return isWeakerWord(jsonValueAt(columnNamed(whole, name), was), jsonValueAt(columnNamed(lacking, name), is));
}

/** The same word, none, one that says what it does not know, or a code. */
export function isWeakerWord(before: unknown, after: unknown): boolean {
  return (
    before === after ||
    after === null ||
    (typeof after === 'string' && (UNKNOWN.test(after) || /^[a-z0-9_]+:\S+$|^[A-Z]\d[A-Z\d]\d{2}$/.test(after)))
  );
}

/** Bounds, or the value twice; nulls where nothing bounds it. */
function boundsAt(table: Table, row: number, name: string): [number | null, number | null] {
  const value = numberAt(columnNamed(table, name), row);
  if (value !== null) return [value, value];
  const [low, high] = ['_min', '_max'].map((suffix) => findColumn(table, name + suffix));
  return [low ? numberAt(low, row) : null, high ? numberAt(high, row) : null];
}

function said(table: Table, row: number, name: string): string {
  const value = jsonValueAt(columnNamed(table, name), row);
  const status = findColumn(table, `${name}_statut`);
  if (value !== null || !status) return JSON.stringify(value);
  const [low, high] = boundsAt(table, row, name);
  return `${String(valueAt(status, row))} [${String(low)}, ${String(high)}]`;
}
