import { readFileSync } from 'node:fs';

/** Tables that a file names, raw ones included, as often as it does, less those of links between quantities: a mask does without those that are not there. */
export function tablesNamedIn(path: string): string[] {
  return (
    readFileSync(path, 'utf8')
      .replace(/^ *connu(_par)?:.*$/gm, '')
      .match(/\b(?:raw|staging|marts|publie|reference)\.[a-z_0-9]+/g) ?? []
  );
}

/** The source whose file a raw table holds; undefined for another table. */
export function sourceBehind(table: string): string | undefined {
  return table.startsWith('raw.') ? table.slice(4).split('__')[0] : undefined;
}
