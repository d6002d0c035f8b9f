import { changedOn } from '$lib/catalogue/records/changes.ts';
import { summarizeRequest } from '$lib/server/describe/catalogue.ts';
import { sitePages } from '$lib/server/describe/site-pages.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { xml } from '$lib/text/markup.ts';

/** Pages of a file, at most. Source: sitemaps.org. */
const MOST = 50_000;

/** Pages, and the day when what they show last changed, never that of a build: a page of a place shows many requests. */
export const GET = endpoint(({ url, request, locals: { engine } }) =>
  engine.store.use(async (snapshot) => {
    const origin = publicOrigin(url);
    const etag = entityTag(snapshot.edition, 'plan', origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const { reference, differences, catalogue } = snapshot;
    const answered = [...catalogue.values()].filter(
      ({ definition }) => summarizeRequest(definition, reference).disponible
    );
    const requests = answered.map(({ definition: { id, cubes } }) => ({
      page: `/catalogue/${id}`,
      day: changedOn(cubes, differences, reference.summary.construit_le).slice(0, 10)
    }));
    const newest =
      requests
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? reference.summary.construit_le.slice(0, 10);
    const places = (await engine.admission.run(() => sitePages(snapshot))).map((page) => ({ page, day: newest }));
    const entries = [...requests, ...places].slice(0, MOST);
    return respond({
      bytes: xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(({ page, day }) => xml`<url><loc>${origin + page}</loc><lastmod>${day}</lastmod></url>\n`)}</urlset>
`.toString(),
      contentType: 'application/xml; charset=utf-8',
      etag
    });
  })
);
