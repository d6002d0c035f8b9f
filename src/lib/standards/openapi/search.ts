import { KIND_NAMES } from '../../catalogue/api/search.ts';
import { reading } from './reading.ts';
import { object } from './schemas.ts';

/** An answer of any kind, as `catalogue/api/search.ts` types it. */
const SEARCH_ANSWER = object({
  type: { type: 'string', enum: Object.keys(KIND_NAMES) },
  nature: { type: 'string' },
  code: { type: 'string' },
  titre: { type: 'string' },
  precision: { type: 'string' },
  adresse: { type: 'string' },
  territoire: { type: ['string', 'null'] },
  approche: { type: 'boolean' }
});

/** The address of the search of everything. @param regionName a place that the snapshot has, for its example */
export function searchPaths(regionName: string): Record<string, object> {
  return {
    '/api/v1/search': reading(
      'Tout ce qui répond à une recherche, la meilleure réponse d’abord : territoires, métiers, formations, filières, questions, compétences, publics, lieux d’accueil, comparaisons, lieux hors de la région, choses que Maille n’a pas',
      'application/json',
      [
        {
          name: 'q',
          in: 'query',
          required: true,
          schema: { type: 'string', maxLength: 120 },
          description: 'Ce que l’on cherche, avec un lieu si l’on veut',
          example: `taux de chômage ${regionName}`
        }
      ],
      object({
        reponses: { type: 'array', items: SEARCH_ANSWER },
        sujet: { type: ['string', 'null'] },
        lieu: { type: ['object', 'null'], properties: { territoire: { type: 'string' }, nom: { type: 'string' } } }
      })
    )
  };
}
