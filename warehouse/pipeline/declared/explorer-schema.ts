import { z } from 'zod';
import { MAILLES } from '../../../src/lib/catalogue/levels.ts';
import { THEME_NAMES } from '../../../src/lib/catalogue/request/names.ts';
import { typeset } from '../../../src/lib/text/typeset.ts';
import { optional, text, texts } from './fields.ts';

const french = text.transform(typeset);
/** A value, then its name for readers. */
const named = z
  .record(z.string(), french)
  .transform((names) => Object.entries(names).map(([valeur, libelle]) => ({ valeur, libelle })));
const flag = z.boolean();

const DIMENSION = z.strictObject({
  libelle: french,
  total: z
    .union([z.string(), z.null()])
    .optional()
    .describe('Valeur de la ligne qui compte tout (ensemble, ou null : case vide) ; sinon, aucune'),
  somme: optional(flag, true).describe('false : ses valeurs se recouvrent, et ne s’additionnent pas'),
  niveaux: optional(named, []).describe('Détails emboîtés, dont une question prend un seul : { valeur: libellé }'),
  niveau: text.optional().describe('Colonne qui dit le niveau ; sans elle, ce qui précède les deux points du code'),
  valeurs: optional(named, []).describe('Les seules valeurs proposées, avec leur nom'),
  noms: text.optional().describe('Table dont la colonne libelle nomme ses codes, par exemple reference.metiers'),
  ordre: optional(flag, false).describe('Nombres en ordre, dont une question prend un intervalle'),
  defaut: text
    .optional()
    .describe('Valeur prise sans demande, quand ses valeurs ne s’additionnent pas et n’ont pas de total')
});

const MEASURE = z.strictObject({
  libelle: french,
  unite: french,
  somme: optional(flag, true).describe('false : ne s’additionne pas (une médiane, un taux, un arrondi)'),
  inconnue: optional(text, '').describe('Condition SQL sous laquelle une ligne ne la connaît pas'),
  arrondi: optional(text, '').describe(
    'Colonne de la demi-unité d’arrondi que les bornes d’une ligne n’ont pas, et que porte une somme de lignes ; pour une mesure qui a des bornes'
  )
});

const RATE = z.strictObject({
  libelle: french,
  de: z.tuple([z.string(), z.string()]).describe('Numérateur, dénominateur : des mesures de cette section'),
  partie: z.literal(true).optional(),
  emboite: z.literal(true).optional(),
  seuil: z.number().optional(),
  unite: z.string().optional()
});

/** The `explorer` section of a published model: what may be counted of it without SQL. */
export const EXPLORER = z.strictObject({
  titre: french,
  theme: z.enum(Object.keys(THEME_NAMES)).describe('Dossier de queries/ d’une requête qu’on en tire'),
  code: text.describe('Code de l’indicateur : G19, C01'),
  enquete: optional(flag, false),
  champ: french.describe('Qui est compté'),
  notes: optional(z.array(french), []),
  sources: texts.describe('Dossiers de warehouse/sources sans lesquels des lignes manqueraient'),
  lignes: optional(text, '').describe('Condition SQL sur ses lignes'),
  periode: z.strictObject({ nom: text, libelle: french, millesimes: optional(text, '') }),
  mailles: z.array(z.enum(MAILLES)).min(1).describe('Mailles de sa colonne territoire'),
  dimensions: optional(z.record(z.string(), DIMENSION), {}),
  mesures: z.record(z.string(), MEASURE),
  taux: optional(z.record(z.string(), RATE), {}).describe('Comme dans l’en-tête d’une requête (role: taux)'),
  signaux: optional(z.record(z.string(), z.strictObject({ libelle: french, texte: french })), {})
});

export type ExplorerSection = z.output<typeof EXPLORER>;
