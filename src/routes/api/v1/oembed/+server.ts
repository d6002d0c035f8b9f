import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { refuseParameter } from '$lib/server/problem.ts';
import { xml } from '$lib/text/markup.ts';

const SIZE = { width: 900, height: 620 };

/** What a site needs to show one of our figures in its pages, from its address. Source: oembed.com, 2.3.4.4. */
export const GET = jsonEndpoint(
  ({ url, locals: { engine } }, snapshot) => {
    const origin = publicOrigin(url);
    const asked = url.searchParams.get('url') ?? '';
    if ((url.searchParams.get('format') || 'json') !== 'json')
      throw refuseParameter('format', 'json seulement', ['json'], 501);
    const {
      origin: site,
      pathname,
      search
    } = URL.canParse(asked) ? new URL(asked) : { origin: '', pathname: '', search: '' };
    const id = requestIn(pathname);
    if (site !== origin || id === '')
      throw refuseParameter(
        'url',
        `l’adresse d’une figure est attendue, par exemple ${origin}/integrer/gpec/projets_recrutement`,
        [],
        404
      );
    const { definition } = engine.find(id, snapshot);
    const width = within(url, 'maxwidth', SIZE.width);
    const height = within(url, 'maxheight', SIZE.height);
    return {
      version: '1.0',
      type: 'rich',
      provider_name: `Maille, ${snapshot.reference.summary.region_nom}`,
      provider_url: origin,
      title: definition.titre,
      width,
      height,
      html: xml`<iframe src="${`${origin}/integrer/${definition.id}${search}`}" title="${definition.titre}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`.toString()
    };
  },
  { parameters: ['url', 'maxwidth', 'maxheight', 'format'] }
);

/** The request that an address of a figure names; empty when it names none, or cannot be read. */
function requestIn(pathname: string): string {
  try {
    return decodeURIComponent(/^\/(?:integrer|catalogue)\/(.+)$/.exec(pathname)?.[1] ?? '');
  } catch {
    return '';
  }
}

function within({ searchParams }: URL, name: string, usual: number): number {
  const typed = searchParams.get(name) ?? '';
  return /^[1-9]\d{0,4}$/.test(typed) ? Math.min(usual, Number(typed)) : usual;
}
