import { MAILLES } from '../../catalogue/levels.ts';
import { ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import { cellAt } from '../../h3/cell.ts';
import { encodeZone } from '../../h3/zone/encode.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { document, oneOf, query, reading, TEXT } from './reading.ts';

/** Addresses of outlines and of drawn zones. */
export function zonePaths(reference: Reference): Record<string, object> {
  const { region } = reference.summary;
  const { finestZone } = reference.domains;
  const commune = reference.territories.find(({ maille }) => maille === 'commune')?.valeur ?? region;
  return {
    '/api/v1/contours': reading(
      'Contours d’une maille, d’un territoire, ou d’une maille dans un territoire',
      'application/geo+json',
      [query('maille', '', 'departement', oneOf(MAILLES)), query('territoire', '', region)]
    ),
    '/api/v1/zones': document(
      'Une zone faite de territoires, d’un cercle, de cellules : sa taille, son contour, ce qu’elle contient ; se redonne en territoire=zone:…',
      'Zone',
      [
        query('zone', 'Zone à modifier', exampleZone(reference), { ...TEXT, pattern: '^(zone:)?[0-9A-Za-z_-]+$' }),
        query('ajouter', 'Codes de territoires, séparés par des virgules', region),
        query('retirer', 'Codes de territoires, séparés par des virgules', commune),
        query('autour', 'Commune (code typé) ou latitude,longitude', commune),
        query('rayon', 'Kilomètres autour', 10, { type: 'number', maximum: 100 }),
        query('resolution', 'Résolution des cellules', finestZone, { type: 'integer', minimum: 5, maximum: finestZone })
      ]
    )
  };
}

/** A zone of one cell, at the first position known. */
function exampleZone({ territories, domains }: Reference): string {
  const place = territories.find(({ lat, lng }) => lat !== null && lng !== null);
  return ZONE_PREFIX + encodeZone(BigUint64Array.of(cellAt(place?.lat ?? 48, place?.lng ?? -3, domains.finestZone)));
}
