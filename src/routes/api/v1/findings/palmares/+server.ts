import type { RuleRecordsDocument } from '$lib/catalogue/api/findings.ts';
import { recordsDocument } from '$lib/pages/findings/documents.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint((_, { reference, beside, shelf }): RuleRecordsDocument => ({
  instantane: reference.summary,
  ...recordsDocument(beside, shelf.rules)
}));
