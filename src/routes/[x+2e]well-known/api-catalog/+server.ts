import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

const OPENAPI = 'application/vnd.oai.openapi+json';

/** The interfaces of the site, for who knows its name alone. Source: RFC 9727, RFC 9264. */
export const GET = endpoint(({ url }) => {
  const origin = publicOrigin(url);
  const at = (href: string, type: string) => ({ href: origin + href, type });
  const parts = [...Object.keys(THEME_NAMES), 'service'];
  const doc = at('/donnees/api', 'text/html');
  const linkset = [
    {
      anchor: `${origin}/.well-known/api-catalog`,
      item: [at('/api/v1/requests', 'application/json'), at('/api/ogc', 'application/json')]
    },
    {
      anchor: `${origin}/api/v1/requests`,
      'service-desc': [
        at('/api/v1/openapi.json', 'application/json'),
        ...parts.map((part) => at(`/api/v1/openapi.json?theme=${part}`, 'application/json'))
      ],
      'service-doc': [doc],
      'service-meta': [at('/api/v1/catalogue.jsonld', 'application/ld+json')],
      status: [at('/health', 'application/json')]
    },
    {
      anchor: `${origin}/api/ogc`,
      'service-desc': [at('/api/ogc/api', `${OPENAPI};version=3.0`)],
      'service-doc': [doc]
    }
  ];
  return new Response(JSON.stringify({ linkset }), {
    headers: {
      'content-type': 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
      'cache-control': 'public, max-age=3600',
      link: `<${origin}/.well-known/api-catalog>; rel="api-catalog"`
    }
  });
});
