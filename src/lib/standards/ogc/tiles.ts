import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { placeOf } from '../../catalogue/parameters/row-place.ts';
import { notFound, refuseParameter } from '../../server/problem.ts';
import { addressAt, collectionId, collectionPath, link, OGC } from './collections.ts';

/** Source: OGC API – Tiles, part 1 (20-057), requirements class Mapbox Vector Tiles. */
export const TILE_TYPE = 'application/vnd.mapbox-vector-tile';
/** The one cutting of the world that is offered: that of web maps. Source: OGC 17-083r4, annex D.1. */
export const MATRICES = 'WebMercatorQuad';
/** Where the service says what that cutting is: its name alone leads clients out of the site. */
const MATRICES_PATH = `${OGC}/tileMatrixSets/${MATRICES}`;
const MATRICES_URI = `http://www.opengis.net/def/tilematrixset/OGC/1.0/${MATRICES}`;
const MERCATOR = 'http://www.opengis.net/def/crs/EPSG/0/3857';
/** A region holds in a few tiles at the first; a unit of the grid is of sixty centimetres at the last. */
export const ZOOMS = { least: 4, most: 14 };

/** Which tile, in its path. */
export const TILE_PARAMETERS: readonly object[] = (
  [
    ['tileMatrix', `Zoom, de ${ZOOMS.least} à ${ZOOMS.most}`, 8],
    ['tileRow', 'Ligne, depuis le nord', 88],
    ['tileCol', 'Colonne, depuis l’ouest', 126]
  ] as const
).map(([name, description, example]) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'integer', minimum: 0 },
  example
}));

/** @throws RequestProblem 404 for another cutting */
export function checkMatrices(name: string): void {
  if (name !== MATRICES)
    throw notFound(
      'tuiles',
      `Découpage « ${name.slice(0, 40)} » inconnu`,
      [MATRICES],
      `le seul offert est ${MATRICES}.`
    );
}

/** @throws RequestProblem 400 for what is no number, 404 for a tile out of the zooms offered or out of the world */
export function readTile(matrix: string, row: string, column: string): { z: number; x: number; y: number } {
  const [z, y, x] = (
    [
      ['zoom', matrix],
      ['ligne', row],
      ['colonne', column]
    ] as const
  ).map(([name, text]) => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw refuseParameter(name, `« ${text.slice(0, 40)} » : un entier est attendu ; une tuile est zoom/ligne/colonne`);
  }) as [number, number, number];
  if (z < ZOOMS.least || z > ZOOMS.most)
    throw refuseParameter(
      'zoom',
      `${z} n’est pas offert ; les tuiles vont du zoom ${ZOOMS.least} au zoom ${ZOOMS.most}`,
      [],
      404
    );
  const last = 2 ** z - 1;
  for (const [name, value] of [
    ['ligne', y],
    ['colonne', x]
  ] as const)
    if (value > last) throw refuseParameter(name, `${value} est hors du monde ; de 0 à ${last} au zoom ${z}`, [], 404);
  return { z, x, y };
}

/** The sets of tiles of a collection: one. */
export function tilesetList(definition: RequestDefinition, origin: string, held: string | null, query = ''): object {
  const path = `${origin}${collectionPath(definition.id)}/tiles`;
  const at = addressAt(held, query);
  return {
    links: [link(at(path), 'self')],
    tilesets: [
      {
        ...described(definition),
        links: [link(at(`${path}/${MATRICES}`), 'self'), link(origin + MATRICES_PATH, TILING)]
      }
    ]
  };
}

/** One set of tiles, with the template of their addresses. */
export function tileset(definition: RequestDefinition, origin: string, held: string | null, query = ''): object {
  const path = `${origin}${collectionPath(definition.id)}/tiles/${MATRICES}`;
  const at = addressAt(held, query);
  return {
    ...described(definition),
    layers: [
      {
        id: collectionId(definition.id),
        title: definition.titre,
        dataType: 'vector',
        geometryDimension: placeOf(definition)?.kind === 'point' ? 0 : 2,
        minTileMatrix: String(ZOOMS.least),
        maxTileMatrix: String(ZOOMS.most)
      }
    ],
    links: [
      link(at(path), 'self'),
      link(origin + MATRICES_PATH, TILING),
      { ...link(at(`${path}/{tileMatrix}/{tileRow}/{tileCol}`), 'item', TILE_TYPE), templated: true }
    ]
  };
}

const TILING = 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme';

function described({ titre }: RequestDefinition): object {
  return { title: titre, dataType: 'vector', crs: MERCATOR, tileMatrixSetURI: MATRICES_URI };
}

/** Half of the side of the world in metres, and a pixel of the standard, in metres. Source: OGC 17-083r4, annex D.1. */
const [HALF, PIXEL] = [20_037_508.342789244, 0.00028];
const SIDE = 256;

/** The cutting itself, zoom by zoom. */
export function matrixSet(): object {
  const tileMatrices = Array.from({ length: ZOOMS.most - ZOOMS.least + 1 }, (_, at) => {
    const zoom = ZOOMS.least + at;
    const count = 2 ** zoom;
    const cellSize = (2 * HALF) / (SIDE * count);
    return {
      id: String(zoom),
      scaleDenominator: cellSize / PIXEL,
      cellSize,
      pointOfOrigin: [-HALF, HALF],
      tileWidth: SIDE,
      tileHeight: SIDE,
      matrixWidth: count,
      matrixHeight: count
    };
  });
  return {
    id: MATRICES,
    title: 'Découpage des cartes en ligne',
    uri: MATRICES_URI,
    crs: MERCATOR,
    orderedAxes: ['X', 'Y'],
    wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    tileMatrices
  };
}
