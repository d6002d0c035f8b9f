import { createHash } from 'node:crypto';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import type { Watch } from '../../catalogue/api/watch.ts';
import { watchQuery } from '../../catalogue/api/watch.ts';
import { formatDate } from '../../text/dates.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { prepareRequest } from '../../server/answer/prepare-request.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { atomDocument, rfc3339, type FeedEntry } from './atom-document.ts';
import { eventEntry, eventsToTell, feedSubtitle } from './atom-feed.ts';
import { detailChanges } from '../../server/describe/changes-document.ts';

/** What a rule of findings says of a territory, for those who follow it. */
export interface RuleSaying {
  readonly rule: string;
  readonly territoire: string;
  readonly title: string;
  /** What it finds now, in words. */
  readonly now: string;
  /** What it found in the snapshot before, or why that is not known. */
  readonly before: string;
  /** It does not say what it said before; false when that is not known. */
  readonly changed: boolean;
}

const PLACE = 'territoire';

/** What a chosen set of requests and rules tells, the newest first. */
export function watchFeed(
  watch: Watch,
  requests: readonly CataloguedRequest[],
  rules: readonly RuleSaying[],
  snapshot: Snapshot,
  origin: string
): string {
  const { summary } = snapshot.reference;
  const events = eventsToTell(snapshot);
  const told = new Map(
    [
      ...events.filter(({ requete }) => requete === null).map(eventEntry),
      ...requests.flatMap((request, at) => requestEntries(request, watch.requests[at]?.query ?? [], snapshot)),
      ...rules.map((saying) => ruleEntry(saying, snapshot))
    ].map((entry) => [entry.id, entry])
  );
  const entries = [...told.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const query = watchQuery(watch);
  return atomDocument(
    {
      id: `veille/${hashOf(query)}`,
      title: `Maille, ${summary.region_nom} : votre veille`,
      subtitle: feedSubtitle(
        snapshot,
        'Ce qui change dans les requêtes suivies, et ce que trouvent les règles suivies, d’un instantané au suivant.'
      ),
      updated: entries[0]?.date ?? summary.construit_le,
      path: `/veille.atom?${query}`,
      page: `/veille?${query}`,
      entries
    },
    origin
  );
}

/** The events of a request; asked with a territory, what this snapshot changed there in place of what it changed anywhere. @throws RequestProblem 400 for a parameter that it does not take */
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

/** An entry stays the same from one snapshot to the next as long as the rule says the same; what it says anew is of its snapshot. */
function ruleEntry({ rule, territoire, title, now, before, changed }: RuleSaying, { reference }: Snapshot): FeedEntry {
  const { id, construit_le } = reference.summary;
  return {
    id: `veille/${rule}/${hashOf([territoire, title, now, changed ? `${id} ${rfc3339(construit_le)}` : ''].join('\n'))}`,
    title,
    date: construit_le,
    category: { term: 'constat', label: 'ce que trouve une règle' },
    page: `/constats?territoire=${territoire}#${rule.replace('/', '-')}`,
    summary: `${now} Dit par l’instantané du ${formatDate(construit_le)}. ${before}`
  };
}

function nameOf(place: string, { reference }: Snapshot): string {
  return reference.domains.members('territoires')?.get(place)?.libelle ?? place;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
