import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { makeZone } from '$lib/server/describe/zone-document.ts';
import { ZONE_PARAMETERS } from '$lib/server/describe/zone-parts.ts';

export const GET = jsonEndpoint(({ url, locals }, snapshot) => makeZone(locals.engine, snapshot, url.searchParams), {
  parameters: ZONE_PARAMETERS,
  lists: ['ajouter', 'retirer']
});
