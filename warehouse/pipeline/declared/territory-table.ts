import { z } from 'zod';
import { isMaille, MAILLES } from '../../../src/lib/catalogue/levels.ts';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { code, optional, patternText, text } from './fields.ts';

const MEASURE = z.strictObject({
  colonne: text.describe('Son nom dans le fichier'),
  libelle: text.describe('Ce qu’elle compte ou mesure')
});

/** The `par_territoire` section of a source of the shelf: a table whose rows are territories, with no SQL to write. */
export const TERRITORY_TABLE = z
  .strictObject({
    fichiers: z
      .union([patternText, z.array(patternText).min(1)])
      .transform((value) => [value].flat())
      .describe('Motifs du nom de fichier'),
    delimiteur: text.optional().describe('Séparateur ; sans cette clé, il est cherché'),
    maille: text
      .refine(isMaille, {
        error: refuses((written) => `« ${written} » n’est pas une maille ; possibles : ${MAILLES.join(', ')}`)
      })
      .describe('Maille des territoires : commune, epci, departement…'),
    territoire: text.describe('La colonne du code : celui de l’Insee, de l’EPCI…'),
    periode: text.optional().describe('La colonne de l’année ou de la date, s’il y en a plusieurs'),
    dimensions: optional(z.record(code, text), {}).describe(
      'Ce qui distingue les lignes d’un territoire : nom, puis colonne du fichier'
    ),
    mesures: z.record(code, MEASURE).describe('Les nombres : nom, puis colonne du fichier et libellé')
  })
  .refine(({ mesures }) => Object.keys(mesures).length > 0, { path: ['mesures'], error: 'une mesure est attendue' });

export type TerritoryTable = z.output<typeof TERRITORY_TABLE>;

/** The entity of such a table, as `source.yaml` would declare it. */
export function entityOf({ fichiers, delimiteur, territoire, periode, dimensions, mesures }: TerritoryTable): object {
  return {
    fichiers,
    ...(delimiteur === undefined ? {} : { delimiteur }),
    colonnes: {
      territoire: [territoire],
      ...(periode === undefined ? {} : { periode: [periode] }),
      ...Object.fromEntries(Object.entries(dimensions).map(([name, column]) => [name, [column]])),
      ...Object.fromEntries(Object.entries(mesures).map(([name, { colonne }]) => [name, [colonne]]))
    }
  };
}
