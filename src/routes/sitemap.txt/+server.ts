import { sitePages } from '$lib/server/describe/site-pages.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';

/** The pages that the service composes ahead, in their order, for search engines too. Source: sitemaps.org, text file. */
export const GET = endpoint(({ url, request, locals: { engine } }) =>
  engine.store.use(async (snapshot) => {
    const origin = publicOrigin(url);
    const etag = entityTag(snapshot.edition, 'pages', origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const pages = await engine.admission.run(() => sitePages(snapshot));
    return respond({
      bytes: pages.map((page) => `${origin}${page}\n`).join(''),
      contentType: 'text/plain; charset=utf-8',
      etag
    });
  })
);
