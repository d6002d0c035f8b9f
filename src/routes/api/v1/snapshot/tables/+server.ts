import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { listTables } from '$lib/server/describe/snapshot-tables.ts';

export const GET = jsonEndpoint(async ({ locals }, snapshot) => ({
  instantane: snapshot.reference.summary,
  fichier: { adresse: '/api/v1/snapshot/fichier', octets: snapshot.bytes, somme: snapshot.sha256 },
  tables: await listTables(locals.engine, snapshot)
}));
