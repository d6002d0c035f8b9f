import { CONCORDANCES } from '../../catalogue/records/concordance.ts';
import { reading } from './reading.ts';
import { object, SNAPSHOT } from './schemas.ts';

const TEXT = { type: 'string' };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
const NUMBER = { type: 'number' };
const OPTIONAL_NUMBER = { type: ['number', 'null'] };

/** JSON Schemas of what `api/concordance.ts` types. */
export const CONCORDANCE_SCHEMAS = {
  Concordance: object({
    instantane: SNAPSHOT,
    publications: {
      type: 'array',
      items: object({
        id: TEXT,
        titre: TEXT,
        producteur: TEXT,
        parution: TEXT,
        adresse: TEXT,
        relais: OPTIONAL_TEXT,
        chiffres: {
          type: 'array',
          items: object({
            libelle: TEXT,
            passage: TEXT,
            publie: NUMBER,
            arrondi: NUMBER,
            unite: OPTIONAL_TEXT,
            min: OPTIONAL_NUMBER,
            max: OPTIONAL_NUMBER,
            etat: { enum: CONCORDANCES },
            ecart: NUMBER,
            raison: OPTIONAL_TEXT,
            requete: TEXT,
            adresse: TEXT
          })
        }
      })
    }
  })
};

/** The address that tells how published figures are found again. */
export function concordancePaths(): Record<string, object> {
  return {
    '/api/v1/concordance': reading(
      'Chiffres publiés par les producteurs, ce que l’instantané en service en calcule, et la raison de chaque écart',
      'application/json',
      [],
      { $ref: '#/components/schemas/Concordance' }
    )
  };
}
