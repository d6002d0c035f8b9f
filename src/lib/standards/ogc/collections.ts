import { withSnapshot } from '../../catalogue/parameters/pinned-snapshot.ts';
import { placeOf } from '../../catalogue/parameters/row-place.ts';
import { pageOfAddress } from '../../catalogue/api/address-query.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import { nearest } from '../../text/suggest.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { requestSources } from '../../server/answer/lineage.ts';
import { prepareRequest } from '../../server/answer/prepare-request.ts';
import { trialOf } from '../../server/describe/catalogue.ts';
import { notFound, RequestProblem } from '../../server/problem.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import type { AskedLayer } from './asked-layer.ts';
import { CRS84, crsOffered } from './crs.ts';
import { SCHEMA_TYPE } from './schema.ts';

/** Where the service of features is. */
export const OGC = '/api/ogc';
const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
/** Source: OGC API – Features, part 1, requirements class OpenAPI 3.0. */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';
export const HTML_TYPE = 'text/html';

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

/** An address, held to the snapshot whose answers are asked; as it is when none is named. */
export function pinnedAddress(address: string, held: string | null): string {
  return held === null ? address : withSnapshot(address, held);
}

/** Addresses of what was asked: with the same parameters, held to the same snapshot. */
export function addressAt(held: string | null, query: string): (address: string) => string {
  return (address) => pinnedAddress(query === '' ? address : `${address}?${query}`, held);
}

export function link(href: string, rel: string, type = JSON_TYPE, title?: string): Link {
  return { href, rel, type, ...(title === undefined ? {} : { title }) };
}

/** Source: OGC API – Tiles, part 1 (20-057), 9.3. */
const TILESETS = 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector';

/** Source: OGC API – Features, part 3 (19-079r2), requirements class Queryables. */
const QUERYABLES = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

/** How a collection is described: of which snapshot, where, and with which parameters. */
export interface CollectionView {
  readonly snapshot: Snapshot;
  readonly origin: string;
  readonly held: string | null;
  readonly query?: string;
}

/** A collection is named in one piece of an address: `gpec.projets_metier`. */
export function collectionId(request: string): string {
  return request.replaceAll('/', '.');
}

export function collectionPath(request: string): string {
  return `${OGC}/collections/${collectionId(request)}`;
}

/** Why a request is not a collection of this snapshot; null when it is one. */
function whyNot({ definition }: CataloguedRequest, snapshot: Snapshot): string | null {
  if (placeOf(definition) === null) return 'ses lignes n’ont ni hexagone, ni position, ni territoire';
  if (requestSources(definition, snapshot.reference).missing.length > 0)
    return 'une source manque à cet instantané pour y répondre';
  return null;
}

/** As `whyNot`, its parameters tried too: a collection answers without any. */
function refusedBare(entry: CataloguedRequest, snapshot: Snapshot): string | null {
  const why = whyNot(entry, snapshot);
  if (why !== null) return why;
  try {
    const { parts } = prepareRequest(entry, snapshot, []);
    return parts.some(({ missingDomains }) => missingDomains.length > 0)
      ? 'cet instantané n’a aucun millésime pour y répondre'
      : null;
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    return `ses valeurs par défaut ne vont pas à cet instantané (${error.message})`;
  }
}

/**
 * The requests with a place by row that answer without a parameter, and that the snapshot in service still has; those
 * which it tried without finding a row are not listed, and still answer to parameters.
 */
export function collectionsOf(snapshot: Snapshot, beside: Snapshot | null = null): CataloguedRequest[] {
  const snapshots = beside === null || beside === snapshot ? [snapshot] : [beside, snapshot];
  return [...snapshot.catalogue.values()].filter((entry) =>
    snapshots.every((one) => refusedBare(entry, one) === null && trialOf(entry.definition, one.reference)?.lignes !== 0)
  );
}

/** @param beside the snapshot in service, which has the last word @throws RequestProblem 404 that says why */
export function findCollection(id: string, snapshot: Snapshot, beside: Snapshot | null = null): CataloguedRequest {
  if (beside !== null) findCollection(id, beside);
  const entry = snapshot.catalogue.get(id.replaceAll('.', '/'));
  const why = entry === undefined ? null : refusedBare(entry, snapshot);
  if (entry !== undefined && why === null) return entry;
  const near = (typed: string): string[] =>
    nearest(
      typed,
      [...snapshot.catalogue.keys()].map((request) => collectionId(request))
    ).filter((other) => {
      const one = snapshot.catalogue.get(other.replaceAll('.', '/'));
      return one !== undefined && refusedBare(one, snapshot) === null;
    });
  const said =
    why === null
      ? `Collection « ${id.slice(0, 80)} » inconnue`
      : `La requête « ${entry?.definition.id ?? ''} » n’est pas une collection : ${why}`;
  throw notFound('collection', said, why === null ? near(id) : [], `la liste est à ${OGC}/collections.`);
}

/** A collection as the standard describes one. @param query the parameters that its address has, as its links have them */
export function describeCollection(
  { definition }: CataloguedRequest,
  { words, box, period }: AskedLayer,
  { snapshot, origin, held, query = '' }: CollectionView
): object {
  const path = origin + collectionPath(definition.id);
  const at = addressAt(held, query);
  const licences = requestSources(definition, snapshot.reference).present.map(({ licence }) => licence);
  return {
    id: collectionId(definition.id),
    title: [definition.titre, words].filter(Boolean).join(' : '),
    description: [
      snapshot.reference.summary.demo ? SYNTHETIC : null,
      definition.question,
      definition.champ,
      `Licences : ${[...new Set(licences)].join(', ')}.`
    ]
      .filter(Boolean)
      .join(' '),
    itemType: 'feature',
    extent: {
      ...(box === null ? {} : { spatial: { bbox: [[box.west, box.south, box.east, box.north]], crs: CRS84.uri } }),
      ...(period === null
        ? {}
        : { temporal: { interval: [[`${period.start}T00:00:00Z`, `${period.end}T23:59:59Z`]], trs: GREGORIAN } })
    },
    crs: crsOffered(snapshot.reference.summary.region).map(({ uri }) => uri),
    storageCrs: CRS84.uri,
    links: [
      link(at(path), 'self'),
      link(at(`${path}/items`), 'items', GEOJSON_TYPE, definition.titre),
      link(at(`${path}/queryables`), QUERYABLES, SCHEMA_TYPE, 'Les colonnes par lesquelles choisir'),
      link(at(`${path}/schema`), 'describedby', SCHEMA_TYPE, 'Le type de chaque colonne'),
      link(at(`${path}/tiles`), TILESETS, JSON_TYPE, 'Tuiles vectorielles'),
      link(
        at(origin + pageOfAddress(`/api/v1/requests/${definition.id}`)),
        'describedby',
        HTML_TYPE,
        'La requête, sa formule et ses sources'
      )
    ]
  };
}
