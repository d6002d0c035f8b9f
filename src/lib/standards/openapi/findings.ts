import { FINDING_DOMAINS } from '../../catalogue/findings/rule.ts';
import { FINDING_THEMES, STATEMENTS } from '../../catalogue/findings/rule-schema.ts';
import { OUTCOMES, REPLAY_VERDICTS } from '../../catalogue/records/findings-record.ts';
import { reading } from './reading.ts';
import { object, SNAPSHOT } from './schemas.ts';

const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
const COUNT = { type: 'integer', minimum: 0 };
const KIND = { enum: ['force', 'alerte', 'constat'] };
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

const FINDING = object({
  nature: KIND,
  ancien: { type: 'boolean' },
  titre: TEXT,
  phrase: TEXT,
  personnes: orNull(object({ au_moins: { type: 'number' }, texte: TEXT })),
  surete: TEXT,
  suite: TEXT,
  liens: { type: 'array', items: object({ texte: TEXT, adresse: TEXT }) }
});
const COUNTS = object({
  vrais: COUNT,
  faux: COUNT,
  indecis: COUNT,
  cas: COUNT,
  ic: orNull(object({ min: { type: 'number' }, max: { type: 'number' } }))
});
const RECORD = {
  theme: { enum: FINDING_THEMES },
  palmares: { type: 'boolean' },
  verdict: { enum: [...REPLAY_VERDICTS, null] }
};
const HEAD = { id: TEXT, domaine: { enum: FINDING_DOMAINS }, nom: TEXT, regle: TEXT };

/** JSON Schemas of what `catalogue/api/findings.ts` types. */
export const FINDINGS_SCHEMAS = {
  Constats: object({
    instantane: SNAPSHOT,
    territoire: TEXT,
    comparateur: OPTIONAL_TEXT,
    regles: {
      type: 'array',
      items: object({
        ...HEAD,
        etat: { enum: OUTCOMES },
        lieu: orNull(object({ territoire: TEXT, nom: TEXT })),
        lignes: COUNT,
        indecises: COUNT,
        motifs: TEXTS,
        ...RECORD,
        constats: { type: 'array', items: FINDING }
      })
    }
  }),
  PalmaresDesRegles: object({
    instantane: SNAPSHOT,
    regles: { type: 'array', items: object({ id: TEXT, nom: TEXT, enonce: { enum: STATEMENTS }, ...RECORD }) }
  }),
  RegleDeConstat: object({
    instantane: SNAPSHOT,
    ...HEAD,
    nature: KIND,
    surete: { enum: ['comptage', 'enquete', 'estimation'] },
    seuils: { type: 'array', items: object({ nom: TEXT, valeur: { type: 'number' }, texte: TEXT }) },
    requetes: TEXTS,
    maille: TEXT,
    suite: TEXT,
    annonce: OPTIONAL_TEXT,
    sans_rejeu: OPTIONAL_TEXT,
    territoires: orNull({
      type: 'array',
      items: object({ territoire: TEXT, nom: TEXT, etat: { enum: OUTCOMES }, constats: COUNT })
    }),
    rejeu: orNull(object({ de: TEXT, a: TEXT, releves: COUNTS, base: COUNTS, verdict: { enum: REPLAY_VERDICTS } }))
  })
};

/** The addresses of the rules of findings. @param region typed code, for an example */
export function findingsPaths(region: string): Record<string, object> {
  return {
    '/api/v1/findings': reading(
      'Ce que chaque règle trouve dans un territoire, ce qu’elle n’y trouve pas, et pourquoi elle n’a pu être jugée',
      'application/json',
      [
        {
          name: 'territoire',
          in: 'query',
          required: false,
          schema: TEXT,
          description: 'Code typé ; la région de l’instantané sans lui',
          example: region
        },
        {
          name: 'comparer',
          in: 'query',
          required: false,
          schema: TEXT,
          description: 'Code typé du territoire de comparaison',
          example: 'pays:FR'
        }
      ],
      { $ref: '#/components/schemas/Constats' }
    ),
    '/api/v1/findings/palmares': reading(
      'Ce que devint ce que chaque règle annonçait, et si elle peut mener une page',
      'application/json',
      [],
      { $ref: '#/components/schemas/PalmaresDesRegles' }
    ),
    '/api/v1/findings/{id}': reading(
      'Une règle : son texte, ses seuils, où elle trouve quelque chose, et ce que devint ce qu’elle annonçait',
      'application/json',
      [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: TEXT,
          description: 'Identifiant, barre oblique comprise',
          example: 'gpec/recrutements-difficiles'
        }
      ],
      { $ref: '#/components/schemas/RegleDeConstat' }
    )
  };
}
