import { FACETS } from '$lib/catalogue/request/facets.ts';
import { listRequests } from '$lib/server/describe/request-list.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ locals, url }, { reference }) => ({
    instantane: reference.summary,
    ...listRequests(locals.engine.catalogue, reference, url.searchParams)
  }),
  { parameters: ['q', ...FACETS] }
);
