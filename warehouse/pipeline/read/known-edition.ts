import { readEditions, type Edition } from '../declared/editions.ts';
import type { Source } from '../declared/source.ts';
import { sumOf } from '../file-sum.ts';
import type { DataFile } from './data-files.ts';

const editions = readEditions();

/** The edition that a file is, by its bytes; undefined for a source of which none is known. */
export function editionOf({ name }: Source, { path }: Pick<DataFile, 'path'>): Edition | undefined {
  const own = editions.filter(({ source }) => source === name);
  if (own.length === 0) return undefined;
  const { sha256 } = sumOf(path);
  return own.find((edition) => edition.sha256.includes(sha256));
}

/** Said to whoever deposits a file that nothing dates. */
export function askDate({ name, titre }: Source): string {
  return `  ${titre} : date inconnue, aucune page n’en fait un chiffre clé ; dites-la dans le profil (sources.precisions.${name}.millesime).`;
}
