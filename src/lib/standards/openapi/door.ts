import { jsonEndpoint } from '../../server/http/json-endpoint.ts';
import type { Door } from '../door.ts';
import { openApiDocument } from './openapi.ts';

/** OpenAPI 3.1: every address of the service, those of the other standards included. */
export const openApiDoor: Door = {
  routes: {
    'v1/openapi.json': (event, all) =>
      jsonEndpoint(({ locals }, { reference, catalogue }) =>
        openApiDocument(catalogue.values(), reference, all, locals.engine.config)
      )(event)
  }
};
