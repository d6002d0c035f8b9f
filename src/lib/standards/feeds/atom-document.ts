import { xml, type Markup } from '../../text/markup.ts';

/** One thing that a feed tells. */
export interface FeedEntry {
  /** What comes after the name of the site in its `tag:` URI: never to be changed for the same thing. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly category: { readonly term: string; readonly label: string };
  /** The page that shows it, from the root of the site. */
  readonly page: string;
  readonly summary: string;
}

/** A feed before it is written. */
export interface FeedModel {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: string;
  /** Its own address, and that of the page that it is about, from the root of the site. */
  readonly path: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** The year in which these addresses were coined (RFC 4151): part of every id, never to be changed. */
const COINED = '2026';

/** An Atom document (RFC 4287). @param origin scheme and host of the site */
export function atomDocument({ id, title, subtitle, updated, path, page, entries }: FeedModel, origin: string): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${tag(origin, id)}</id>
  <title>${title}</title>
  <subtitle>${subtitle}</subtitle>
  <updated>${rfc3339(updated)}</updated>
  <author><name>Maille</name></author>
  <generator>Maille</generator>
  <link rel="self" type="application/atom+xml" href="${origin + path}"/>
  <link rel="alternate" type="text/html" href="${origin + page}"/>
${entries.map((entry) => entryOf(entry, origin))}</feed>
`.toString();
}

function entryOf({ id, title, date, category, page, summary }: FeedEntry, origin: string): Markup {
  return xml`  <entry>
    <id>${tag(origin, id)}</id>
    <title>${title}</title>
    <updated>${rfc3339(date)}</updated>
    <category term="${category.term}" label="${category.label}"/>
    <link rel="alternate" type="text/html" href="${origin + page}"/>
    <summary type="text">${summary}</summary>
  </entry>
`;
}

/** A `tag:` URI under the site's own name, which does not move when pages do. */
function tag(origin: string, specific: string): string {
  const { hostname } = new URL(origin);
  return `tag:${/^[a-z0-9.-]+$/.test(hostname) ? hostname : 'localhost'},${COINED}:maille/${specific}`;
}

/** To the second, in UTC; the beginning of all time for what is no date. */
export function rfc3339(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
