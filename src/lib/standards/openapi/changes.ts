import { CHANGE_KINDS, EVENT_KINDS } from '../../catalogue/records/changes.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { reading } from './reading.ts';
import { object, SNAPSHOT } from './schemas.ts';

const TEXT = { type: 'string' };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
const FLAG = { type: 'boolean' };
const TEXTS = { type: 'array', items: TEXT };
const NUMBER = { type: 'number' };
const COUNT = { type: 'integer' };
const BOUNDS = { type: ['array', 'null'], items: { type: ['number', 'null'] }, minItems: 2, maxItems: 2 };

const PREVIOUS = { anyOf: [object({ id: TEXT, construit_le: TEXT }), { type: 'null' }] };
const COUNTS = object({
  lignes: COUNT,
  valeurs: COUNT,
  revisees: COUNT,
  masquees: COUNT,
  diffusees: COUNT,
  bornes: COUNT,
  nouvelles: COUNT,
  disparues: COUNT,
  ambigues: COUNT
});
const EVENTS = {
  type: 'array',
  items: object({
    date: TEXT,
    instantane: TEXT,
    requete: OPTIONAL_TEXT,
    titre: TEXT,
    genre: { enum: EVENT_KINDS },
    phrase: TEXT
  })
};

/** A figure before and after; `ancien` only for one that is revised, never for one that is no longer shown. */
const CHANGE = {
  type: 'object',
  required: ['genre', 'ligne', 'cle'],
  properties: {
    genre: { enum: CHANGE_KINDS },
    ligne: TEXT,
    cle: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    colonne: object({ nom: TEXT, libelle: TEXT, role: TEXT, unite: OPTIONAL_TEXT, type: TEXT }),
    ancien: NUMBER,
    nouveau: NUMBER,
    ecart: NUMBER,
    relatif: { type: ['number', 'null'] },
    bornes_avant: BOUNDS,
    bornes_apres: BOUNDS,
    statut: OPTIONAL_TEXT,
    territoire: OPTIONAL_TEXT
  }
};
const MAYBE_CHANGE = { anyOf: [CHANGE, { type: 'null' }] };
const ANSWER = object({
  territoire: OPTIONAL_TEXT,
  parametres: { type: 'object', additionalProperties: TEXT },
  parametres_libelles: { type: 'object', additionalProperties: TEXT },
  comptes: COUNTS,
  maximum: MAYBE_CHANGE,
  changements: { type: 'array', items: CHANGE },
  coupe: FLAG
});

/** JSON Schemas of what `changes.ts` types. */
export const CHANGES_SCHEMAS = {
  Changements: object({
    instantane: SNAPSHOT,
    precedent: PREVIOUS,
    phrase: TEXT,
    remarques: TEXTS,
    requetes: {
      type: 'array',
      items: object({
        requete: TEXT,
        titre: TEXT,
        raisons: TEXTS,
        comptes: COUNTS,
        maximum: MAYBE_CHANGE,
        remarques: TEXTS,
        adresse: TEXT
      })
    },
    historique: EVENTS
  }),
  Changement: object({
    instantane: SNAPSHOT,
    precedent: PREVIOUS,
    requete: TEXT,
    titre: TEXT,
    etat: { enum: ['premier', 'inchangee', 'modifiee', 'non_comparee'] },
    phrase: TEXT,
    raisons: TEXTS,
    remarques: TEXTS,
    lecture: { anyOf: [ANSWER, { type: 'null' }] },
    territoires_modifies: { type: 'array', items: object({ territoire: TEXT, nom: TEXT, maille: TEXT }) },
    historique: EVENTS
  })
};

/** Addresses that tell what changed. @param first a request to give as an example */
export function changesPaths(first: RequestDefinition | undefined, region: string): Record<string, object> {
  return {
    '/api/v1/changes': reading(
      'Ce que l’instantané en service a changé : requêtes dont la méthode, les millésimes ou les valeurs ont changé ; derniers événements',
      'application/json',
      [],
      { $ref: '#/components/schemas/Changements' }
    ),
    '/api/v1/changes/{id}': reading(
      'Ce qui a changé dans une réponse : valeurs révisées (avant, après, écart), désormais ou plus diffusées, lignes nouvelles ou disparues',
      'application/json',
      [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'Identifiant, barre oblique comprise',
          example: first?.id ?? ''
        },
        {
          name: 'territoire',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description:
            'Code typé ; le territoire par défaut de la requête quand il n’est pas donné. Les communes et les zones dessinées ne sont pas comparées',
          ...exampleOfPlace(first, region)
        }
      ],
      { $ref: '#/components/schemas/Changement' }
    ),
    '/flux.atom': reading(
      'Flux Atom de ce qui change : nouveaux millésimes, valeurs révisées, méthodes ; aussi par thème (/flux/gpec.atom) et par requête (/flux/gpec/projets_recrutement.atom)',
      'application/atom+xml',
      [],
      { type: 'string' }
    ),
    '/veille.atom': reading(
      'Flux Atom d’un choix, vingt requêtes au plus : ce qui y change',
      'application/atom+xml',
      [
        {
          name: 'suivre',
          in: 'query',
          required: false,
          schema: { type: 'array', items: { type: 'string' } },
          description:
            'Requête, avec ses paramètres s’il y en a (gpec/projets_recrutement?territoire=departement:35, où « & » s’écrit %26) ; se répète',
          example: first === undefined ? [] : [first.id]
        }
      ],
      { type: 'string' }
    )
  };
}

/** The first request of the catalogue may have no territory. */
function exampleOfPlace(first: RequestDefinition | undefined, region: string): object {
  const spec = first?.parametres.find(({ nom }) => nom === 'territoire');
  return spec?.mailles?.includes('region') === true || (spec !== undefined && spec.mailles === undefined)
    ? { example: region }
    : {};
}
