import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { idParameter } from './id-parameter.ts';

/** One address that is read, and what it answers by content type. */
export interface ReadAddress {
  readonly summary: string;
  readonly content: Readonly<Record<string, object>>;
  readonly parameters: readonly object[];
}

const BINARY = { type: 'string', format: 'binary' };
const OWN = 'Les paramètres de la requête se donnent comme à /api/v1/requests.';

/** Addresses that give files to take away: figures, SQL, the snapshot and its tables. */
export function fileAddresses(entries: readonly CataloguedRequest[]): Record<string, ReadAddress> {
  return {
    '/api/v1/figures/{id}': {
      summary: `La figure d’une réponse, avec sa source, à poser ailleurs. ${OWN}`,
      content: { 'image/svg+xml': { type: 'string' }, 'image/png': BINARY },
      parameters: [
        idParameter(entries),
        {
          name: 'format',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['svg', 'png'], default: 'svg' },
          description: 'Format de l’image'
        },
        {
          name: 'largeur',
          in: 'query',
          required: false,
          schema: { type: 'integer', minimum: 320, maximum: 1600, default: 688 },
          description: 'Largeur en points ; sous 520, le dessin étroit',
          example: 688
        },
        {
          name: 'theme',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['clair', 'sombre'], default: 'clair' },
          description: 'Couleurs',
          example: 'sombre'
        },
        {
          name: 'echelle',
          in: 'query',
          required: false,
          schema: { type: 'integer', minimum: 1, maximum: 3, default: 2 },
          description: 'Points de l’image PNG pour un point du dessin',
          example: 1
        }
      ]
    },
    '/api/v1/sql/{id}': {
      summary: `Le SQL d’une requête avec ses valeurs, à exécuter sur l’instantané téléchargé. ${OWN}`,
      content: { 'application/sql': { type: 'string' } },
      parameters: [idParameter(entries)]
    },
    '/api/v1/snapshot/fichier': {
      summary:
        'Le fichier DuckDB de l’instantané en service : valeurs diffusées seulement, par parties (Range) si besoin ; avec ?somme= et sa somme SHA-256, ce fichier ou aucun',
      content: { 'application/octet-stream': BINARY },
      parameters: []
    },
    '/api/v1/snapshot/tables': {
      summary: 'Tables de l’instantané : lignes, colonnes et leur sens',
      content: { 'application/json': { type: 'object' } },
      parameters: []
    },
    '/api/v1/snapshot/parquet/{id}': {
      summary: 'Une table de l’instantané, entière, en Parquet',
      content: { 'application/vnd.apache.parquet': BINARY },
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'Table, schéma compris',
          example: 'reference.territoires'
        }
      ]
    }
  };
}
