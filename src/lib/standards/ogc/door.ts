import { publicOrigin } from '../../server/http/public-origin.ts';
import { segment, type Door } from '../door.ts';
import { describeCollection, findCollection, OPENAPI_TYPE } from './collections.ts';
import { feature } from './feature-endpoint.ts';
import { items } from './items-endpoint.ts';
import { ogcEndpoint } from './ogc-endpoint.ts';
import { ogcOpenApi } from './openapi-3-0.ts';
import { ogcPaths } from './paths.ts';
import { collectionList, conformance, landingPage } from './service.ts';
import { featureSchema, SCHEMA_TYPE } from './schema.ts';
import { tile } from './tile-endpoint.ts';
import { checkMatrices, tileset, tilesetList } from './tiles.ts';

/** OGC API – Features and Tiles: answers as layers, for QGIS and GDAL. */
export const ogcDoor: Door = {
  routes: {
    ogc: ogcEndpoint(({ url }, { snapshot, held }) => landingPage(snapshot, publicOrigin(url), held)),
    'ogc/api': ogcEndpoint(
      ({ url, locals }, { snapshot, beside }) => ogcOpenApi(locals.engine, snapshot, beside, publicOrigin(url)),
      OPENAPI_TYPE
    ),
    'ogc/conformance': ogcEndpoint(conformance),
    'ogc/collections': ogcEndpoint(({ url, locals }, { snapshot, beside }) =>
      collectionList(locals.engine, snapshot, beside, publicOrigin(url))
    ),
    'ogc/collections/[collection]': ogcEndpoint(({ params, url }, { snapshot, beside, held }) =>
      describeCollection(
        findCollection(segment(params, 'collection'), snapshot, beside),
        snapshot,
        publicOrigin(url),
        held
      )
    ),
    'ogc/collections/[collection]/schema': ogcEndpoint(
      ({ params }, { snapshot, beside }) =>
        featureSchema(findCollection(segment(params, 'collection'), snapshot, beside).definition),
      SCHEMA_TYPE
    ),
    'ogc/collections/[collection]/items': items,
    'ogc/collections/[collection]/items/[feature]': feature,
    'ogc/collections/[collection]/tiles': ogcEndpoint(({ params, url }, { snapshot, beside, held }) =>
      tilesetList(findCollection(segment(params, 'collection'), snapshot, beside).definition, publicOrigin(url), held)
    ),
    'ogc/collections/[collection]/tiles/[matrices]': ogcEndpoint(({ params, url }, { snapshot, beside, held }) => {
      const { definition } = findCollection(segment(params, 'collection'), snapshot, beside);
      checkMatrices(segment(params, 'matrices'));
      return tileset(definition, publicOrigin(url), held);
    }),
    'ogc/collections/[collection]/tiles/[matrices]/[matrix]/[row]/[column]': tile
  },
  paths: ogcPaths
};
