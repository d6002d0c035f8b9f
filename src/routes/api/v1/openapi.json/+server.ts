import { FORMATS } from '$lib/export/index.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { openApiDocument } from '$lib/server/describe/openapi/openapi.ts';

export const GET = jsonEndpoint(({ locals }, { reference }) => openApiDocument(locals.engine.catalogue.values(), reference, FORMATS, locals.engine.config));
