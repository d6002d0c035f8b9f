import { xml } from '../text/markup.ts';

export interface Embedded {
  /** Scheme and host of the site. */
  readonly origin: string;
  readonly id: string;
  /** The parameters of the answer, as a query. */
  readonly query: string;
  readonly title: string;
  /** Height of the drawing, in pixels. */
  readonly drawn: number;
}

/** Title, subtitle, source, links and a legend around a drawing, in pixels. */
const AROUND = 330;

/** Address of the page that another site may frame. */
export function embedAddress({ origin, id, query }: Pick<Embedded, 'origin' | 'id' | 'query'>): string {
  return `${origin}/integrer/${id}${query ? `?${query}` : ''}`;
}

/** The HTML to paste in a page: a frame has the height it is given, so that a drawing's own is written in it. */
export function embedSnippet(embedded: Embedded): string {
  const [address, height] = [embedAddress(embedded), Math.round(embedded.drawn) + AROUND];
  return xml`<iframe src="${address}" title="${embedded.title}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`.toString();
}
