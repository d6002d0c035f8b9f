import { OPENAPI_TYPE } from '$lib/server/describe/ogc/collections.ts';
import { ogcOpenApi } from '$lib/server/describe/ogc/openapi-3-0.ts';
import { ogcEndpoint } from '$lib/server/http/ogc-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = ogcEndpoint(
  ({ url, locals }, { snapshot, beside }) => ogcOpenApi(locals.engine, snapshot, beside, publicOrigin(url)),
  OPENAPI_TYPE
);
