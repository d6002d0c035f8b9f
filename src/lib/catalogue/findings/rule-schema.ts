import { z } from 'zod';
import { expects, refuses } from '../header/schema-problems.ts';

/** What a rule speaks of. */
export const FINDING_THEMES = ['recrutement', 'emploi', 'chomage', 'formation', 'acces', 'service'] as const;
/** What a rule states: a published level, a difference with a reference, a change from one vintage to the next. */
export const STATEMENTS = ['niveau', 'ecart', 'changement'] as const;

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, {
    error: refuses((written) => `« ${written} » n’est pas un nom ; écrivez-le en minuscules sans accent, avec des _`)
  });
const SCALAR = z.union([z.string(), z.number()]).transform(String);
const CELL = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const comparison = text.describe(
  '« colonne >= seuil » : un opérateur (>= <= > < = !=), puis un seuil de la règle, une autre colonne, oui ou non, ou un texte entre apostrophes'
);
const CONDITIONS = z
  .array(
    z.union([comparison, z.strictObject({ une_de: z.array(comparison).min(2).describe('L’une suffit') })], {
      error: expects('une comparaison, ou une_de et sa liste, est attendue', 'écrivez « colonne >= seuil »')
    })
  )
  .min(1);

const ASKED = {
  requete: text.describe('La requête du catalogue'),
  parametres: z.record(code, SCALAR).optional().describe('Ses paramètres ; les autres à leur défaut'),
  comparateur: code.optional().describe('Le paramètre qui reçoit le territoire de comparaison'),
  millesime: code.optional().describe('Le paramètre du millésime : la règle se rejoue sur les précédents')
};

const LINK = z.strictObject({
  texte: text,
  adresse: text.describe('Adresse d’une page, avec {colonne} : /metiers/{code}?territoire={territoire}')
});

const REPLAY = z.strictObject({
  annonce: text.describe('Ce que le constat laisse attendre au millésime suivant, en une proposition'),
  serie: code
    .optional()
    .describe(
      'La colonne dont chaque valeur est un millésime, pour une série ; sinon le paramètre millesime de la demande'
    ),
  pas: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('De combien on avance : de millésimes, 1 sans elle ; de mois pour une série, 12 sans elle'),
  cle: z
    .array(code)
    .min(1)
    .optional()
    .describe('Les colonnes qui reconnaissent une ligne d’un millésime à l’autre ; sinon, le territoire'),
  parmi: CONDITIONS.optional().describe(
    'Les lignes que l’on juge toutes, constat ou non : celles dont la règle pourrait parler'
  ),
  vrai: CONDITIONS.describe('Ce qui doit se lire au millésime suivant pour que l’annonce soit vraie')
});

/** A rule as its file says it. */
export const FINDING_RULE = z
  .strictObject({
    nom: text.describe('Le nom court de la règle, sans rien qui change avec la ligne'),
    titre: text.describe('Ce que le constat dit, en quelques mots, avec {colonne}'),
    phrase: text.describe('Les chiffres qui le disent, avec {colonne}, {lieu}, {reference} et les seuils'),
    regle: text.describe('La règle en mots, avec ses {seuils}'),
    nature: z.enum(['force', 'alerte', 'constat']).describe('Sur quoi s’appuyer, de quoi s’inquiéter, à savoir'),
    maille: text.describe('La maille sur laquelle la règle se regarde et se rejoue'),
    theme: z.enum(FINDING_THEMES).describe('Ce dont elle parle : une page en mène deux au moins'),
    enonce: z
      .enum(STATEMENTS)
      .describe(
        'niveau : un niveau publié ; ecart : une différence avec une référence ; changement : une évolution, une projection. Les deux derniers ne mènent une page que si leur rejeu fait mieux que leur base'
      ),
    demande: z.strictObject({
      ...ASKED,
      territoire: z
        .union([code, z.literal(false)])
        .optional()
        .describe('Le paramètre du territoire ; false pour une requête de toute la région')
    }),
    jointe: z
      .strictObject({ ...ASKED, cle: code.describe('La colonne que les deux réponses partagent') })
      .optional()
      .describe('Une seconde requête, jointe ligne à ligne'),
    seuils: z
      .record(code, z.strictObject({ valeur: z.number(), unite: z.enum(['pourcent', 'points', 'nombre']).optional() }))
      .describe('Les seuils, nommés : une phrase les cite comme une colonne'),
    conditions: CONDITIONS.describe('Toutes doivent tenir, pour tout ce que peut être un chiffre encadré'),
    ligne: z
      .enum(['toutes', 'premiere', 'derniere'])
      .default('toutes')
      .describe('Les lignes regardées ; la dernière d’une série'),
    vie: z
      .strictObject({
        source: z
          .union([text, z.array(text).min(1)])
          .transform((written) => [written].flat())
          .describe('Une source, ou celles dont l’une répond selon la région'),
        colonne: code.optional(),
        parametre: code.optional()
      })
      .optional()
      .describe('La source qui ne doit pas être trop vieille, et où se lit son millésime'),
    lues: z.array(text).optional().describe('Les sources sans lesquelles la règle ne se juge pas'),
    personnes: z
      .union([z.literal('inconnu'), z.strictObject({ colonne: code, nom: text.describe('au singulier|au pluriel') })])
      .describe('Combien de personnes sont concernées'),
    surete: z.enum(['comptage', 'enquete', 'estimation']),
    suite: z.strictObject({ phrase: text.describe('Que faire ensuite'), liens: z.array(LINK).optional() }),
    rejeu: REPLAY.optional(),
    sans_rejeu: text.optional().describe('Pourquoi la règle ne se rejoue pas'),
    exemples: z
      .strictObject({
        oui: z.record(z.string(), CELL).describe('Une ligne où la règle trouve'),
        non: z.record(z.string(), CELL).describe('Une ligne voisine où elle ne trouve pas')
      })
      .describe('Deux lignes écrites à la main')
  })
  .meta({ title: 'Règle de constat' });

export type WrittenRule = z.output<typeof FINDING_RULE>;
export type WrittenConditions = z.output<typeof CONDITIONS>;
