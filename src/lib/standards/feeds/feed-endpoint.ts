import type { RequestEvent } from '@sveltejs/kit';
import { atomFeed, type FeedScope } from './atom-feed.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import type { Engine } from '../../server/answer/engine.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { RequestProblem } from '../../server/problem.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';

export const ATOM = 'application/atom+xml; charset=utf-8';

/** A route that answers an Atom feed of what snapshots changed, with its tag and its 304. */
export function feedEndpoint(
  scopeOf: (event: RequestEvent, engine: Engine, snapshot: Snapshot) => FeedScope
): (event: RequestEvent) => Promise<Response> {
  return endpoint((event) => {
    const { engine } = event.locals;
    return engine.store.use((snapshot) => {
      const scope = scopeOf(event, engine, snapshot);
      const origin = publicOrigin(event.url);
      const etag = entityTag(snapshot.edition, origin, event.url.pathname, engine.config.release, engine.signature);
      return Promise.resolve(
        matchesTag(event.request, etag)
          ? notModified(etag)
          : respond({ bytes: atomFeed(scope, snapshot, origin), contentType: ATOM, etag })
      );
    });
  });
}

const SUFFIX = '.atom';

/** The scope of an address: `gpec.atom` a theme, `gpec/projets.atom` a request. @throws RequestProblem 404 */
export function scopeNamed(name: string, engine: Engine, snapshot: Snapshot): FeedScope {
  if (!name.endsWith(SUFFIX))
    throw new RequestProblem(404, 'Ce flux n’existe pas : une adresse de flux finit par .atom, comme /flux/gpec.atom.');
  const id = name.slice(0, -SUFFIX.length);
  const isTheme = [...snapshot.catalogue.keys()].some((known) => known.startsWith(`${id}/`));
  return isTheme
    ? { kind: 'theme', theme: id }
    : { kind: 'request', id, titre: engine.find(id, snapshot).definition.titre };
}
