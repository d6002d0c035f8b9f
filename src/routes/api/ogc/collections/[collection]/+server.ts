import { describeCollection, findCollection } from '$lib/server/describe/ogc/collections.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = jsonEndpoint(({ params, url, locals }, snapshot) =>
  describeCollection(findCollection(params['collection'] ?? '', locals.engine, snapshot), snapshot, publicOrigin(url))
);
