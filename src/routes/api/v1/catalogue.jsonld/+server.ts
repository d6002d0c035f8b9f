import { FORMATS } from '$lib/export/index.ts';
import { dcatCatalogue } from '$lib/server/dcat.ts';
import { jsonEndpoint } from '$lib/server/json-endpoint.ts';
import { publicOrigin } from '$lib/server/public-origin.ts';

export const GET = jsonEndpoint(({ locals, url }, snapshot) => dcatCatalogue(locals.engine.catalogue.values(), snapshot, FORMATS, publicOrigin(url)), { contentType: 'application/ld+json' });
