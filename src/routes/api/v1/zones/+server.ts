import { jsonEndpoint } from '$lib/server/json-endpoint.ts';
import { makeZone } from '$lib/server/zone-document.ts';
import { ZONE_PARAMETERS } from '$lib/server/zone-parts.ts';

export const GET = jsonEndpoint(({ url, locals }, snapshot) => makeZone(locals.engine, snapshot, url.searchParams), { parameters: ZONE_PARAMETERS });
