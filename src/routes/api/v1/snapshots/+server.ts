import type { SnapshotList } from '$lib/catalogue/api/snapshot.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';

/** The snapshots that an answer may be held to (`instantane=<id>`), the newest first. */
export const GET = endpoint(({ locals: { engine }, request }) =>
  engine.store.use(async (snapshot) => {
    const kept = await engine.past.kept(snapshot);
    const document: SnapshotList = {
      en_service: snapshot.id,
      gardes: kept.map(({ id, builtAt }) => ({ id, construit_le: builtAt }))
    };
    const text = JSON.stringify(document);
    const etag = entityTag(text, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    return respond({ bytes: new TextEncoder().encode(text), contentType: 'application/json', etag });
  })
);
