import { createHash } from 'node:crypto';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import { watchQuery, type WatchedRequest } from '../../catalogue/api/watch.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { prepareRequest } from '../../server/answer/prepare-request.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { atomDocument, type FeedEntry } from './atom-document.ts';
import { eventEntry, eventsToTell, feedSubtitle } from './atom-feed.ts';
import { detailChanges } from '../../server/describe/changes-document.ts';

const PLACE = 'territoire';

/** What a chosen set of requests tells, the newest first. */
export function watchFeed(
  watched: readonly WatchedRequest[],
  requests: readonly CataloguedRequest[],
  snapshot: Snapshot,
  origin: string
): string {
  const { summary } = snapshot.reference;
  const events = eventsToTell(snapshot);
  const told = new Map(
    [
      ...events.filter(({ requete }) => requete === null).map(eventEntry),
      ...requests.flatMap((request, at) => requestEntries(request, watched[at]?.query ?? [], snapshot))
    ].map((entry) => [entry.id, entry])
  );
  const entries = [...told.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const query = watchQuery(watched);
  return atomDocument(
    {
      id: `veille/${hashOf(query)}`,
      title: `Maille, ${summary.region_nom} : votre veille`,
      subtitle: feedSubtitle(snapshot, 'Ce qui change dans les requêtes suivies, d’un instantané au suivant.'),
      updated: entries[0]?.date ?? summary.construit_le,
      path: `/veille.atom?${query}`,
      page: `/donnees/veille?${query}`,
      entries
    },
    origin
  );
}

/** The events of a request; of a territory, what this snapshot changed there. @throws RequestProblem 400 */
export function requestEntries(
  request: CataloguedRequest,
  query: readonly (readonly [string, string])[],
  snapshot: Snapshot
): FeedEntry[] {
  const { id, titre } = request.definition;
  const asked = prepareRequest(request, snapshot, query);
  const own = eventsToTell(snapshot).filter(({ requete }) => requete === id);
  const page = query.length === 0 ? `/catalogue/${id}` : `/catalogue/${id}?${addressQuery(query)}`;
  const place = query.some(([name]) => name === PLACE)
    ? (asked.parameters.find(({ nom }) => nom === PLACE)?.valeur ?? null)
    : null;
  const { differences } = snapshot;
  const compared = place !== null && differences?.requetes[id]?.territoires.includes(place) === true;
  return own.flatMap((event) => {
    const entry = { ...eventEntry(event), page };
    if (!compared || event.genre !== 'valeurs' || event.date !== differences?.construit_le) return [entry];
    const { lecture, phrase } = detailChanges(request, place, snapshot);
    return lecture === null
      ? []
      : [{ ...entry, id: `${entry.id}/${hashOf(place)}`, summary: `${titre}, ${nameOf(place, snapshot)}. ${phrase}` }];
  });
}

function nameOf(place: string, { reference }: Snapshot): string {
  return reference.domains.members('territoires')?.get(place)?.libelle ?? place;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
