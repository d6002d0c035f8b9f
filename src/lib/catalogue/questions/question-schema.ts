import { z } from 'zod';
import { MAILLES } from '../levels.ts';
import { expects } from '../header/schema-problems.ts';

const text = z.string().trim().min(1);
const code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]*$/);
const LEVEL = z.enum(MAILLES);
const SCALAR = z.union([z.string(), z.number()]).transform(String);

const TEST = z.union(
  [
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string(), z.number()])).min(1),
    z.strictObject({ au_moins: z.number() }),
    z.strictObject({ sous: z.number() }),
    z.strictObject({ autre_que: z.union([z.string(), z.number()]) }),
    z.strictObject({ commence: z.array(z.string()).min(1) })
  ],
  {
    error: expects(
      'une valeur, une liste, connu, inconnu, exact, premier, au_moins ou sous est attendu',
      'écrivez { colonne: connu }'
    )
  }
);
const WHERE = z
  .record(code, TEST)
  .describe(
    'Des colonnes, et ce que chacune vaut : une valeur, plusieurs, connu, inconnu, exact (ni borné ni caché), premier (comme à la première ligne), { au_moins: 4 }, { sous: 0 } ; un chiffre borné ne tient que si ses deux bornes tiennent'
  );
const SAY = z.union([text, z.strictObject({ si: WHERE, dit: text })], {
  error: expects('une phrase, ou si et dit, sont attendus', 'écrivez { si: { colonne: connu }, dit: "…" }')
});
const SAYS = z
  .union([SAY, z.array(SAY).min(1)], {
    error: expects(
      'une phrase, ou une liste dont la première qui peut être dite l’est, est attendue',
      'écrivez un texte ou une liste'
    )
  })
  .describe(
    'Une phrase dans la grammaire de lecture ; entre crochets, ce qui tombe quand un de ses chiffres n’est pas connu ou ne compte rien'
  );

const MADE = z.union([
  z.strictObject({ compte: z.union([WHERE, z.literal('tout')]) }),
  z.strictObject({ distincts: code, si: WHERE.optional() }),
  z.strictObject({ somme: code, si: WHERE.optional(), premieres: z.int().positive().optional() }),
  z.strictObject({ moitie: code }),
  z.strictObject({ rapport: z.tuple([code, code]) }),
  z.strictObject({ pendant: code }),
  z.strictObject({ autour: code.describe('« 927 à 4 près », d’un compte dont les bornes se touchent presque') }),
  z.strictObject({
    chaque: SAYS,
    si: WHERE.optional(),
    entre: z.string().optional(),
    au_plus: z.int().positive().optional()
  }),
  z.strictObject({ de: z.union([z.literal('derniere'), WHERE]), colonne: code }),
  z.strictObject({ colonnes: z.array(code).min(1), valent: TEST }),
  z.strictObject({ fonction: code.describe('Ce que le code du site en fait, quand une condition n’y suffit pas') })
]);

const TILE = z.strictObject({
  titre: SAYS,
  valeur: code,
  precision: SAYS.optional(),
  source: SAYS,
  si: WHERE.optional(),
  annee: code
    .optional()
    .describe('La colonne de son année : de deux tuiles d’une question, la plus récente est montrée')
});

const FIGURE = z.union([
  text,
  z.strictObject({
    titre: SAYS,
    sous_titre: SAYS.optional(),
    note: SAYS.optional(),
    colonnes: z.array(code).min(1).optional().describe('Celles du tableau ; toutes, sans elles'),
    dessine: z
      .union([z.literal('parties'), WHERE])
      .optional()
      .describe('Les lignes dessinées ; le tableau les a toutes ; parties : sans celle du territoire même'),
    en: z.enum(['tableau', 'carte']).optional().describe('À la place de ce que la requête dessine d’abord'),
    points: z.strictObject({ requete: text, nom: code }).optional(),
    si: WHERE.optional()
  })
]);

const LINK = z.strictObject({
  texte: text,
  adresse: text.describe('Avec des codes tels quels : {colonne}, un paramètre, {page}'),
  precision: SAYS.optional(),
  si: WHERE.optional(),
  au_plus: z.int().positive().optional(),
  tous: z.literal(true).optional().describe('Aucun, quand il y en a plus')
});

export const SHOWN = z.strictObject({
  requete: text,
  de: z
    .union([z.enum(['proche', 'ici', 'partie_regionale', 'partout', 'comparaison']), z.array(LEVEL).min(1)])
    .default('proche')
    .describe(
      'proche : le territoire, ou le plus petit autour de lui qui a des lignes ; ici : lui seul ; partie_regionale : lui seul, sans ce qui est hors de la région ; partout : la requête n’en prend pas ; comparaison : celui que la page compare ; des mailles : le plus proche de l’une d’elles'
    ),
  niveaux: z
    .array(LEVEL)
    .min(1)
    .optional()
    .describe('Les mailles où elle est publiée : proche n’en cherche pas d’autre'),
  parametres: z.record(code, SCALAR).optional().describe('{nom} : ce que la page donne ; sans lui, rien n’est demandé'),
  sous: z
    .strictObject({
      niveaux: z.array(code).min(1),
      chacune: z.literal(true).optional(),
      sauf: code.optional(),
      derniere: code.optional()
    })
    .optional()
    .describe(
      'Sous le code le plus sûr du sujet à ces niveaux ; chacune : sous un code de chaque nomenclature, le premier qui a des lignes, ou le plus récent'
    ),
  comparaison: z
    .union([z.literal(true), z.strictObject({ parametre: code, sauf: z.array(LEVEL).optional() })])
    .optional()
    .describe('Demandée aussi du territoire comparé, sous des noms en autre_ ; ou par un paramètre de la requête'),
  lignes: WHERE.optional().describe('Celles qui comptent ; les autres ne sont ni dites ni dessinées'),
  ligne: z
    .union([z.enum(['sienne', 'derniere']), WHERE])
    .optional()
    .describe('Celle qui est dite ; la première, sans elle'),
  calculs: z.record(code, MADE).optional(),
  age: z.strictObject({ source: text, par: code }).optional().describe('Ce qui fait dire {ancien:est|était}'),
  dit: z.array(SAYS).optional().describe('Les phrases ; sans elles, la lecture de la requête'),
  dit_de_chaque: z.strictObject({ si: WHERE.optional(), dit: SAYS }).optional(),
  sinon: SAYS.optional().describe('Dit quand il n’y a pas de ligne'),
  tuile: TILE.optional(),
  parmi: z
    .strictObject({ requete: text, colonne: code, parametres: z.record(code, text).optional() })
    .optional()
    .describe(
      'La requête et la colonne qui donnent le même taux des autres territoires de sa maille : il est placé parmi eux, sur la tuile, ou sous la phrase'
    ),
  en_titre: SAYS.optional().describe('Sa part du titre de la page, des chiffres du territoire et du sujet mêmes'),
  titre_precise: SAYS.optional().describe(
    'Ce que la phrase emportée ajoute à sa part du titre : ce qui est compté, ce que le passage perd'
  ),
  entete: SAYS.optional().describe('La première phrase de la page, des chiffres du territoire même'),
  autour: SAYS.optional().describe(
    'Un taux d’un territoire autour, qui n’est pas celui de la page : dit sous « Autour », seul'
  ),
  entete_a_defaut: SAYS.optional(),
  liens: LINK.optional(),
  inconnu: z.strictObject({ si: WHERE, quoi: text, pourquoi: text }).optional(),
  figure: FIGURE.optional().describe('Son titre, ou plus ; sans elle, rien n’est dessiné')
});

export const ARGUMENT = z.strictObject({
  argument: code.describe('Ce que le code du site fait d’une question, quand une phrase n’y suffit pas'),
  avec: z.record(code, SCALAR).optional()
});

/** A question of a page, as its file says it. */
export const QUESTION = z.strictObject({
  id: code.describe('L’ancre de la question, et son nom dans une adresse'),
  question: text,
  interieur: z.boolean().default(false).describe('Il lui faut des fichiers de la région : une autre région ne l’a pas'),
  hors_fiche: z.literal(true).optional().describe('À l’écran seulement : la page imprimée est une fiche'),
  sauf: z.array(LEVEL).optional().describe('Les mailles pour lesquelles elle ne se pose pas'),
  montre: z
    .array(z.union([SHOWN, ARGUMENT, z.array(z.union([SHOWN, ARGUMENT])).min(2)]))
    .min(1)
    .describe('Les réponses, dans l’ordre ; d’une liste dans la liste, jusqu’à la première qui a des lignes')
});

export const QUESTIONS = z
  .strictObject({
    questions: z.array(QUESTION).min(1),
    chapitre: z
      .strictObject({ titre: text, annonce: text, ordre: z.int(), de: z.enum(['emploi', 'formation', 'service']) })
      .optional()
  })
  .meta({ title: 'Questions d’une page' });

export type Test = z.output<typeof TEST>;
export type Where = z.output<typeof WHERE>;
export type Say = z.output<typeof SAY>;
export type Says = z.output<typeof SAYS>;
export type Made = z.output<typeof MADE>;
export type Tile = z.output<typeof TILE>;
export type Figure = Exclude<z.output<typeof FIGURE>, string>;
export type LinkRule = z.output<typeof LINK>;
export type WrittenShown = z.output<typeof SHOWN>;
export type WrittenQuestion = z.output<typeof QUESTION>;
export type WrittenQuestions = z.output<typeof QUESTIONS>;
