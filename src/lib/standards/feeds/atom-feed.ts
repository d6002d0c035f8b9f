import type { ChangeEvent, EventKind } from '../../catalogue/records/changes.ts';
import { formatDate } from '../../text/dates.ts';
import { THEME_NAMES } from '../../catalogue/request/names.ts';
import { atomDocument, rfc3339, type FeedEntry } from './atom-document.ts';
import type { ChangesSource } from '../../server/describe/changes-document.ts';

/** What a feed follows: one request, one theme, or everything. */
export type FeedScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly theme: string }
  | { readonly kind: 'request'; readonly id: string; readonly titre: string };

const KIND_NAMES: Readonly<Record<EventKind, string>> = {
  premier: 'premier instantané',
  nouvelle_requete: 'nouvelle requête',
  methode: 'méthode modifiée',
  millesime: 'nouveau millésime',
  valeurs: 'valeurs modifiées',
  perte: 'source ou millésime retiré',
  retrait: 'instantané retiré'
};

/** The address of a feed, as the router knows it. */
export function feedPath(scope: FeedScope): string {
  return scope.kind === 'all' ? '/flux.atom' : `/flux/${scope.kind === 'theme' ? scope.theme : scope.id}.atom`;
}

/** An Atom feed (RFC 4287) of what snapshots changed, the newest first. */
export function atomFeed(scope: FeedScope, source: ChangesSource, origin: string): string {
  const { summary } = source.reference;
  const events = eventsToTell(source).filter((event) => follows(scope, event));
  return atomDocument(
    {
      id: `flux${feedPath(scope).replace(/^\/flux|\.atom$/g, '')}`,
      title: titleOf(scope, summary.region_nom),
      subtitle: feedSubtitle(source, 'Millésimes, révisions et méthodes, d’un instantané au suivant.'),
      updated: events[0]?.date ?? source.differences?.construit_le ?? summary.construit_le,
      path: feedPath(scope),
      page:
        scope.kind === 'request'
          ? `/catalogue/${scope.id}`
          : scope.kind === 'theme'
            ? `/catalogue?theme=${scope.theme}`
            : '/catalogue',
      entries: events.map(eventEntry)
    },
    origin
  );
}

/** What is said of a whole feed; of a demonstration, that all is invented. */
export function feedSubtitle({ reference }: Pick<ChangesSource, 'reference'>, words: string): string {
  return reference.summary.demo ? 'Démonstration : tous les chiffres sont synthétiques.' : words;
}

/** The events that snapshots tell, the newest first; without any record, that the one in service is there. */
export function eventsToTell({ reference, differences }: ChangesSource): readonly ChangeEvent[] {
  return differences?.historique ?? [inService(reference.summary.id, reference.summary.construit_le)];
}

export function eventEntry({ date, instantane, requete, titre, genre, phrase }: ChangeEvent): FeedEntry {
  return {
    id: `${instantane}/${rfc3339(date).replace(/\D/g, '')}/${requete ?? 'instantane'}/${genre}`,
    title: requete === null ? titre : `${titre} : ${KIND_NAMES[genre]}`,
    date,
    category: { term: genre, label: KIND_NAMES[genre] },
    page: requete === null ? '/donnees' : `/catalogue/${requete}`,
    summary: phrase
  };
}

function follows(scope: FeedScope, { requete }: ChangeEvent): boolean {
  if (requete === null || scope.kind === 'all') return true;
  return scope.kind === 'theme' ? requete.startsWith(`${scope.theme}/`) : requete === scope.id;
}

/** A snapshot whose file does not say what it changed: it is there, and that is all. */
function inService(id: string, date: string): ChangeEvent {
  return {
    date,
    instantane: id,
    requete: null,
    titre: 'Instantané en service',
    genre: 'premier',
    phrase: `Instantané construit le ${formatDate(date)} ; ce qui le précède n’est pas connu.`
  };
}

function titleOf(scope: FeedScope, region: string): string {
  const what =
    scope.kind === 'all'
      ? 'ce qui a changé'
      : scope.kind === 'theme'
        ? `${THEME_NAMES[scope.theme] ?? scope.theme}, ce qui a changé`
        : `${scope.titre}, ce qui a changé`;
  return `Maille, ${region} : ${what}`;
}
