import type { RequestEvent } from '@sveltejs/kit';
import { readWatch, type Watch } from '../../catalogue/api/watch.ts';
import { requestEntries, watchFeed, type RuleSaying } from './watch-feed.ts';
import { refusal, refuseParameter } from '../../server/problem.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { ATOM } from './feed-endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';

/**
 * A route that answers one Atom feed of a chosen set of requests and rules, with its tag and its 304. All that is wrong with an address
 * is said before any rule is judged.
 * @param judge what the rules of a watch say, in their order
 */
export function watchEndpoint(
  judge: (event: RequestEvent, snapshot: Snapshot, watch: Watch) => Promise<readonly RuleSaying[]>
): (event: RequestEvent) => Promise<Response> {
  return endpoint(async (event) => {
    const { engine } = event.locals;
    const { watch, problems } = readWatch(event.url.searchParams);
    if (problems.length > 0) throw refusal(problems);
    if (watch.requests.length + watch.rules.length === 0)
      throw refuseParameter(
        'suivre',
        'rien n’est suivi ; nommez une requête (suivre=gpec/projets_recrutement) ou une règle (regle=gpec/recrutements-difficiles). La page /veille compose l’adresse'
      );
    const requests = watch.requests.map(({ id }) => engine.find(id));
    return engine.store.use(async (snapshot) => {
      requests.forEach((request, at) => requestEntries(request, watch.requests[at]?.query ?? [], snapshot));
      const origin = publicOrigin(event.url);
      // The age of figures counts in months.
      const month = new Date().toISOString().slice(0, 7);
      const { release } = engine.config;
      const etag = entityTag(snapshot.edition, origin, event.url.search, month, release, engine.signature);
      if (matchesTag(event.request, etag)) return notModified(etag);
      const bytes = await engine.encoded.getOrMake(
        etag,
        async () =>
          new TextEncoder().encode(watchFeed(watch, requests, await judge(event, snapshot, watch), snapshot, origin)),
        ({ byteLength }) => byteLength
      );
      return respond({ bytes, contentType: ATOM, etag });
    });
  });
}
