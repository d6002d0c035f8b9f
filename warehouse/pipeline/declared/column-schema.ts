import { z } from 'zod';
import { expects } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { optional, pattern, text, texts } from './fields.ts';

const YEAR = '{annee}';

/** What is said of a column: the producer's names for it over the years, or more; nothing where its own name serves. */
export const COLUMN = z
  .union(
    [
      z.string(),
      z.array(z.union([z.string(), z.number()])),
      z
        .strictObject({
          noms: texts.describe('Noms acceptés dans l’en-tête, sans égard à la casse ni aux accents'),
          motif: pattern.optional().describe('Expression régulière, pour un nom qui change chaque année'),
          annees: z
            .tuple([z.int(), z.int()])
            .optional()
            .describe(
              'Une colonne par année, de la première à la dernière : {annee} est dans son nom et dans ses noms'
            ),
          facultative: optional(z.boolean(), false).describe('Peut manquer : ses valeurs sont alors vides'),
          codes: pattern
            .optional()
            .describe(
              'Expression régulière des codes que les modèles lisent ou laissent sciemment (elle vaut pour le code entier) : les autres sont comptés, et arrêtent la lecture d’un fichier dont ils tiennent plus d’un dixième des lignes'
            ),
          type: optional(text, 'VARCHAR').describe('Type DuckDB, pour les fichiers Parquet seulement'),
          place: z
            .int()
            .min(1)
            .optional()
            .describe(
              'Rang de la colonne, depuis 1, quand ses intitulés ne sont pas connus ; pour le format tableau seulement'
            )
        })
        .refine(({ annees, noms }) => annees === undefined || noms.every((name) => name.includes(YEAR)), {
          path: ['noms'],
          error: 'chaque nom d’une colonne par année dit où est l’année ; écrivez {annee}'
        })
    ],
    {
      error: expects(
        'un nom, une liste de noms, ou { noms, motif, annees, facultative, codes, type, place } est attendu',
        'écrivez le nom que porte la colonne dans le fichier'
      )
    }
  )
  .nullish();

/** The columns that one line declares: itself, or one a year. */
export function columnsOf(name: string, said: z.output<typeof COLUMN>) {
  if (typeof said !== 'object' || said === null || Array.isArray(said) || said.annees === undefined)
    return [columnOf(name, said)];
  const [first, last] = said.annees;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const of = (text: string): string => text.replaceAll(YEAR, String(first + index));
    return columnOf(of(name), { ...said, noms: said.noms.map(of) });
  });
}

function columnOf(name: string, said: z.output<typeof COLUMN>) {
  const { noms, motif, facultative, codes, type, place } =
    typeof said === 'object' && !Array.isArray(said) && said !== null
      ? said
      : { noms: [said ?? []].flat().map(String), facultative: false, type: 'VARCHAR' };
  return {
    name,
    /** Accepted header names, compared without case, accents, apostrophe shape or doubled spaces. */
    headers: noms.length === 0 && motif === undefined ? [name] : noms,
    /** Accepted header pattern, for names that hold a year; null when there is none. */
    pattern: motif ?? null,
    optional: facultative,
    /** The codes that models read, or knowingly leave; null where any text serves. */
    codes: codes ?? null,
    /** DuckDB type of the raw column: VARCHAR, except in Parquet files. */
    type,
    /** Its place from 1, in a workbook whose header is not known; null when its name is. */
    place: place ?? null
  };
}
