import type { SitingDocument } from '../../catalogue/api/siting.ts';
import { SharedWork } from '../siting/shared-work.ts';
import { siting } from '../siting/siting.ts';
import { endpoint } from './endpoint.ts';
import { cacheHeaders, entityTag, matchesTag, notModified } from './http.ts';

/** Those who ask the same wait for one computation. */
const shared = new SharedWork<SitingDocument>();

/** The choice of sites of an address. One that time cut short is kept by nobody: asked again, it may be better. */
export const respondSiting = endpoint(async ({ locals: { engine }, request, url }) => {
  const edition = await engine.store.use(async (snapshot) => snapshot.edition);
  const etag = entityTag(edition, url.href, engine.config.release, engine.signature);
  if (matchesTag(request, etag)) return notModified(etag);
  const kept = engine.encoded.get(etag);
  if (kept) return json(kept, cacheHeaders(etag));
  const document = await shared.run(etag, request.signal, (left) => siting(engine, url.searchParams, left));
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  if (!document.reponses.every(({ prouve }) => prouve)) return json(bytes, { 'cache-control': 'no-store' });
  engine.encoded.set(etag, bytes, bytes.byteLength);
  return json(bytes, cacheHeaders(etag));
});

function json(bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/json', 'content-length': String(bytes.byteLength), ...headers }
  });
}
