import { z } from 'zod';
import { optional, readAs, text, texts } from '../declared/fields.ts';
import { QUANTITY } from '../declared/quantities.ts';
import { MASKING } from '../mask/masking.ts';
import { readSqlFile } from '../declared/sql-file.ts';
import { VINTAGES } from './vintages.ts';

/** The `trajets` section of a published model of cells (`cellule, depart, terre`): the build adds kilometres. */
const ROUTING = z
  .strictObject({ limite_km: z.number().positive().describe('Les couples plus éloignés sont laissés de côté') })
  .transform(({ limite_km: limitKm }) => ({ limitKm }));

export type Routing = z.output<typeof ROUTING>;

/**
 * The `connu_par` section of a mart: what an open published table says, cell by cell, of a quantity that a cube masks.
 */
const STATES = QUANTITY.extend({
  de: text.describe('Table publiée où chacun le lit'),
  ecart: optional(z.number().min(0).max(1), 0).describe(
    'Écart admis entre les deux fichiers, en part de la valeur ; 0 quand ils comptent de même'
  )
}).transform(({ de, ecart, quantite, champ }) => ({ of: de, tolerance: ecart, quantite, champ }));

export type States = z.output<typeof STATES>;

/** The header of a model: what its table says of itself, and what the build makes of its rows. */
export const MODEL_HEADER = z
  .strictObject({
    description: optional(text, '').describe('Ce que la table contient'),
    tri: texts.describe('Ordre des lignes dans l’instantané'),
    colonnes: optional(z.record(z.string(), text), {}).describe('Commentaire de chaque colonne'),
    hors_empreinte: texts.describe(
      'Colonnes laissées hors de l’identifiant : dates d’une construction ou d’un fichier'
    ),
    hors_territoires: optional(z.record(z.string(), text), {}).describe(
      'Valeurs d’une colonne de territoires qui n’en sont pas, avec leur raison'
    ),
    intermediaire: z
      .literal(true)
      .optional()
      .describe('Faite d’autres tables publiées : une réponse qui la lit cite leurs sources comme si elle les lisait'),
    quantites: optional(z.record(z.string(), QUANTITY), {}).describe(
      'Ce que mesure une colonne, quand un cube masqué mesure la même quantité'
    ),
    connu_par: STATES.optional().describe('Ce qu’une table publiée dit d’une quantité que masque un cube'),
    secret: MASKING.optional().describe('Comment masquer une table faite d’un fichier protégé'),
    millesimes: optional(VINTAGES, {}).describe('Domaines dont ses lignes ont les millésimes'),
    trajets: ROUTING.optional().describe('Fait de ses cellules une table de distances par la terre')
  })
  .meta({ title: 'En-tête d’un modèle de l’entrepôt' });

export const CHECK_HEADER = z
  .strictObject({
    titre: optional(text, ''),
    severite: optional(z.enum(['erreur', 'avertissement']), 'erreur' as const).describe(
      'erreur : arrête la publication'
    ),
    profils: texts.describe('Ne vaut que pour ces profils ; sans cette clé, pour tous')
  })
  .meta({ title: 'En-tête d’un contrôle de l’entrepôt' });

/** An SQL file and its header by a schema. @param where the file, in messages @throws Failure (exit 2) */
export function readSqlWith<S extends z.ZodType>(
  schema: S,
  path: string,
  where: string = path
): { header: z.output<S>; body: string } {
  const { header, body } = readSqlFile(path);
  return { header: readAs(schema, header, where), body };
}
