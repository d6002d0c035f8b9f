import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { readContours } from '$lib/server/describe/contours.ts';

export const GET = jsonEndpoint(
  ({ url, locals }, snapshot) =>
    readContours(
      locals.engine,
      snapshot,
      url.searchParams.get('maille') || null,
      url.searchParams.get('territoire') || null
    ),
  { parameters: ['maille', 'territoire'], contentType: 'application/geo+json' }
);
