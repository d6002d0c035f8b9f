import { publicOrigin } from '../../server/http/public-origin.ts';
import type { Door } from '../door.ts';
import { askLayer } from './asked-layer.ts';
import { collectionPath, describeCollection, OPENAPI_TYPE } from './collections.ts';
import { feature } from './feature-endpoint.ts';
import { items } from './items-endpoint.ts';
import { collectionEndpoint, ogcEndpoint } from './ogc-endpoint.ts';
import { ogcOpenApi } from './openapi-3-0.ts';
import { ogcPaths } from './paths.ts';
import { collectionList, conformance, landingPage } from './service.ts';
import { featureSchema, queryablesSchema, SCHEMA_TYPE } from './schema.ts';
import { tile } from './tile-endpoint.ts';
import { MATRICES, matrixSet, tileset, tilesetList } from './tiles.ts';

/** OGC API – Features and Tiles: answers as layers, for QGIS and GDAL. */
export const ogcDoor: Door = {
  routes: {
    ogc: ogcEndpoint(({ url }, { snapshot, held }) => landingPage(snapshot, publicOrigin(url), held)),
    'ogc/api': ogcEndpoint(
      ({ url, locals }, { snapshot, beside }) => ogcOpenApi(locals.engine, snapshot, beside, publicOrigin(url)),
      OPENAPI_TYPE
    ),
    'ogc/conformance': ogcEndpoint(conformance),
    [`ogc/tileMatrixSets/${MATRICES}`]: ogcEndpoint(matrixSet),
    'ogc/collections': ogcEndpoint(({ url, locals }, { snapshot, beside }) =>
      collectionList(locals.engine, snapshot, beside, publicOrigin(url))
    ),
    'ogc/collections/[collection]': collectionEndpoint(async ({ engine, entry, held, given, ...view }) =>
      describeCollection(entry, await askLayer(engine, entry, held, given), { held, ...view })
    ),
    'ogc/collections/[collection]/schema': collectionEndpoint(
      ({ entry }) => featureSchema(entry.definition),
      SCHEMA_TYPE
    ),
    'ogc/collections/[collection]/queryables': collectionEndpoint(
      ({ entry: { definition }, origin }) =>
        queryablesSchema(definition, `${origin}${collectionPath(definition.id)}/queryables`),
      SCHEMA_TYPE
    ),
    'ogc/collections/[collection]/items': items,
    'ogc/collections/[collection]/items/[feature]': feature,
    'ogc/collections/[collection]/tiles': collectionEndpoint(({ entry, origin, held, query }) =>
      tilesetList(entry.definition, origin, held, query)
    ),
    // Its one cutting has an address of its own: any other is refused where tiles are.
    [`ogc/collections/[collection]/tiles/${MATRICES}`]: collectionEndpoint(({ entry, origin, held, query }) =>
      tileset(entry.definition, origin, held, query)
    ),
    'ogc/collections/[collection]/tiles/[matrices]/[matrix]/[row]/[column]': tile
  },
  paths: ogcPaths
};
