import { escapeXml } from '../../text/escape-xml.ts';
import type { ChangeEvent, EventKind } from '../../catalogue/records/changes.ts';
import { formatDate } from '../../text/dates.ts';
import { THEME_NAMES } from '../../catalogue/request/names.ts';
import type { ChangesSource } from './changes-document.ts';

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
  perte: 'source ou millésime retiré'
};

/** The year in which these addresses were coined (RFC 4151): part of every id, never to be changed. */
const COINED = '2026';

/** The address of a feed, as the router knows it. */
export function feedPath(scope: FeedScope): string {
  return scope.kind === 'all' ? '/flux.atom' : `/flux/${scope.kind === 'theme' ? scope.theme : scope.id}.atom`;
}

/** An Atom feed (RFC 4287) of what snapshots changed, the newest first. */
export function atomFeed(scope: FeedScope, { reference, differences }: ChangesSource, origin: string): string {
  const { summary } = reference;
  const events = (differences?.historique ?? [inService(summary.id, summary.construit_le)]).filter((event) =>
    follows(scope, event)
  );
  const updated = events[0]?.date ?? differences?.construit_le ?? summary.construit_le;
  const page =
    scope.kind === 'request'
      ? `/catalogue/${scope.id}`
      : scope.kind === 'theme'
        ? `/catalogue?theme=${scope.theme}`
        : '/catalogue';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `  <id>${escapeXml(tag(origin, `flux${feedPath(scope).replace(/^\/flux|\.atom$/g, '')}`))}</id>`,
    `  <title>${escapeXml(titleOf(scope, summary.region_nom))}</title>`,
    `  <subtitle>${summary.demo ? 'Démonstration : tous les chiffres sont synthétiques.' : 'Millésimes, révisions et méthodes, d’un instantané au suivant.'}</subtitle>`,
    `  <updated>${rfc3339(updated)}</updated>`,
    '  <author><name>Maille</name></author>',
    '  <generator>Maille</generator>',
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(origin + feedPath(scope))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(origin + page)}"/>`,
    ...events.map((event) => entryOf(event, origin)),
    '</feed>',
    ''
  ].join('\n');
}

function entryOf(event: ChangeEvent, origin: string): string {
  const { date, instantane, requete, titre, genre, phrase } = event;
  const stamp = rfc3339(date).replace(/\D/g, '');
  return [
    '  <entry>',
    `    <id>${escapeXml(tag(origin, `${instantane}/${stamp}/${requete ?? 'instantane'}/${genre}`))}</id>`,
    `    <title>${escapeXml(requete === null ? titre : `${titre} : ${KIND_NAMES[genre]}`)}</title>`,
    `    <updated>${rfc3339(date)}</updated>`,
    `    <category term="${genre}" label="${escapeXml(KIND_NAMES[genre])}"/>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(`${origin}${requete === null ? '/donnees' : `/catalogue/${requete}`}`)}"/>`,
    `    <summary type="text">${escapeXml(phrase)}</summary>`,
    '  </entry>'
  ].join('\n');
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

/** A `tag:` URI under the site's own name, which does not move when pages do. */
function tag(origin: string, specific: string): string {
  const { hostname } = new URL(origin);
  return `tag:${/^[a-z0-9.-]+$/.test(hostname) ? hostname : 'localhost'},${COINED}:maille/${specific}`;
}

function rfc3339(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
