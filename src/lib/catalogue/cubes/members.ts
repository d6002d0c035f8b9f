import { levelCondition } from './conditions.ts';
import type { Cube } from './cube.ts';
import type { Cut } from './exploration.ts';
import { labelOf, placeOf } from './named-values.ts';
import { codeOf } from './select.ts';

/** The periods of a cube, in order, as `valeur` and `libelle`. */
export function periodsOf({ nom, lignes, periode }: Cube): string {
  return `select distinct ${periode.nom} as valeur, ${periode.nom} as libelle
    from publie.${nom}${lignes === '' ? '' : ` where ${lignes}`} order by 1`;
}

/** The values of a dimension at the cut in use, named, in the order in which one looks for them. */
export function membersOf({ nom: table, lignes }: Cube, cut: Cut): string {
  const { nom, noms, valeurs } = cut.dimension;
  const where = levelCondition(cut, 'cube.');
  // Apart from the table of names, of which a column may bear the name of one that tells rows to keep.
  const rows = lignes === '' ? `publie.${table}` : `(from publie.${table} where ${lignes})`;
  const named = noms === null ? '' : ` left join ${noms} as noms on noms.${codeOf(noms)} = cube.${nom}`;
  const label =
    noms === null
      ? valeurs.length === 0
        ? `cube.${nom}`
        : labelOf(`cube.${nom}`, valeurs)
      : `coalesce(noms.libelle, cube.${nom})`;
  const order =
    noms === null
      ? valeurs.length === 0
        ? 'valeur'
        : placeOf('valeur', valeurs)
      : 'strip_accents(lower(libelle)), valeur';
  return `select distinct cube.${nom} as valeur, ${label} as libelle
    from ${rows} as cube${named}${where === '' ? '' : ` where ${where}`} order by ${order}`;
}
