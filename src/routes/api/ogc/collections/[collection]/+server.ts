import { describeCollection, findCollection } from '$lib/server/describe/ogc/collections.ts';
import { ogcEndpoint } from '$lib/server/http/ogc-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = ogcEndpoint(({ params, url, locals }, { snapshot, beside, held }) =>
  describeCollection(
    findCollection(params['collection'] ?? '', locals.engine, snapshot, beside),
    snapshot,
    publicOrigin(url),
    held
  )
);
