import { conformance } from '$lib/server/describe/ogc/service.ts';
import { ogcEndpoint } from '$lib/server/http/ogc-endpoint.ts';

export const GET = ogcEndpoint(conformance);
