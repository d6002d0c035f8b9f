import { jsonEndpoint } from '../../server/http/json-endpoint.ts';
import type { Door } from '../door.ts';
import { THEME_NAMES } from '../../catalogue/request/names.ts';
import { refuseParameter } from '../../server/problem.ts';
import { oneOf, query, reading } from './reading.ts';
import { openApiDocument } from './openapi.ts';

const PARTS = [...Object.keys(THEME_NAMES), 'service'];

/** @throws RequestProblem 400 */
function partAsked(asked: URLSearchParams): string | null {
  const part = asked.get('theme') || null;
  if (part === null || PARTS.includes(part)) return part;
  throw refuseParameter('theme', `'${part.slice(0, 40)}' inconnu ; parties : ${PARTS.join(', ')}`, PARTS);
}

/** OpenAPI 3.1: every address of the service, those of the other standards included. */
export const openApiDoor: Door = {
  routes: {
    'v1/openapi.json': (event, all) =>
      jsonEndpoint(
        ({ locals, url }, { reference, catalogue }) =>
          openApiDocument(catalogue.values(), reference, all, locals.engine.config, partAsked(url.searchParams)),
        { parameters: ['theme'] }
      )(event)
  },
  paths: () => ({
    '/api/v1/openapi.json': reading(
      'Cette description ; d’un thème, ou de ce qui n’est d’aucun (service), pour qui engendre un client',
      'application/json',
      [query('theme', 'Une partie de l’interface', 'reference', oneOf(PARTS))]
    )
  })
};
