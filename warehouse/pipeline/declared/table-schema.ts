import { z } from 'zod';
import { unaccented } from '../../../src/lib/text/unaccented.ts';
import { optional, patterns, patternOf, patternText, text, texts } from './fields.ts';

const HEADER_LINES = [1, 2, 3] as const;

/** A pattern on the names of a header, read without accents and with straight apostrophes. */
const headerPattern = patternText.transform((written) => patternOf(unaccented(written).replace(/[’‘`]/g, "'")));
const headerPatterns = z.union([headerPattern, z.array(headerPattern)]).transform((value) => [value].flat());

/** Columns that hold the same measure, one a year, a quarter or an age: each gives a row. */
const UNFOLDED = z
  .strictObject({
    valeur: text.describe('Colonne qui prend le contenu de la case'),
    motif: headerPatterns.describe(
      'Motif du nom de ces colonnes, lignes d’en-tête jointes par « > » ; un groupe nommé (?<annee>…) remplit la colonne de ce nom'
    ),
    avec: optional(z.record(z.string(), text), {}).describe(
      'Colonnes remplies d’après le nom : { trimestre: ’{annee}T{t}’ } ; {rang} est la place de la colonne dans son bloc, depuis 0'
    ),
    dit: text.describe('Ce qu’est ce nom, pour le message quand aucune colonne ne le porte : un trimestre (2025-T3)')
  })
  .transform(({ valeur, motif, avec, dit }) => ({ value: valeur, patterns: motif, fills: avec, said: dit }));

/** How a producer lays a table out in a workbook or a text: `tableau` of an entity of format `tableau`. */
export const TABLE = z
  .strictObject({
    feuilles: patterns.describe(
      'Motifs du nom des feuilles à lire, toutes avec l’en-tête ; sans cette clé, celles qui l’ont'
    ),
    entete: optional(z.union(HEADER_LINES.map((lines) => z.literal(lines))), 1).describe(
      'Lignes de l’en-tête ; une case fusionnée de la première vaut pour les colonnes qu’elle couvre'
    ),
    garde: optional(z.record(z.string(), patternText.transform(patternOf)), {}).describe(
      'Lignes gardées : { code: ’^\\d+$’ } ; les autres sont des totaux ou des notes'
    ),
    reportees: texts.describe('Colonnes écrites une fois pour plusieurs lignes (cases fusionnées vers le bas)'),
    vides: optional(z.array(text), ['///']).describe('Cases sans objet, lues comme vides ; /// sans cette clé'),
    feuille: text.optional().describe('Colonne qui prend le nom de la feuille'),
    nom_de: optional(z.record(z.string(), text), {}).describe(
      'Colonne qui prend le nom sous lequel une autre est trouvée : { niveau: code }'
    ),
    deplie: optional(z.array(UNFOLDED), []).describe(
      'Colonnes larges, une ligne chacune : une par année, par trimestre…'
    )
  })
  .transform(({ feuilles, entete, garde, reportees, vides, feuille = null, nom_de, deplie }) => ({
    sheets: feuilles,
    headerLines: entete,
    kept: garde,
    carried: reportees,
    blanks: vides,
    sheetColumn: feuille,
    nameOf: nom_de,
    unfolded: deplie
  }));

export type Table = z.output<typeof TABLE>;

const GROUP = /\(\?<([a-z_]+)>/g;

/** The columns that a table fills from something else than a header of their name. */
export function filledBy(table: Table): Set<string> {
  return new Set([
    ...(table.sheetColumn === null ? [] : [table.sheetColumn]),
    ...Object.keys(table.nameOf),
    ...table.unfolded.flatMap(({ value, patterns: known, fills }) => [
      value,
      ...Object.keys(fills),
      ...known.flatMap(({ source }) => Array.from(source.matchAll(GROUP), ([, name = '']) => name))
    ])
  ]);
}

/** What a `tableau` names that is no column of its entity; groups that only serve to fill another column apart. */
export function unknownColumns(table: Table, columns: readonly string[]): string[] {
  const named = [
    ...(table.sheetColumn === null ? [] : [table.sheetColumn]),
    ...Object.entries(table.nameOf).flat(),
    ...Object.keys(table.kept),
    ...table.carried,
    ...table.unfolded.flatMap(({ value, fills }) => [value, ...Object.keys(fills)])
  ];
  return [...new Set(named.filter((name) => !columns.includes(name)))];
}
