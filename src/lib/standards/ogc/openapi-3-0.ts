import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Engine } from '../../server/answer/engine.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { describeParameter } from '../openapi/parameter.ts';
import { collectionId, collectionsOf, GEOJSON_TYPE, OGC, OPENAPI_TYPE } from './collections.ts';
import { crsOffered, type Crs } from './crs.ts';
import { HELD_PARAMETER } from '../openapi/view-parameters.ts';
import { featureParameters, itemsParameters } from './items-parameters.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { queryableNames, SCHEMA_TYPE } from './schema.ts';
import { MATRICES, TILE_PARAMETERS, TILE_TYPE } from './tiles.ts';

const PROBLEM = {
  description: 'Problème, toutes ses causes à la fois',
  content: { 'application/problem+json': { schema: { type: 'object' } } }
};

/** The snapshot that features are asked of, as any answer is. */
const HELD = HELD_PARAMETER.instantane;

/** What the service of features offers, in the standard's version of OpenAPI, one path per collection. */
export function ogcOpenApi(engine: Engine, snapshot: Snapshot, beside: Snapshot | null, origin: string): object {
  const { reference } = snapshot;
  const { region_nom: region, id } = reference.summary;
  const offered = crsOffered(reference.summary.region);
  return {
    openapi: '3.0.3',
    info: {
      title: `Maille, ${region} : entités géographiques`,
      version: engine.config.release,
      description: `OGC API – Features, lecture seule. Instantané ${id}.`,
      license: { name: 'EUPL-1.2' }
    },
    servers: [{ url: origin + OGC }],
    paths: {
      '/': reading('Page d’accueil', 'landingPage', [HELD]),
      '/api': reading('Cette description', 'api', [HELD], OPENAPI_TYPE),
      '/conformance': reading('Classes de conformité', 'conformance', [HELD]),
      [`/tileMatrixSets/${MATRICES}`]: reading('Le découpage des tuiles', 'matrices'),
      '/collections': reading('Collections', 'collections', [HELD]),
      ...Object.assign(
        {},
        ...collectionsOf(snapshot, beside).map((entry) => collectionPaths(entry, reference, offered))
      )
    }
  };
}

function collectionPaths(
  { definition }: CataloguedRequest,
  reference: Reference,
  offered: readonly Crs[]
): Record<string, object> {
  const id = collectionId(definition.id);
  const own = definition.parametres.map((parameter) => describeParameter(parameter, reference));
  const path = `/collections/${id}`;
  return {
    [path]: reading(`Collection : ${definition.titre}`, `${id}.collection`, [HELD, ...own]),
    [`${path}/schema`]: reading('Le type de ses colonnes', `${id}.schema`, [HELD, ...own], SCHEMA_TYPE),
    [`${path}/queryables`]: reading(
      'Les colonnes par lesquelles choisir ses entités',
      `${id}.queryables`,
      [HELD, ...own],
      SCHEMA_TYPE
    ),
    [`${path}/items`]: reading(
      definition.question,
      `${id}.items`,
      [HELD, ...itemsParameters(offered), ...own, ...filterParameters(definition)],
      GEOJSON_TYPE
    ),
    [`${path}/items/{featureId}`]: reading(
      `Une entité : ${definition.titre}`,
      `${id}.item`,
      [
        {
          name: 'featureId',
          in: 'path',
          required: true,
          description: 'Identifiant de l’entité (son membre `id`)',
          schema: { type: 'string' }
        },
        HELD,
        ...featureParameters(offered),
        ...own
      ],
      GEOJSON_TYPE
    ),
    [`${path}/tiles`]: reading(`Jeux de tuiles : ${definition.titre}`, `${id}.collection.vector.getTileSetsList`, [
      HELD
    ]),
    [`${path}/tiles/${MATRICES}`]: reading(`Tuiles : ${definition.titre}`, `${id}.collection.vector.getTileSet`, [
      HELD
    ]),
    [`${path}/tiles/${MATRICES}/{tileMatrix}/{tileRow}/{tileCol}`]: reading(
      `Une tuile : ${definition.titre}`,
      `${id}.collection.vector.getTile`,
      [HELD, ...TILE_PARAMETERS, ...own],
      TILE_TYPE
    )
  };
}

function filterParameters(definition: RequestDefinition): object[] {
  return queryableNames(definition).map((name) => ({
    name,
    in: 'query',
    required: false,
    description: 'Entités dont la colonne a cette valeur, ou peut l’avoir',
    schema: { type: 'string' }
  }));
}

function reading(
  summary: string,
  operationId: string,
  parameters: readonly object[] = [],
  type = 'application/json'
): object {
  return {
    get: {
      summary,
      operationId,
      parameters,
      responses: {
        '200': { description: 'Réponse', content: { [type]: { schema: { type: 'object' } } } },
        '304': { description: 'Inchangée depuis l’ETag donné' },
        ...Object.fromEntries(['400', '404', '414', '500', '503', '504'].map((status) => [status, PROBLEM]))
      }
    }
  };
}
