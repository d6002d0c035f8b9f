import type { Crs } from './crs.ts';
import { ENCODING, PAGE } from './items-query.ts';

/** The parameters that one feature takes, beside those of its request. Source: OGC 18-058r1, 6.2. */
export function featureParameters(offered: readonly Crs[]): object[] {
  return [
    crsParameter('crs', 'Système de coordonnées des positions rendues', offered),
    parameter('f', 'Encodage : GeoJSON seulement', { type: 'string', enum: ENCODING }, ENCODING[0] ?? '')
  ];
}

/** The parameters of any collection. Source: OGC 17-069r4, 7.15, and 18-058r1, 6.2. */
export function itemsParameters(offered: readonly Crs[]): object[] {
  return [
    ...featureParameters(offered),
    parameter(
      'limit',
      'Entités d’une page ; au-delà du maximum, le maximum',
      { type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.usual },
      10
    ),
    parameter('offset', 'Entités passées avant la première de la page', { type: 'integer', minimum: 0, default: 0 }, 0),
    {
      ...parameter(
        'bbox',
        'Ouest, sud, est, nord, en degrés, sauf autre système dans bbox-crs : les entités dont la géométrie touche ce cadre, et celles qui n’en ont pas',
        { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
        [-3, 47.5, -1, 49]
      ),
      style: 'form',
      explode: false
    },
    crsParameter('bbox-crs', 'Système de coordonnées de bbox', offered),
    parameter(
      'datetime',
      'Date, instant ou intervalle : lu, et sans effet, car aucune entité n’a de date à elle ; le millésime est un paramètre de la collection',
      { type: 'string' },
      '2025-01-01/..'
    )
  ];
}

function crsParameter(name: string, what: string, offered: readonly Crs[]): object {
  const uris = offered.map(({ uri }) => uri);
  const known = offered.map(({ uri, label }) => `${uri.split('/').at(-1) ?? ''} : ${label}`).join(' ; ');
  return parameter(name, `${what} (${known})`, { type: 'string', enum: uris, default: uris[0] ?? '' }, uris[0] ?? '');
}

function parameter(name: string, description: string, schema: object, example: number | string | number[]): object {
  return { name, in: 'query', required: false, description, schema, example };
}
