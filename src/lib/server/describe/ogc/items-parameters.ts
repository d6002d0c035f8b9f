import { PAGE } from './items-query.ts';

/** The parameters that any collection takes, beside those of its request. Source: OGC 17-069r4, 7.15. */
export function itemsParameters(): object[] {
  return [
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
        'Ouest, sud, est, nord, en degrés (CRS84) : les entités dont la géométrie touche ce cadre, et celles qui n’en ont pas',
        { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
        [-3, 47.5, -1, 49]
      ),
      style: 'form',
      explode: false
    },
    parameter(
      'datetime',
      'Date, instant ou intervalle : lu, et sans effet, car aucune entité n’a de date à elle ; le millésime est un paramètre de la collection',
      { type: 'string' },
      '2025-01-01/..'
    )
  ];
}

function parameter(name: string, description: string, schema: object, example: number | string | number[]): object {
  return { name, in: 'query', required: false, description, schema, example };
}
