import type { RequestEvent } from '@sveltejs/kit';
import type { SnapshotList } from '$lib/catalogue/api/snapshot.ts';
import { documentRoute } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';

/** The snapshots that an answer may be held to (`instantane=<id>`), the newest first. */
function listSnapshots({ locals: { engine } }: RequestEvent): Promise<SnapshotList> {
  return engine.store.use(async (snapshot) => {
    const kept = await engine.past.kept(snapshot);
    return { en_service: snapshot.id, gardes: kept.map(({ id, builtAt }) => ({ id, construit_le: builtAt })) };
  });
}

export const GET = documentRoute(listSnapshots, async (event) => {
  const text = JSON.stringify(await listSnapshots(event));
  const etag = entityTag(text, event.locals.engine.config.release);
  if (matchesTag(event.request, etag)) return notModified(etag);
  return respond({ bytes: new TextEncoder().encode(text), contentType: 'application/json', etag });
});
