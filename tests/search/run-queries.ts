import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/lib/server/config.ts';
import { searchIndexOf, type SearchIndex } from '../../src/lib/server/search/search-index.ts';
import { searchAll } from '../../src/lib/server/search/search.ts';
import type { Reference } from '../../src/lib/server/snapshot/reference.ts';
import { SnapshotStore } from '../../src/lib/server/snapshot/snapshot-store.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import type { Codes, Given, Query } from './judge.ts';

/** Written by somebody who had not read the code; `corrige` says why an expectation was changed since. */
export const QUERIES = JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')) as readonly Query[];

/** Those that the rules were written with; the other half only counts. */
export const isWorked = (index: number): boolean => index % 2 === 1;

export const CODES: Codes = new Map(REQUESTS.map(({ id, code }) => [id, code]));

export interface Run {
  readonly given: readonly (readonly Given[])[];
  /** Milliseconds of each query, best of `times`. */
  readonly milliseconds: readonly number[];
  readonly reference: Reference;
}

/** The index of a folder of snapshots, as the site serves them, to search it. */
export async function searchIn<T>(folder: string, use: (index: SearchIndex) => T): Promise<T> {
  const store = new SnapshotStore(
    readConfig({ MAILLE_OUT: folder, MAILLE_FILS: '1' }, 'essai'),
    CATALOGUE,
    () => undefined
  );
  try {
    return await store.use(async (snapshot) => use(await searchIndexOf(snapshot)));
  } finally {
    store.close();
  }
}

export function runQueries(
  folder: string,
  queries: readonly { readonly q: string }[] = QUERIES,
  times = 1
): Promise<Run> {
  return searchIn(folder, (index) => {
    const given: (readonly Given[])[] = [];
    const milliseconds = queries.map(() => Infinity);
    for (let time = 0; time < times; time++)
      queries.forEach(({ q }, rank) => {
        const start = performance.now();
        given[rank] = searchAll(index, q).reponses;
        milliseconds[rank] = Math.min(milliseconds[rank] ?? Infinity, performance.now() - start);
      });
    return { given, milliseconds, reference: index.reference };
  });
}
