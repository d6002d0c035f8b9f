import { listChanges } from '$lib/server/describe/changes-document.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint((_, snapshot) => listChanges(snapshot));
