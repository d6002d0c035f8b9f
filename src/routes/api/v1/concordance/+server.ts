import type { ConcordanceDocument } from '$lib/catalogue/api/concordance.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint((_, { reference, beside }): ConcordanceDocument => ({
  instantane: reference.summary,
  publications: beside.concordance?.publications ?? []
}));
