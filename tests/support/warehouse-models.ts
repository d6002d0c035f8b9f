import { readFileSync } from 'node:fs';

/** Tables that a file names, as `tablesIn` its text. */
export function tablesNamedIn(path: string): string[] {
  return tablesIn(readFileSync(path, 'utf8'));
}

/**
 * Tables that a text names, raw ones included, as often as it does, less those of links between quantities: a mask does
 * without those that are not there.
 */
export function tablesIn(text: string): string[] {
  return text.replace(/^ *connu(_par)?:.*$/gm, '').match(/\b(?:raw|staging|marts|publie|reference)\.[a-z_0-9]+/g) ?? [];
}

/** The source whose file a raw table holds; undefined for another table. */
export function sourceBehind(table: string): string | undefined {
  return table.startsWith('raw.') ? table.slice(4).split('__')[0] : undefined;
}
