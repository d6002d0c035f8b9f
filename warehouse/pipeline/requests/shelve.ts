import type { DuckDBConnection } from '@duckdb/node-api';
import { readFindingRules } from '../declared/finding-rules.ts';
import { onShelf, shelfFolder } from '../declared/shelf.ts';
import { readSite, readTerms } from '../declared/shelf-site.ts';
import { EXIT, failure, readEach } from '../failure.ts';
import { refuseOddFiles } from '../declared/shelf-files.ts';
import { shelveRequests, sumOf, type ShelvedRow } from './shelf-requests.ts';

/** What the product already names. */
export interface Product {
  /** Folder of its requests, and of its rules; null where they are not read. */
  readonly queries: string;
  readonly findings: string | null;
}

/**
 * All that the shelf of a region adds, read and prepared on the tables of a build; nothing without a shelf.
 * @throws Failure (exit 2) with all that is wrong at once
 */
export async function shelve(connection: DuckDBConnection, { queries, findings }: Product): Promise<ShelvedRow[]> {
  if (shelfFolder() === null) return [];
  const [requests, problem] = await shelveRequests(connection, queries).then(
    (rows): [ShelvedRow[], unknown] => [rows, null],
    (error: unknown): [ShelvedRow[], unknown] => [[], error]
  );
  const others: readonly (() => ShelvedRow[])[] = [
    () => refuseOddFiles(),
    () => {
      if (problem !== null) throw problem;
      return requests;
    },
    () => rules(findings),
    () => readTerms().map(([term, said]) => rowOf('terme', term, said)),
    () => [readSite() ?? []].flat().map((site) => rowOf('site', 'site', site))
  ];
  return readEach(others, (read) => read()).flat();
}

function rules(findings: string | null): ShelvedRow[] {
  const folder = onShelf('findings');
  if (folder === null) return [];
  const taken = new Set(findings === null ? [] : readFindingRules(findings).map(({ id }) => id));
  return readFindingRules(folder).map((rule) => {
    if (taken.has(rule.id))
      throw failure(
        EXIT.input,
        `findings/${rule.id}.yaml : le produit a une règle de ce nom.`,
        'Donnez-lui en un autre.'
      );
    return rowOf('constat', rule.id, rule);
  });
}

function rowOf(genre: string, name: string, said: object): ShelvedRow {
  const text = JSON.stringify(said);
  return [genre, name, text, sumOf(text)];
}
