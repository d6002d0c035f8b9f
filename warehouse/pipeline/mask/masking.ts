import { z } from 'zod';
import { text, texts } from '../declared/fields.ts';

const AXIS = z.strictObject({
  total: text.describe('Modalité qui les réunit toutes'),
  parents: text.optional().describe('Table (code, parent) des niveaux entre les feuilles et le total')
});

/** The `secret` section of a published model: its rows are base cells; the build makes, masks and audits the cube. */
export const MASKING = z
  .strictObject({
    mesure: text.describe('Additive, entière, jamais négative'),
    contributeurs: text
      .optional()
      .describe('Colonne du nombre d’unités derrière chaque ligne ; sans elle, la mesure compte des personnes'),
    principal: text.optional().describe('Colonne de la part de la plus grande unité ; va avec contributeurs'),
    au_moins: z
      .number()
      .optional()
      .describe('Ce que chaque unité apporte au moins, chacun le sait : 1 pour un employeur'),
    part_premier: text.optional().describe('Colonne à écrire : classe de la part de la plus grande unité'),
    millesime: text.describe('Un masque par millésime'),
    commune: text.describe('Commune typée ; devient « territoire »'),
    commune_fichier: text.describe('Commune typée sous laquelle le fichier la compte, ancienne ou non'),
    mailles: texts
      .refine((levels) => levels[0] === 'commune', {
        error: 'la première maille n’est pas « commune » ; toutes les mailles faites de communes se masquent ensemble'
      })
      .describe('Mailles du cube, de la plus fine à la plus large, masquées ensemble'),
    axes: z.record(z.string(), AXIS).optional().describe('Axes du cube, autres que les territoires'),
    deja_publie: text
      .optional()
      .describe('Table (millésime, territoire, axes) des cellules qu’un fichier ouvert donne déjà'),
    connu: texts.describe('Tables de ce que des fichiers ouverts disent des mêmes cases (en-tête « connu_par »)')
  })
  .refine(({ contributeurs, principal }) => (contributeurs === undefined) === (principal === undefined), {
    error: '« contributeurs » et « principal » vont ensemble ; donnez les deux colonnes, ou aucune'
  })
  .refine(({ part_premier: share, principal }) => share === undefined || principal !== undefined, {
    path: ['part_premier'],
    error: '« part_premier » demande « principal » ; donnez la colonne de la plus grande unité'
  })
  .transform((said) => ({
    measure: said.mesure,
    /** Column of the number of units behind each row; null when the measure counts persons. */
    units: said.contributeurs ?? null,
    /** Column of the largest unit's part. */
    largest: said.principal ?? null,
    /** What each unit is publicly known to bring at the least: 1 for the employees of an employer, else 0. */
    leastOfUnit: said.au_moins ?? 0,
    /** Output column for the class of the largest unit's share; null for none. */
    shareClass: said.part_premier ?? null,
    vintage: said.millesime,
    commune: said.commune,
    /** Column of the commune under which the file counts, a former one perhaps. */
    fileCommune: said.commune_fichier,
    /** Territorial levels of the cube, from the finest. */
    levels: said.mailles,
    /** Other than territories; `total` stands for all members, `parents` is a table (code, parent), or null. */
    axes: Object.entries(said.axes ?? {}).map(([name, { total, parents }]) => ({
      name,
      total,
      parents: parents ?? null
    })),
    /** Table (vintage, territoire, axes) of the cells that an openly published file gives already, or null. */
    alreadyOpen: said.deja_publie ?? null,
    /** Tables of what open files say of the same cells. */
    statements: said.connu
  }));

export type Masking = z.output<typeof MASKING>;

/** Tables that the masking itself reads, and that the cube's figures come from. */
export function tablesOfMasking({ axes }: Pick<Masking, 'axes'>): string[] {
  return ['reference.appartenances', 'marts.dim_passage_communes', ...axes.flatMap(({ parents }) => parents ?? [])];
}
