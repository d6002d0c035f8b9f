import type { RequestEvent } from '@sveltejs/kit';
import { endpoint } from './endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from './http.ts';
import { refusal } from '../problem.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { nearest } from '../../text/suggest.ts';

export interface JsonOptions {
  /** Names the address may hold; any other is a problem. */
  readonly parameters?: readonly string[];
  readonly contentType?: string;
}

/** A route that answers one JSON document made from the snapshot in service, with its tag and its 304. */
export function jsonEndpoint(
  make: (event: RequestEvent, snapshot: Snapshot) => unknown,
  { parameters = [], contentType = 'application/json' }: JsonOptions = {}
): (event: RequestEvent) => Promise<Response> {
  return endpoint(async (event) => {
    const { engine } = event.locals;
    checkNames(event.url, parameters);
    return engine.store.use(async (snapshot) => {
      const etag = entityTag(
        snapshot.edition,
        engine.store.failedBuild?.le ?? '',
        engine.store.fallback?.motif ?? '',
        event.url.href,
        engine.config.release,
        engine.signature
      );
      if (matchesTag(event.request, etag)) return notModified(etag);
      const bytes = await engine.encoded.getOrMake(
        etag,
        async () => new TextEncoder().encode(JSON.stringify(await make(event, snapshot))),
        ({ byteLength }) => byteLength
      );
      return respond({ bytes, contentType, etag });
    });
  });
}

function checkNames(url: URL, allowed: readonly string[]): void {
  const names = [...url.searchParams.keys()];
  const problems = names.flatMap((name, index) => {
    if (names.indexOf(name) !== index)
      return [{ parametre: name, message: 'donné plusieurs fois ; une seule valeur est attendue', suggestions: [] }];
    if (allowed.includes(name)) return [];
    const known = allowed.length > 0 ? `paramètres : ${allowed.join(', ')}` : 'cette adresse n’a pas de paramètre';
    return [
      { parametre: name.slice(0, 80), message: `paramètre inconnu ; ${known}`, suggestions: nearest(name, allowed) }
    ];
  });
  if (problems.length > 0) throw refusal(problems);
}
