import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Folders of models, by the schema of their tables. */
export const MODEL_FOLDERS = { staging: 'staging', marts: 'marts', publie: 'published', reference: 'published/reference' } as const;

/** Paths of the models of a warehouse, by the table that each makes: `publie.x`. */
export function modelPaths(warehouse: string, folders: Readonly<Record<string, string>> = MODEL_FOLDERS): Map<string, string> {
  return new Map(
    Object.entries(folders).flatMap(([schema, folder]) =>
      readdirSync(join(warehouse, folder)).filter((name) => name.endsWith('.sql')).map((name) => [`${schema}.${basename(name, '.sql')}`, join(warehouse, folder, name)] as const)
    )
  );
}

/** Tables that a file names, raw ones included, as often as it does; those that a masked cube must not stand beside are not read. */
export function tablesNamedIn(path: string): string[] {
  return readFileSync(path, 'utf8').replace(/^ *memes_quantites:.*$/gm, '').match(/\b(?:raw|staging|marts|publie|reference)\.[a-z_0-9]+/g) ?? [];
}

/** The source whose file a raw table holds; undefined for another table. */
export function sourceBehind(table: string): string | undefined {
  return table.startsWith('raw.') ? table.slice(4).split('__')[0] : undefined;
}
