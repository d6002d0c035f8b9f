import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { placeOf } from '../../catalogue/parameters/row-place.ts';
import { collectionId, GEOJSON_TYPE, OGC, OPENAPI_TYPE } from './collections.ts';
import { crsOffered } from './crs.ts';
import { itemsParameters } from './items-parameters.ts';
import { SCHEMA_TYPE } from './schema.ts';
import { MATRICES, TILE_PARAMETERS, TILE_TYPE } from './tiles.ts';
import { reading } from '../openapi/reading.ts';

const HELD = { $ref: '#/components/parameters/instantane' };

/** Only names the doors of the service of features: its own OpenAPI 3.0 has one path per collection. */
export function ogcPaths(entries: readonly CataloguedRequest[], region: string): Record<string, object> {
  const bare = entries.find(
    ({ definition }) => definition.id.startsWith('reference/') && placeOf(definition)?.kind === 'territory'
  );
  const collection = {
    name: 'collectionId',
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: 'Identifiant de la collection : celui de la requête, un point à la place de la barre oblique',
    example: collectionId((bare ?? entries[0])?.definition.id ?? '')
  };
  return {
    [OGC]: reading(
      'OGC API – Features, pour un logiciel de cartes (QGIS, GDAL) : une collection par requête qui répond par territoire, par hexagone ou par lieu',
      'application/json',
      [HELD]
    ),
    [`${OGC}/api`]: reading(
      'Sa description en OpenAPI 3.0 : chaque collection et ses paramètres',
      OPENAPI_TYPE.split(';')[0] ?? '',
      [HELD]
    ),
    [`${OGC}/conformance`]: reading('Classes de conformité', 'application/json', [HELD]),
    [`${OGC}/tileMatrixSets/${MATRICES}`]: reading('Le découpage des tuiles, zoom par zoom', 'application/json', []),
    [`${OGC}/collections`]: reading('Les collections de l’instantané', 'application/json', [HELD]),
    [`${OGC}/collections/{collectionId}`]: reading('Une collection', 'application/json', [collection, HELD]),
    [`${OGC}/collections/{collectionId}/schema`]: reading('Le type de ses colonnes', SCHEMA_TYPE, [collection, HELD]),
    [`${OGC}/collections/{collectionId}/queryables`]: reading(
      'Ses colonnes par lesquelles choisir ses entités',
      SCHEMA_TYPE,
      [collection, HELD]
    ),
    [`${OGC}/collections/{collectionId}/items`]: reading(
      'Ses entités, page par page ; les paramètres de la requête s’y donnent aussi, et une colonne avec sa valeur (projets=120). Chacune est à /items/{identifiant}',
      GEOJSON_TYPE,
      [collection, HELD, ...itemsParameters(crsOffered(region))]
    ),
    [`${OGC}/collections/{collectionId}/tiles`]: reading('Ses jeux de tuiles vectorielles', 'application/json', [
      collection,
      HELD
    ]),
    [`${OGC}/collections/{collectionId}/tiles/${MATRICES}`]: reading(
      'Ses tuiles : zooms, couche et adresse de chacune',
      'application/json',
      [collection, HELD]
    ),
    [`${OGC}/collections/{collectionId}/tiles/${MATRICES}/{tileMatrix}/{tileRow}/{tileCol}`]: reading(
      'Une tuile vectorielle (MVT) : les lignes qui la touchent, avec leurs colonnes non vides ; les paramètres de la requête s’y donnent aussi; sans un octet quand rien ne la touche',
      TILE_TYPE,
      [collection, HELD, ...TILE_PARAMETERS]
    )
  };
}
