import { landingPage } from '$lib/server/describe/ogc/service.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = jsonEndpoint(({ url }, snapshot) => landingPage(snapshot, publicOrigin(url)));
