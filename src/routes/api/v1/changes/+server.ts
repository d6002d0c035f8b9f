import { listChanges } from '$lib/server/changes-document.ts';
import { jsonEndpoint } from '$lib/server/json-endpoint.ts';

export const GET = jsonEndpoint((_, snapshot) => listChanges(snapshot));
