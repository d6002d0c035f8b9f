import { landingPage } from '$lib/server/describe/ogc/service.ts';
import { ogcEndpoint } from '$lib/server/http/ogc-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

export const GET = ogcEndpoint(({ url }, { snapshot, held }) => landingPage(snapshot, publicOrigin(url), held));
