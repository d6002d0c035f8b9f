import { jsonEndpoint } from '$lib/server/json-endpoint.ts';
import { territoryOf } from '$lib/server/territory-search.ts';

export const GET = jsonEndpoint(({ params }, { reference }) => territoryOf(reference.territories, params['code'] ?? ''));
