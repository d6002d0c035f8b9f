import { findCollection } from '$lib/server/describe/ogc/collections.ts';
import { checkMatrices, tileset } from '$lib/server/describe/ogc/tiles.ts';
import { ogcEndpoint } from '$lib/server/http/ogc-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = ogcEndpoint(({ params, url, locals }, { snapshot, beside, held }) => {
  const { definition } = findCollection(params['collection'] ?? '', locals.engine, snapshot, beside);
  checkMatrices(params['matrices'] ?? '');
  return tileset(definition, publicOrigin(url), held);
});
