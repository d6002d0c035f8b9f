import { collectionList } from '$lib/server/describe/ogc/service.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = jsonEndpoint(({ url, locals }, snapshot) =>
  collectionList(locals.engine, snapshot, publicOrigin(url))
);
