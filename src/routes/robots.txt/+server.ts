import { endpoint } from '$lib/server/http/endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

/** Everything may be read; what is computed for one reader is not to be crawled. Source: RFC 9309. */
const APART = [
  '/api/',
  '/dossier',
  '/recherche',
  '/demander',
  '/integrer/',
  '/pilotage/permanences',
  '/formations/ou-ouvrir',
  '/formations/simulateur'
];

/** Of invented figures, nothing is to be found. */
export const GET = endpoint(({ url, locals: { engine } }) =>
  engine.store.use(async ({ reference: { summary } }) => {
    const rules = summary.demo
      ? ['Disallow: /']
      : [...APART.map((path) => `Disallow: ${path}`), 'Allow: /api/v1/catalogue.jsonld'];
    const lines = ['User-agent: *', ...rules, `Sitemap: ${publicOrigin(url)}/sitemap.xml`];
    return new Response(`${lines.join('\n')}\n`, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
    });
  })
);
