import { z } from 'zod';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { optional, text } from '../declared/fields.ts';
import { EXIT, failure } from '../failure.ts';

/** The `millesimes` section of a published model: the domains whose vintages its rows have. */
export const VINTAGES = z.record(
  z.string().regex(/^[a-z][a-z0-9_]*$/),
  z.strictObject({
    nom: text.describe('Nom du domaine, tel que les pages le montrent'),
    valeur: text.optional().describe('Colonne ou expression du millésime ; sans elle, le domaine n’a qu’un nom'),
    libelle: optional(text, '').describe(
      'Le millésime en toutes lettres, ses colonnes et expressions entre accolades : enquête {annee}'
    ),
    lignes: text.optional().describe('Condition des lignes qui en sont'),
    dernier: text.optional().describe('Condition d’une ligne au moins du dernier millésime'),
    de: text.optional().describe('Table où ils se lisent, quand ce n’est pas celle-ci : schema.table')
  })
);

/** Where `reference.millesimes` reads what headers declare. */
const DECLARED = 'declares.millesimes';

/** The column of typed codes, by which a table has rows of several levels. */
const PLACE = 'territoire';
const LEVELS_OF_ROWS = `array_to_string(list_sort(list(distinct split_part(${PLACE}, ':', 1))), ' ')`;
const NO_LEVEL = "''";

interface Declaring {
  /** `schema.table`. */
  readonly id: string;
  readonly header: {
    readonly millesimes: z.output<typeof VINTAGES>;
    readonly colonnes?: Readonly<Record<string, string>>;
  };
}

/** A model's text with, in place of `declares.millesimes`, a select for each domain that these models declare. */
export function withVintages(sql: string, models: readonly Declaring[]): string {
  if (!sql.includes(DECLARED)) return sql;
  const ids = new Set(models.map(({ id }) => id));
  const selects = models.flatMap(({ id, header }) =>
    Object.entries(header.millesimes).flatMap(([domain, { valeur, libelle, lignes, dernier, de = id }]) => {
      // A part of a warehouse may lack the table where they are read.
      if (valeur === undefined || (de !== id && !de.startsWith('meta.') && !ids.has(de))) return [];
      const byPlace = de === id && header.colonnes?.[PLACE] !== undefined;
      return [
        `select ${quoteText(domain)} as domaine, (${valeur})::varchar as millesime, ${inWords(libelle)} as libelle,\n` +
          `    ${quoteText(id.slice(id.indexOf('.') + 1))} as cube, bool_or(${dernier ?? 'true'}) as dernier,\n` +
          `    ${byPlace ? LEVELS_OF_ROWS : NO_LEVEL} as mailles from ${de}\n` +
          `    ${lignes === undefined ? '' : `where ${lignes} `}group by 2, 3`
      ];
    })
  );
  const none = `select null::varchar as domaine, null::varchar as millesime, null::varchar as libelle,
    null::varchar as cube, true as dernier, ${NO_LEVEL} as mailles where false`;
  return sql.replaceAll(DECLARED, () => `(\n  ${[...selects, none].join('\n  union all ')}\n)`);
}

/** « enquête {annee} »: the texts, and between braces expressions of SQL. */
function inWords(label: string): string {
  return label
    .split(/\{([^{}]*)\}/)
    .flatMap((part, index) => (index % 2 === 1 ? [`(${part})`] : part === '' ? [] : [quoteText(part)]))
    .join(' || ');
}

/** Names of the domains, by domain. @throws Failure (exit 2) when two headers declare one */
export function domainNames(models: readonly Declaring[]): Map<string, string> {
  const names = new Map<string, string>();
  const declared = new Map<string, string>();
  for (const { id, header } of models)
    for (const [domain, { nom }] of Object.entries(header.millesimes)) {
      const other = declared.get(domain);
      if (other !== undefined)
        throw failure(
          EXIT.input,
          `${id}, millesimes : le domaine « ${domain} » est déjà celui de ${other}.`,
          'Donnez-lui un autre nom dans l’un des deux en-têtes.'
        );
      declared.set(domain, id);
      names.set(domain, nom);
    }
  return names;
}
