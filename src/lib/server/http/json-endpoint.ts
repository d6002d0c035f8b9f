import type { RequestEvent } from '@sveltejs/kit';
import { documentRoute, type DocumentRoute } from './endpoint.ts';
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
): DocumentRoute {
  const tagged = <T>(event: RequestEvent, work: (etag: string, made: () => Promise<object>) => Promise<T>) => {
    const { engine } = event.locals;
    checkNames(event.url, parameters);
    return engine.store.use((snapshot) => {
      const etag = entityTag(
        snapshot.edition,
        engine.store.failedBuild?.le ?? '',
        engine.store.fallback?.motif ?? '',
        event.url.href,
        engine.config.release,
        engine.signature
      );
      return work(etag, async () => Object(await make(event, snapshot)));
    });
  };
  return documentRoute(
    (event) => tagged(event, (etag, made) => event.locals.engine.handed.getOrMake(etag, made, jsonBytes)),
    (event) =>
      tagged(event, async (etag, made) => {
        if (matchesTag(event.request, etag)) return notModified(etag);
        const bytes = await event.locals.engine.encoded.getOrMake(
          etag,
          async () => new TextEncoder().encode(JSON.stringify(await made())),
          ({ byteLength }) => byteLength
        );
        return respond({ bytes, contentType, etag });
      })
  );
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

/** About what a document takes once it is objects: twice its text. */
export function jsonBytes(document: object): number {
  return 2 * JSON.stringify(document).length;
}
