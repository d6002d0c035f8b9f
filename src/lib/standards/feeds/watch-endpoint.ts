import { readWatch } from '../../catalogue/api/watch.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { refusal, refuseParameter } from '../../server/problem.ts';
import { ATOM } from './feed-endpoint.ts';
import { requestEntries, watchFeed } from './watch-feed.ts';

/** One Atom feed of chosen requests, with its tag and its 304. All that is wrong with an address is said at once. */
export const watchEndpoint = endpoint(async (event) => {
  const { engine } = event.locals;
  const { watched, problems } = readWatch(event.url.searchParams);
  if (problems.length > 0) throw refusal(problems);
  if (watched.length === 0)
    throw refuseParameter(
      'suivre',
      'rien n’est suivi ; nommez une requête (suivre=gpec/projets_recrutement). La page /donnees/veille compose l’adresse'
    );
  return engine.store.use(async (snapshot) => {
    const requests = watched.map(({ id }) => engine.find(id, snapshot));
    requests.forEach((request, at) => requestEntries(request, watched[at]?.query ?? [], snapshot));
    const origin = publicOrigin(event.url);
    // The age of figures counts in months.
    const month = new Date().toISOString().slice(0, 7);
    const { release } = engine.config;
    const etag = entityTag(snapshot.edition, origin, event.url.search, month, release, engine.signature);
    if (matchesTag(event.request, etag)) return notModified(etag);
    const bytes = await engine.encoded.getOrMake(
      etag,
      () => Promise.resolve(new TextEncoder().encode(watchFeed(watched, requests, snapshot, origin))),
      ({ byteLength }) => byteLength
    );
    return respond({ bytes, contentType: ATOM, etag });
  });
});
