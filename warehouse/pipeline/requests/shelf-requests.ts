import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { headerError, HeaderError, requestText } from '../../../src/lib/catalogue/header/parse-header.ts';
import { lockOf } from '../../../src/lib/catalogue/request/lock.ts';
import { readPublishedFigures } from '../declared/concordance-schema.ts';
import { filesOf, onShelf, shelfFiles } from '../declared/shelf.ts';
import { readSources } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { catalogueProblems, unknownSources } from './check-catalogue.ts';
import { describeRequest } from './describe-request.ts';

/** A request is read by people: one of more bytes is no request. */
const MOST_BYTES = 100_000;

/** A row of `reference.etagere`: what the region added, as the site reads it. */
export type ShelvedRow = readonly [genre: string, nom: string, contenu: string, empreinte: string];

/**
 * The requests of the shelf, prepared on the tables of a build.
 * @param folder of the product's requests, whose names and titles are taken
 * @throws Failure (exit 2) with all that is wrong, file and line
 */
export async function shelveRequests(connection: DuckDBConnection, folder: string): Promise<ShelvedRow[]> {
  const product = filesOf(folder, '.sql');
  const taken = new Set(product.map(({ name }) => name));
  const problems: string[] = [];
  const files = shelfFiles('queries', '.sql').filter(({ name, text }) => {
    const why =
      Buffer.byteLength(text) > MOST_BYTES
        ? `plus de ${MOST_BYTES / 1000} ko ; une requête est un select et son en-tête`
        : taken.has(name)
          ? 'le produit a une requête de ce nom ; donnez-lui en un autre'
          : null;
    if (why !== null) problems.push(`queries/${name}.sql:1: ${why}`);
    return why === null;
  });
  const together = catalogueProblems([
    ...product.map(({ name, text }) => ({ name: `${name}.sql`, text })),
    ...files.map(({ name, text }) => ({ name: `${name}.sql`, text, local: true }))
  ]);
  const sources = readSources().map(({ name }) => name);
  const cases = casesByRequest();
  const rows: ShelvedRow[] = [];
  for (const { name, text } of files) {
    const file = `queries/${name}.sql`;
    const other = together.get(`${name}.sql`);
    if (other) problems.push(headerError(file, other).message);
    try {
      const definition = await describeRequest(connection, name, text, file);
      problems.push(...unknownSources(definition, sources).map((message) => `${file}:1: ${message}`));
      const content = { file: requestText(text), lock: lockOf(definition, text), cases: cases.get(name) ?? 0 };
      rows.push(['requete', name, JSON.stringify(content), sumOf(text)]);
    } catch (error) {
      if (!(error instanceof HeaderError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0)
    throw failure(EXIT.input, `Requêtes de la région :\n${problems.join('\n')}`, 'Corrigez ces fichiers de l’étagère.');
  return rows;
}

/** How many published figures of the shelf each request is asked for. */
function casesByRequest(): ReadonlyMap<string, number> {
  const folder = onShelf('concordance');
  const counts = new Map<string, number>();
  for (const { chiffres } of folder === null ? [] : readPublishedFigures(folder))
    for (const { requete } of chiffres) counts.set(requete, (counts.get(requete) ?? 0) + 1);
  return counts;
}

/** Of a text, twelve digits. */
export function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
