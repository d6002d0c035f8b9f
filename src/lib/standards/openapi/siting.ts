import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_MEASURES,
  SITING_ROUTES,
  SITING_TOWNS
} from '../../catalogue/api/siting.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { coursesOf } from '../../server/describe/courses.ts';
import { reading } from './reading.ts';
import { object, SNAPSHOT } from './schemas.ts';

const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT };
const NUMBER = { type: 'number' };
const WHOLE = { type: 'integer' };
const NAMED = { type: 'object', additionalProperties: TEXT };
const SURE = object({ min: NUMBER, max: NUMBER });
const TOWN = { territoire: TEXT, nom: TEXT };
const TOWNS = { type: 'array', items: object(TOWN) };

const REPLY = object({
  lieux: {
    type: 'array',
    items: object({ ...TOWN, latitude: NUMBER, longitude: NUMBER, apporte: NUMBER, autant: TOWNS })
  },
  gain: SURE,
  borne: NUMBER,
  prouve: { type: 'boolean' },
  moyenne: NUMBER,
  cellules: { type: 'array', items: object({ cellule: TEXT, lieu: WHOLE, km: NUMBER, personnes: NUMBER }) },
  communes: { type: 'array', items: object({ ...TOWN, lieu: WHOLE, minutes: NUMBER, personnes: NUMBER }) }
});

const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

/** JSON Schema of what `catalogue/api/siting.ts` types. */
export const SITING_SCHEMAS = {
  Lieux: object({
    instantane: SNAPSHOT,
    avertissement: { type: ['string', 'null'] },
    sources: { type: 'array', items: { type: 'object' } },
    etat: TEXT,
    motifs: TEXTS,
    non_lues: TEXTS,
    signalements: TEXTS,
    couverture: TEXTS,
    parametres: NAMED,
    parametres_libelles: NAMED,
    pour: TEXT,
    trajet: { type: ['string', 'null'] },
    personnes: NUMBER,
    hors_portee: SURE,
    moyenne: NUMBER,
    etablissements: object({ region: WHOLE, autour: WHOLE, sans_position: WHOLE }),
    reponses: { type: 'array', items: REPLY },
    de_proche_en_proche: orNull(object({ lieux: TOWNS, gain: NUMBER })),
    programme: orNull(object({ candidats: WHOLE, colonnes: WHOLE, lignes: WHOLE }))
  })
};

/** The address that chooses where to open. */
export function sitingPaths({ diplomas, summary }: Reference): Record<string, object> {
  const [course] = coursesOf(diplomas).keys();
  const { km, minutes } = SITING_LIMITS.distance;
  return {
    '/api/v1/siting': reading(
      'Où ouvrir une formation, de la voie scolaire ou par apprentissage, pour que le plus de monde l’ait à portée, ou que la distance moyenne soit la plus courte : les meilleurs choix de communes, la borne qui le prouve, et ce que chacune apporte. Le calcul dure quelques secondes, neuf au plus ; au-delà, le meilleur choix trouvé est donné avec sa borne',
      'application/json',
      [
        {
          ...parameter('formation', TEXT, 'Code typé d’une formation, toutes ses versions réunies ; ou un domaine'),
          example: course ?? 'cfd:50022139'
        },
        parameter('domaine', TEXT, 'Domaine de spécialité, à défaut d’une formation', 'tous'),
        parameter('territoire', TEXT, 'Code typé : les communes où ouvrir, et ceux que l’on compte', summary.region),
        parameter(
          'lieux',
          { ...WHOLE, minimum: 1, maximum: SITING_LIMITS.lieux, default: 1 },
          'Combien d’ouvertures',
          1
        ),
        parameter(
          'distance',
          { ...WHOLE, minimum: km.min, maximum: minutes.max },
          `Ce qui est à portée : kilomètres par la terre (de ${km.min} à ${km.max}, ${km.usual} sans elle), ou minutes de trajet (de ${minutes.min} à ${minutes.max}, ${minutes.usual} sans elle)`,
          km.usual
        ),
        parameter(
          'mesure',
          { ...TEXT, enum: Object.keys(SITING_MEASURES), default: 'km' },
          'Kilomètres par la terre, ou minutes de la matrice de temps de la région quand l’instantané en a une',
          'km'
        ),
        parameter(
          'mode',
          TEXT,
          'En minutes : voiture, transports, velo ou non_dit ; sans lui, le premier de la matrice',
          'matrice'
        ),
        parameter(
          'voie',
          { ...TEXT, enum: Object.keys(SITING_ROUTES), default: 'scolaire' },
          'Voie dont les lieux existants comptent ; en minutes, la voie scolaire seulement',
          'scolaire'
        ),
        parameter(
          'objectif',
          { ...TEXT, enum: Object.keys(SITING_GOALS), default: 'couverture' },
          'Le plus de monde à portée, ou la distance moyenne la plus courte (30 km, ou 120 minutes, comptés au-delà)',
          'couverture'
        ),
        parameter(
          'communes',
          { ...TEXT, enum: Object.keys(SITING_TOWNS), default: 'toutes' },
          'Où l’on peut ouvrir',
          'toutes'
        ),
        parameter('demande', { ...TEXT, enum: ['jeunes', 'habitants'], default: 'jeunes' }, 'Qui est compté', 'jeunes'),
        parameter('rentree', WHOLE, 'Rentrée du fichier des effectifs ; la dernière quand elle n’est pas donnée')
      ],
      { $ref: '#/components/schemas/Lieux' }
    )
  };
}

function parameter(name: string, schema: object, description: string, example?: string | number): object {
  return { name, in: 'query', required: false, schema, description, ...(example === undefined ? {} : { example }) };
}
