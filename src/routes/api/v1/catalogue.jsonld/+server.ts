import { FORMATS } from '$lib/export/index.ts';
import { dcatCatalogue } from '$lib/server/describe/dcat/dcat.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = jsonEndpoint(
  ({ locals, url }, snapshot) => dcatCatalogue(locals.engine, snapshot, FORMATS, publicOrigin(url)),
  { contentType: 'application/ld+json' }
);
