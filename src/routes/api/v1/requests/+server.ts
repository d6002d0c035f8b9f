import { summarizeRequest } from '$lib/server/describe-catalogue.ts';
import { jsonEndpoint } from '$lib/server/json-endpoint.ts';

export const GET = jsonEndpoint(({ locals }, { reference }) => ({
  instantane: reference.summary,
  requetes: [...locals.engine.catalogue.values()].map(({ definition }) => summarizeRequest(definition, reference))
}));
