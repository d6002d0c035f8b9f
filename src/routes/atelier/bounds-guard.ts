import { codeOf } from './statements.ts';

/** A table of the snapshot, as `/api/v1/snapshot/tables` says it. */
export interface GuardedTable {
  readonly nom: string;
  readonly colonnes: readonly { readonly nom: string }[];
}

/** A measure that a query adds up without the bounds of what is hidden in it. */
export interface LooseSum {
  readonly measure: string;
  /** What to write in its place. */
  readonly instead: string;
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Sums and means of a query that leave out hidden values. Only its text is read: tables and bounds by name. */
export function findLooseSums(sql: string, tables: readonly GuardedTable[]): LooseSum[] {
  const code = codeOf(sql).replaceAll('"', '').toLowerCase();
  const words = new Set(code.match(WORD));
  const columns = new Set(
    tables
      .filter(({ nom }) => words.has(nom.split('.').at(-1) ?? ''))
      .flatMap(({ colonnes }) => colonnes.map(({ nom }) => nom))
  );
  const found = new Map<string, LooseSum>();
  for (const [, name = '', before = '', measure = ''] of code.matchAll(
    /\b(sum|avg)\s*\(\s*(?:distinct\s+)?([\p{L}_][\p{L}\p{N}_]*\.)?([\p{L}_][\p{L}\p{N}_]*)\s*\)/gu
  )) {
    const bounds = [`${measure}_min`, `${measure}_max`];
    if (!bounds.every((bound) => columns.has(bound)) || bounds.every((bound) => words.has(bound))) continue;
    found.set(measure, {
      measure,
      instead: ['', '_min', '_max'].map((end) => `${name}(${before}${measure}${end}) as ${measure}${end}`).join(', ')
    });
  }
  return [...found.values()];
}
