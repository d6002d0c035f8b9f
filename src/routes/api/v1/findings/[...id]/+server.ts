import type { RuleDocument } from '$lib/catalogue/api/findings.ts';
import { ruleDocument } from '$lib/pages/findings/documents.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { RequestProblem } from '$lib/server/problem.ts';

export const GET = jsonEndpoint(({ params }, { reference, beside, shelf }): RuleDocument => {
  const id = params['id'] ?? '';
  const rule = ruleDocument(id, beside.findings, shelf.rules);
  if (rule === null)
    throw new RequestProblem(404, `Règle « ${id.slice(0, 80)} » inconnue ; /api/v1/findings donne celles qu’il y a.`);
  return { instantane: reference.summary, ...rule };
});
