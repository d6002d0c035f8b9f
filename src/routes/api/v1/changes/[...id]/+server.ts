import { detailChanges } from '$lib/server/describe/changes-document.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ locals, params, url }, snapshot) =>
    detailChanges(locals.engine.find(params.id ?? '', snapshot), url.searchParams.get('territoire') || null, snapshot),
  { parameters: ['territoire'] }
);
