import type { SitingDocument } from '../../catalogue/api/siting.ts';
import { SharedWork } from '../siting/shared-work.ts';
import { siting } from '../siting/siting.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { documentRoute } from './endpoint.ts';
import { cacheHeaders, entityTag, matchesTag, notModified } from './http.ts';
import { jsonBytes } from './json-endpoint.ts';

/** Those who ask the same wait for one computation. */
const shared = new SharedWork<SitingDocument>();

async function tagOf({ locals: { engine }, url }: RequestEvent): Promise<string> {
  const edition = await engine.store.use(async (snapshot) => snapshot.edition);
  return entityTag(edition, url.href, engine.config.release, engine.signature);
}

/** The choice of sites of an address. One that time cut short is kept by nobody: asked again, it may be better. */
async function choose({ locals: { engine }, request, url }: RequestEvent, etag: string): Promise<SitingDocument> {
  const kept = engine.handed.get(etag);
  if (kept) return kept as SitingDocument;
  const made = await shared.run(etag, request.signal, (left) => siting(engine, url.searchParams, left));
  if (isProved(made)) engine.handed.set(etag, made, jsonBytes(made));
  return made;
}

function isProved({ reponses }: SitingDocument): boolean {
  return reponses.every(({ prouve }) => prouve);
}

export const respondSiting = documentRoute(
  async (event) => choose(event, await tagOf(event)),
  async (event) => {
    const etag = await tagOf(event);
    if (matchesTag(event.request, etag)) return notModified(etag);
    const made = await choose(event, etag);
    const bytes = new TextEncoder().encode(JSON.stringify(made));
    return new Response(bytes, {
      headers: {
        'content-type': 'application/json',
        'content-length': String(bytes.byteLength),
        ...(isProved(made) ? cacheHeaders(etag) : { 'cache-control': 'no-store' })
      }
    });
  }
);
