import type { Change } from '../../../src/lib/catalogue/records/changes.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import type { Role } from '../../../src/lib/catalogue/request/vocabulary.ts';
import type { ProtectedTable } from '../../../src/lib/disclosure/protected-table.ts';
import { jsonValueAt } from '../../../src/lib/table/json-rows.ts';
import { columnNamed } from '../../../src/lib/table/table.ts';

/** One side of a comparison: an answer that passed the barrier, and the request that it answers. */
export interface AnsweredTable {
  readonly request: Pick<RequestDefinition, 'colonnes'>;
  readonly table: ProtectedTable;
}

/** What names a row: codes, and a label only where these do not tell rows apart. */
const CODES: readonly Role[] = ['dimension', 'territoire', 'cellule'];
const NAMES: readonly Role[] = [...CODES, 'libelle'];

export interface MatchedRows {
  /** Columns that name the rows. */
  readonly key: readonly string[];
  /** Rows before and after. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly added: readonly number[];
  readonly gone: readonly number[];
  /** Rows that share their name with another on one side: which is which is not known. */
  readonly ambiguous: number;
}

/** @throws RangeError when there are several rows and no column names them on both sides. */
export function matchRows(before: AnsweredTable, after: AnsweredTable): MatchedRows {
  const codes = namesOf(before, after, CODES);
  const [was, is] = [indexRows(before, codes), indexRows(after, codes)];
  if (codes.length > 0 && was.repeated.size + is.repeated.size === 0) return join(codes, was, is);
  const names = namesOf(before, after, NAMES);
  if (names.length === 0 && before.table.rowCount + after.table.rowCount > 2)
    throw new RangeError('Rien ne distingue les lignes de cette réponse.');
  return join(names, indexRows(before, names), indexRows(after, names));
}

/** The words and the columns that name a row. */
export function nameRow(side: AnsweredTable, row: number, key: readonly string[]): Pick<Change, 'ligne' | 'cle'> {
  const cle = Object.fromEntries(key.map((name) => [name, jsonValueAt(columnNamed(side.table, name), row)]));
  const shown = side.request.colonnes.filter(({ role, nom }) => NAMES.includes(role) && columnOf(side, nom));
  const words = shown.flatMap(({ nom }) => {
    const value = jsonValueAt(columnNamed(side.table, nom), row);
    return value === null ? [] : [String(value)];
  });
  // A typed code (`rome:K1304`) says nothing beside a label; a year does.
  const plain = words.filter((word) => !/^[a-z0-9_]+:\S+$/.test(word));
  return { ligne: [...new Set(plain.length > 0 ? plain : words)].join(', '), cle };
}

function columnOf({ table }: AnsweredTable, name: string): boolean {
  return table.columns.some((column) => column.name === name);
}

function namesOf(before: AnsweredTable, after: AnsweredTable, roles: readonly Role[]): string[] {
  const earlier = new Set(before.request.colonnes.filter(({ role }) => roles.includes(role)).map(({ nom }) => nom));
  return after.request.colonnes
    .filter(({ nom, role }) => roles.includes(role) && earlier.has(nom))
    .map(({ nom }) => nom);
}

interface RowIndex {
  readonly rows: ReadonlyMap<string, number>;
  readonly repeated: ReadonlyMap<string, number>;
}

function indexRows({ table }: AnsweredTable, key: readonly string[]): RowIndex {
  const columns = key.map((name) => columnNamed(table, name));
  const rows = new Map<string, number>();
  const repeated = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const text = JSON.stringify(columns.map((column) => jsonValueAt(column, row)));
    if (rows.has(text)) repeated.set(text, (repeated.get(text) ?? 1) + 1);
    else rows.set(text, row);
  }
  return { rows, repeated };
}

function join(key: readonly string[], before: RowIndex, after: RowIndex): MatchedRows {
  const unclear = new Set([...before.repeated.keys(), ...after.repeated.keys()]);
  const clear = ({ rows }: RowIndex) => [...rows].filter(([text]) => !unclear.has(text));
  const timesIn = ({ rows, repeated }: RowIndex, text: string) => repeated.get(text) ?? (rows.has(text) ? 1 : 0);
  return {
    key,
    pairs: clear(before).flatMap(([text, row]) => {
      const other = after.rows.get(text);
      return other === undefined ? [] : [[row, other] as const];
    }),
    added: clear(after).flatMap(([text, row]) => (before.rows.has(text) ? [] : [row])),
    gone: clear(before).flatMap(([text, row]) => (after.rows.has(text) ? [] : [row])),
    ambiguous: [...unclear].reduce((sum, text) => sum + Math.max(timesIn(before, text), timesIn(after, text)), 0)
  };
}
