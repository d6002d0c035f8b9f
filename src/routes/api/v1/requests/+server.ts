import { FACETS } from '$lib/catalogue/request/facets.ts';
import { listRequests } from '$lib/server/describe/request-list.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ url }, { reference, catalogue }) => ({
    instantane: reference.summary,
    ...listRequests(catalogue, reference, url.searchParams)
  }),
  { parameters: ['q', ...FACETS], lists: FACETS }
);
