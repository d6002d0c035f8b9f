import { quoteText } from '../../../src/lib/text/sql-text.ts';
import type { Model } from '../models/models.ts';
import { quoteName } from '../sql.ts';
import type { TableColumn } from '../steps.ts';

/** A column of codes, the table that names them, and how the name is called beside. */
const NAMES: readonly (readonly [column: string, table: string, key: string, name: string])[] = [
  ['territoire', 'reference.territoires', 'territoire', 'nom'],
  ['metier', 'reference.metiers', 'metier', 'libelle'],
  ['formation', 'reference.formations', 'formation', 'libelle']
];

/**
 * What whoever opens the file alone reads first: a view for each table of figures, its codes named, and what has rows.
 * @param columns of each table, by `schema.table`
 */
export function readingViews(models: readonly Model[], columns: ReadonlyMap<string, readonly TableColumn[]>): string[] {
  const views = models
    .filter(({ layer, name }) => layer === 'publie' && name.startsWith('cube_'))
    .map(({ id, name, description }) => {
      const own = (columns.get(id) ?? []).map((column) => column.name);
      const named = NAMES.filter(([column, table]) => own.includes(column) && columns.has(table));
      const selected = named.map(([column, , , label], at) => `n${at}.${label} as ${quoteName(`${column}_${label}`)}`);
      const joins = named.map(
        ([column, table, key], at) => ` left join ${table} as n${at} on n${at}.${key} = c.${quoteName(column)}`
      );
      const view = `vues.${quoteName(name.slice('cube_'.length))}`;
      return `create view ${view} as select ${[...selected, 'c.*'].join(', ')} from publie.${quoteName(name)} as c${joins.join('')};
comment on view ${view} is ${quoteText(`${description}, avec le nom des codes`)}`;
    });
  return [
    'create schema vues',
    ...views,
    `create view vues.tables as select schema_name || '.' || table_name as "table", comment as contenu, estimated_size as lignes
      from duckdb_tables() where schema_name in ('publie', 'reference') and estimated_size > 0`
  ];
}

/** The comments of macros: the lines of text just above each. @param texts of their files */
export function macroComments(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/((?:^--[^\n]*\n)+)create or replace macro (\w+)\(([^)]*)\) as( table\b)?/gm)].map(
      ([, said = '', name = '', , isTable]) =>
        `comment on macro${isTable === undefined ? '' : ' table'} ${name} is ${quoteText(said.replaceAll(/^-- ?/gm, '').replaceAll('\n', ' ').trim())}`
    )
  );
}
