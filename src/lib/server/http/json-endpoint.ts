import type { RequestEvent } from '@sveltejs/kit';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import { eachNameOnce } from '../../catalogue/parameters/each-name-once.ts';
import { documentRoute, type DocumentRoute } from './endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from './http.ts';
import { refusal } from '../problem.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { nearest } from '../../text/suggest.ts';

export interface JsonOptions {
  /** Names the address may hold; any other is a problem. Null for a document that reads them itself. */
  readonly parameters?: readonly string[] | null;
  /** Those of them that are lists: a name given again adds to it, as a comma does. */
  readonly lists?: readonly string[];
  readonly contentType?: string;
}

/** A route that answers one JSON document made from the snapshot in service, with its tag and its 304. */
export function jsonEndpoint(
  make: (event: RequestEvent, snapshot: Snapshot) => unknown,
  { parameters = [], lists = [], contentType = 'application/json' }: JsonOptions = {}
): DocumentRoute {
  const tagged = <T>(event: RequestEvent, work: (etag: string, made: () => Promise<object>) => Promise<T>) => {
    const { engine } = event.locals;
    const url = parameters === null ? event.url : addressOnce(event.url, parameters, lists);
    return engine.store.use((snapshot) => {
      const etag = entityTag(
        snapshot.edition,
        engine.store.failedBuild?.le ?? '',
        engine.store.fallback?.motif ?? '',
        url.href,
        engine.config.release,
        engine.signature
      );
      return work(etag, async () => Object(await make(url === event.url ? event : { ...event, url }, snapshot)));
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

/**
 * The address with each name once.
 * @param known what is said to whoever writes another name
 * @throws RequestProblem 400 for a name that is not known, or given two values
 */
export function addressOnce(
  url: URL,
  allowed: readonly string[],
  lists: readonly string[] = [],
  known = allowed.length > 0 ? `paramètres : ${allowed.join(', ')}` : 'cette adresse n’a pas de paramètre'
): URL {
  const { given, problems: repeated } = eachNameOnce([...url.searchParams], (name) =>
    lists.includes(name) ? ',' : undefined
  );
  const unknown = given.filter(([name]) => !allowed.includes(name));
  const problems = [
    ...repeated,
    ...unknown.map(([name]) => ({
      parametre: name.slice(0, 80),
      message: `paramètre inconnu ; ${known}`,
      suggestions: nearest(name, allowed)
    }))
  ];
  if (problems.length > 0) throw refusal(problems);
  return given.length === url.searchParams.size ? url : new URL(`?${addressQuery(given)}`, url);
}

/** About what a document takes once it is objects: twice its text. */
export function jsonBytes(document: object): number {
  return 2 * JSON.stringify(document).length;
}
