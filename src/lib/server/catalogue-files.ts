import { createHash } from 'node:crypto';
import type { RequestDefinition } from '../catalogue/request.ts';
import type { CataloguedRequest } from './engine.ts';

const HEADER_END = '---*/';

/**
 * Joins the generated definitions with the request files they were made from.
 * @param files text by id. @throws Error when a file changed since the catalogue was generated, or has no definition.
 */
export function joinCatalogue(definitions: readonly RequestDefinition[], files: ReadonlyMap<string, string>): Map<string, CataloguedRequest> {
  const catalogue = new Map<string, CataloguedRequest>();
  const stale: string[] = [...files.keys()].filter((id) => !definitions.some((definition) => definition.id === id));
  for (const definition of definitions) {
    const source = files.get(definition.id)?.replaceAll('\r\n', '\n');
    if (source === undefined || versionOf(source) !== definition.version) stale.push(definition.id);
    else catalogue.set(definition.id, { definition, source, sql: source.slice(source.indexOf(HEADER_END) + HEADER_END.length).trim() });
  }
  if (stale.length > 0) throw new Error(`Catalogue périmé pour ${stale.join(', ')} ; lancez « npm run catalogue ».`);
  return catalogue;
}

function versionOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}
