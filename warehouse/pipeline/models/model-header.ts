import { z } from 'zod';
import { optional, readAs, text, texts } from '../declared/fields.ts';
import { MASKING } from '../mask/masking.ts';
import { readSqlFile } from '../declared/sql-file.ts';

/** The `trajets` section of a published model: its rows are cells (`cellule, depart, terre`), and the build adds the kilometres between them. */
const ROUTING = z
  .strictObject({ limite_km: z.number().positive().describe('Les couples plus éloignés sont laissés de côté') })
  .transform(({ limite_km: limitKm }) => ({ limitKm }));

export type Routing = z.output<typeof ROUTING>;

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
    secret: MASKING.optional().describe('Comment masquer une table faite d’un fichier protégé'),
    trajets: ROUTING.optional().describe('Fait de ses cellules une table de distances par la terre')
  })
  .meta({ title: 'En-tête d’un modèle de l’entrepôt' });

/** The header of a check of warehouse/checks. */
export const CHECK_HEADER = z
  .strictObject({
    titre: optional(text, ''),
    severite: optional(z.enum(['erreur', 'avertissement']), 'erreur' as const).describe(
      'erreur : arrête la publication'
    ),
    profils: texts.describe('Ne vaut que pour ces profils ; sans cette clé, pour tous')
  })
  .meta({ title: 'En-tête d’un contrôle de l’entrepôt' });

/** An SQL file of the warehouse and its header by a schema. @param where the file, in messages. @throws Failure (exit 2) naming each key that is wrong. */
export function readSqlWith<S extends z.ZodType>(
  schema: S,
  path: string,
  where: string = path
): { header: z.output<S>; body: string } {
  const { header, body } = readSqlFile(path);
  return { header: readAs(schema, header, where), body };
}
