import { courseDocument } from '$lib/server/describe/courses.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(({ params }, { reference }) =>
  courseDocument(reference.diplomas, params['code'] ?? '')
);
