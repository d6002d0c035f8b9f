import type { ChangesList } from '../../catalogue/api/changes.ts';
import { listChanges } from '../../server/describe/changes-document.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { xml } from '../../text/markup.ts';

const ATOM = 'application/atom+xml; charset=utf-8';
const PAGE = '/donnees/changements';
/** The year in which ids were coined (RFC 4151): part of every one, never to be changed. */
const COINED = '2026';

const KIND_NAMES: Readonly<Record<ChangesList['historique'][number]['genre'], string>> = {
  premier: 'premier instantané',
  tableau: 'tableau publié modifié',
  perte: 'source ou millésime retiré',
  retrait: 'instantané retiré'
};

/** The Atom feed of what snapshots changed, with its tag and its 304. */
export const feedEndpoint = endpoint((event) => {
  const { engine } = event.locals;
  return engine.store.use((snapshot) => {
    const origin = publicOrigin(event.url);
    const etag = entityTag(snapshot.edition, origin, event.url.pathname, engine.config.release);
    return Promise.resolve(
      matchesTag(event.request, etag)
        ? notModified(etag)
        : respond({ bytes: atomFeed(listChanges(snapshot), origin), contentType: ATOM, etag })
    );
  });
});

interface Told {
  readonly instantane: Pick<ChangesList['instantane'], 'region_nom' | 'demo' | 'construit_le'>;
  readonly historique: ChangesList['historique'];
}

/** An Atom document (RFC 4287), the newest first. @param origin scheme and host of the site */
export function atomFeed({ instantane, historique }: Told, origin: string): string {
  const { region_nom: region, demo, construit_le: built } = instantane;
  const { hostname } = new URL(origin);
  // A `tag:` URI under the site's own name, which does not move when pages do.
  const tag = (specific: string): string =>
    `tag:${/^[a-z0-9.-]+$/.test(hostname) ? hostname : 'localhost'},${COINED}:maille/${specific}`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${tag('flux')}</id>
  <title>Maille, ${region} : ce qui a changé</title>
  <subtitle>${demo ? 'Démonstration : tous les chiffres sont synthétiques.' : 'Tableaux publiés qui changent, d’un instantané au suivant.'}</subtitle>
  <updated>${rfc3339(historique[0]?.date ?? built)}</updated>
  <author><name>Maille</name></author>
  <generator>Maille</generator>
  <link rel="self" type="application/atom+xml" href="${origin}/flux.atom"/>
  <link rel="alternate" type="text/html" href="${origin + PAGE}"/>
${historique.map(
  ({ date, instantane: id, table, titre, genre, phrase }) => xml`  <entry>
    <id>${tag(`${id}/${rfc3339(date).replace(/\D/g, '')}/${table ?? 'instantane'}/${genre}`)}</id>
    <title>${titre}</title>
    <updated>${rfc3339(date)}</updated>
    <category term="${genre}" label="${KIND_NAMES[genre]}"/>
    <link rel="alternate" type="text/html" href="${origin + PAGE}"/>
    <summary type="text">${phrase}</summary>
  </entry>
`
)}</feed>
`.toString();
}

/** To the second, in UTC; the beginning of all time for what is no date. */
function rfc3339(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
