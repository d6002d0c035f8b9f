import { segment } from '../door.ts';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import { featuresOf, rowsWithin, typesFirst } from '../../export/features.ts';
import { Admission } from '../../server/admission.ts';
import { collectionPath, findCollection, GEOJSON_TYPE, pinnedAddress, link, type Link } from './collections.ts';
import { contentCrs, crsOffered } from './crs.ts';
import { ITEMS_NAMES } from './items-names.ts';
import { readItemsQuery, type ItemsQuery } from './items-query.ts';
import { askedProperties } from './asked-layer.ts';
import { chooseRows } from './choose-rows.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { pinnedId } from '../../server/answer/pinned-answer.ts';
import { RequestProblem } from '../../server/problem.ts';

/** Comparing outlines with a box, and moving them, takes the processor: few at a time. */
const comparing = new Admission(2, 64);
const utf8 = new TextEncoder();

/** The features of a collection, page by page: the rows of the ordinary answer, after the barrier. */
export const items = endpoint(({ params, url, request, locals: { engine } }) =>
  engine.store.use((snapshot) => {
    const { definition } = findCollection(segment(params, 'collection'), snapshot);
    const asked = readItemsQuery(url.searchParams, definition, crsOffered(snapshot.reference.summary.region));
    const answered = engine.use(definition.id, asked.given, async (prepared) => {
      const origin = publicOrigin(url);
      const etag = entityTag(prepared.key, 'ogc', origin, url.search, engine.config.release);
      if (matchesTag(request, etag)) return notModified(etag);
      const tools = engine.toolsOf(prepared);
      const bytes = await engine.encoded.getOrMake(
        etag,
        async () => {
          const document = { ...(await engine.answer(prepared)), origin };
          const within =
            asked.bbox === null
              ? await rowsWithin(document, null, tools)
              : await comparing.run(() => rowsWithin(document, asked.bbox, tools));
          const { matched, undecided, said } = chooseRows(document, within, asked.filters);
          const properties = askedProperties(prepared);
          const rows = typesFirst(document.table, matched).slice(asked.offset, asked.offset + asked.limit);
          const { text, count } = await (asked.crs.project === null
            ? featuresOf(document, rows, tools, null, properties)
            : comparing.run(() => featuresOf(document, rows, tools, asked.crs.project, properties)));
          const page = origin + collectionPath(definition.id);
          const head = JSON.stringify({
            type: 'FeatureCollection',
            links: linksOf(page, url, asked, { count, matched: matched.length, held: pinnedId(prepared) }),
            numberMatched: matched.length,
            numberReturned: count,
            ...(asked.filters.length === 0 ? {} : { numberUndecided: undecided }),
            maille: { ...document.meta, adresse: origin + document.meta.adresse, vue: said }
          });
          return utf8.encode(`${head.slice(0, -1)},"features":[${text}]}`);
        },
        ({ byteLength }) => byteLength
      );
      return respond({ bytes, contentType: GEOJSON_TYPE, etag, headers: contentCrs(asked.crs) });
    });
    return answered.catch((error: unknown) => {
      // What is offered in place of an address asks for the same page of the same box.
      if (error instanceof RequestProblem && error.better)
        error.better = { query: [error.better.query, addressQuery(ownPairs(url))].filter(Boolean).join('&') };
      throw error;
    });
  })
);

function ownPairs(url: URL): [string, string][] {
  return [...url.searchParams].filter(([name]) => ITEMS_NAMES.some((own) => own === name));
}

/** Source: OGC 17-069r4, 7.15.5: this page, those beside it, and what it is a part of. */
function linksOf(
  page: string,
  url: URL,
  { limit, offset }: ItemsQuery,
  { count, matched, held }: { readonly count: number; readonly matched: number; readonly held: string | null }
): Link[] {
  const at = (start: number, rel: string): Link => {
    const query = addressQuery([
      ...[...url.searchParams].filter(([name]) => name !== 'limit' && name !== 'offset'),
      ['limit', String(limit)],
      ['offset', String(start)]
    ]);
    return link(`${page}/items?${query}`, rel, GEOJSON_TYPE);
  };
  return [
    link(`${page}/items${url.search}`, 'self', GEOJSON_TYPE),
    ...(offset + count < matched && count > 0 ? [at(offset + count, 'next')] : []),
    ...(offset > 0 ? [at(Math.max(0, offset - limit), 'prev')] : []),
    link(pinnedAddress(page, held), 'collection')
  ];
}
