/** A name that may be written at the caret: what it replaces there, and what it means. */
export interface Proposal {
  readonly text: string;
  readonly meaning: string;
}

interface Named {
  readonly nom: string;
  readonly description: string;
  readonly colonnes: readonly { readonly nom: string; readonly description: string }[];
}

const MOST = 6;
const SHORTEST = 2;

/** The beginning of a name just before the caret; empty where there is none. */
export function wordBefore(sql: string, caret: number): string {
  return /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(sql.slice(0, caret))?.[0] ?? '';
}

/** Tables and columns that begin as what is being typed; columns of the tables that the query names come first. */
export function propose(sql: string, caret: number, tables: readonly Named[]): Proposal[] {
  const typed = wordBefore(sql, caret).toLowerCase();
  // After a point, the column of an alias; before one, a table with its schema.
  const sought = /^(publie|reference)\./.test(typed) ? typed : (typed.split('.').at(-1) ?? '');
  if (sought.length < SHORTEST) return [];
  const text = sql.toLowerCase();
  const used = tables.filter(({ nom }) => text.includes(nom));
  const columns = (some: readonly Named[]): Proposal[] =>
    some.flatMap(({ colonnes }) => colonnes.map(({ nom, description }) => ({ text: nom, meaning: description })));
  const names = tables.map(({ nom, description }) => ({ text: nom, meaning: description }));
  const seen = new Set<string>();
  return [...columns(used), ...names, ...columns(used.length > 0 ? [] : tables)]
    .filter(({ text: name }) => {
      const own = sought.includes('.') ? name : name.slice(name.indexOf('.') + 1);
      const kept = own.startsWith(sought) && own !== sought && !seen.has(name);
      seen.add(name);
      return kept;
    })
    .slice(0, MOST);
}

/** The query with a name in place of what was being typed, and where the caret then is. */
export function complete(sql: string, caret: number, name: string): { sql: string; caret: number } {
  const typed = wordBefore(sql, caret);
  const alias = name.includes('.') ? '' : typed.slice(0, typed.lastIndexOf('.') + 1);
  const start = sql.slice(0, caret - typed.length) + alias + name;
  return { sql: start + sql.slice(caret), caret: start.length };
}
