import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { territoryOf } from '$lib/server/describe/territories.ts';

export const GET = jsonEndpoint(({ params }, { reference }) =>
  territoryOf(reference.territories, params['code'] ?? '')
);
