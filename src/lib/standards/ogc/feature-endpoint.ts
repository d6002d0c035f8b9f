import { featuresOf } from '../../export/features.ts';
import { rowNames } from '../../export/row-key.ts';
import { askedProperties } from './asked-layer.ts';
import { collectionPath, findCollection, GEOJSON_TYPE, pinnedAddress, link } from './collections.ts';
import { contentCrs, crsOffered } from './crs.ts';
import { readFeatureQuery } from './items-query.ts';
import { pinnedId } from '../../server/answer/pinned-answer.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { segment } from '../door.ts';
import { notFound } from '../../server/problem.ts';

/** One feature of a collection, under the parameters that its collection was asked with. */
export const feature = endpoint(({ params, url, request, locals: { engine } }) =>
  engine.store.use((snapshot) => {
    const { definition } = findCollection(segment(params, 'collection'), snapshot);
    const name = segment(params, 'feature');
    const { crs, given } = readFeatureQuery(
      url.searchParams,
      definition,
      crsOffered(snapshot.reference.summary.region)
    );
    return engine.use(definition.id, given, async (prepared) => {
      const origin = publicOrigin(url);
      const etag = entityTag(prepared.key, 'ogc', origin, name, url.search, engine.config.release);
      if (matchesTag(request, etag)) return notModified(etag);
      const document = { ...(await engine.answer(prepared)), origin };
      const nameAt = rowNames(document);
      const row = Array.from({ length: document.table.rowCount }, (_, at) => at).find((at) => nameAt(at) === name);
      const page = origin + collectionPath(definition.id);
      if (row === undefined) {
        const problem = notFound(
          'feature',
          `Aucune entité « ${name.slice(0, 80)} » dans cette collection avec ces paramètres`,
          [],
          `les entités sont à ${page}/items.`
        );
        problem.better = { path: `${collectionPath(definition.id)}/items`, query: url.search.slice(1) };
        throw problem;
      }
      const { text } = await featuresOf(
        document,
        [row],
        engine.toolsOf(prepared),
        crs.project,
        askedProperties(prepared)
      );
      const links = [
        link(`${page}/items/${encodeURIComponent(name)}${url.search}`, 'self', GEOJSON_TYPE),
        link(pinnedAddress(page, pinnedId(prepared)), 'collection')
      ];
      return respond({
        bytes: `${text.slice(0, -1)},"links":${JSON.stringify(links)}}`,
        contentType: GEOJSON_TYPE,
        etag,
        headers: contentCrs(crs)
      });
    });
  })
);
