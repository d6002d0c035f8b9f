import { OPENAPI_TYPE } from '$lib/server/describe/ogc/collections.ts';
import { ogcOpenApi } from '$lib/server/describe/ogc/openapi-3-0.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = jsonEndpoint(({ url, locals }, snapshot) => ogcOpenApi(locals.engine, snapshot, publicOrigin(url)), {
  contentType: OPENAPI_TYPE
});
