import type { ChangeEvent } from '../../catalogue/records/changes.ts';
import { listChanges } from '../../server/describe/changes-document.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { atomDocument, rfc3339, type FeedEntry } from './atom-document.ts';

const ATOM = 'application/atom+xml; charset=utf-8';
const PAGE = '/donnees/changements';

const KIND_NAMES: Readonly<Record<ChangeEvent['genre'], string>> = {
  premier: 'premier instantané',
  tableau: 'tableau publié modifié',
  perte: 'source ou millésime retiré',
  retrait: 'instantané retiré'
};

/** The Atom feed (RFC 4287) of what snapshots changed, with its tag and its 304. */
export const feedEndpoint = endpoint((event) => {
  const { engine } = event.locals;
  return engine.store.use((snapshot) => {
    const origin = publicOrigin(event.url);
    const etag = entityTag(snapshot.edition, origin, event.url.pathname, engine.config.release);
    return Promise.resolve(
      matchesTag(event.request, etag)
        ? notModified(etag)
        : respond({ bytes: atomFeed(snapshot, origin), contentType: ATOM, etag })
    );
  });
});

function atomFeed(snapshot: Snapshot, origin: string): string {
  const { summary } = snapshot.reference;
  const events = listChanges(snapshot).historique;
  return atomDocument(
    {
      id: 'flux',
      title: `Maille, ${summary.region_nom} : ce qui a changé`,
      subtitle: summary.demo
        ? 'Démonstration : tous les chiffres sont synthétiques.'
        : 'Tableaux publiés qui changent, d’un instantané au suivant.',
      updated: events[0]?.date ?? summary.construit_le,
      path: '/flux.atom',
      page: PAGE,
      entries: events.map(eventEntry)
    },
    origin
  );
}

function eventEntry({ date, instantane, table, titre, genre, phrase }: ChangeEvent): FeedEntry {
  return {
    id: `${instantane}/${rfc3339(date).replace(/\D/g, '')}/${table ?? 'instantane'}/${genre}`,
    title: titre,
    date,
    category: { term: genre, label: KIND_NAMES[genre] },
    page: PAGE,
    summary: phrase
  };
}
