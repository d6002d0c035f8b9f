import { conformance } from '$lib/server/describe/ogc/service.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(conformance);
