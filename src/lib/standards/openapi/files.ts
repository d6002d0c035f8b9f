import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { idParameter } from './id-parameter.ts';
import { document, inPath, oneOf, query, reading, TEXT } from './reading.ts';

export const BINARY = { type: 'string', format: 'binary' };
const OWN = 'Les paramètres de la requête se donnent comme à /api/v1/requests.';

const whole = (minimum: number, maximum: number, usual: number): object => ({
  type: 'integer',
  minimum,
  maximum,
  default: usual
});

/** Addresses that give files to take away: figures, SQL, the snapshot and its tables. */
export function filePaths(entries: readonly CataloguedRequest[]): Record<string, object> {
  const id = idParameter(entries);
  return {
    '/api/v1/figures/{id}': reading(
      `La figure d’une réponse, avec sa source, à poser ailleurs. ${OWN}`,
      { 'image/svg+xml': TEXT, 'image/png': BINARY },
      [
        id,
        query('format', 'Format de l’image', undefined, oneOf(['svg', 'png'], 'svg')),
        query('largeur', 'Largeur en points ; sous 520, le dessin étroit', 688, whole(320, 1600, 688)),
        query('theme', 'Couleurs', 'sombre', oneOf(['clair', 'sombre'], 'clair')),
        query('echelle', 'Points de l’image PNG pour un point du dessin', 1, whole(1, 3, 2))
      ]
    ),
    '/api/v1/sql/{id}': reading(
      `Le SQL d’une requête avec ses valeurs, à exécuter sur l’instantané téléchargé. ${OWN}`,
      'application/sql',
      [id],
      TEXT
    ),
    '/api/v1/snapshots': document(
      'Instantanés gardés, dont on peut encore demander les réponses (paramètre instantane)',
      'Instantanes'
    ),
    '/api/v1/snapshot': document('Instantané en service : millésimes, sources, licences', 'InstantaneEnService'),
    '/api/v1/snapshot/fichier': reading(
      'Le fichier DuckDB de l’instantané en service : valeurs diffusées seulement, par parties (Range) si besoin ; avec ?somme= et sa somme SHA-256, ce fichier ou aucun',
      'application/octet-stream',
      [],
      BINARY
    ),
    '/api/v1/snapshot/tables': document(
      'Tables de l’instantané : lignes, colonnes et leur sens',
      'TablesDeLInstantane'
    ),
    '/api/v1/snapshot/parquet/{id}': reading(
      'Une table de l’instantané, entière, en Parquet',
      'application/vnd.apache.parquet',
      [inPath('id', 'Table, schéma compris', 'reference.territoires')],
      BINARY
    )
  };
}
