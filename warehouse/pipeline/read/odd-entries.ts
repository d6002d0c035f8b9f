import { extname } from 'node:path';
import { listOddEntries } from './data-files.ts';
import type { Source } from '../declared/source.ts';

/** What a data folder holds that cannot be read, a line each: the source would be absent, the build end well. */
export function oddEntriesOf(sources: readonly Source[], folder: string): string[] {
  const named = (baseName: string) =>
    sources.find(({ entities }) =>
      entities.some(({ filePatterns }) => filePatterns.some((pattern) => pattern.test(baseName)))
    );
  return listOddEntries(folder).flatMap(({ name, baseName, what, always }) => {
    // A folder may bear the name of a source, never that of a file.
    const source = extname(baseName) === '' ? undefined : named(baseName);
    return always || source !== undefined
      ? [`${name} : ${what}${source === undefined ? '' : `, là où un fichier de « ${source.titre} » est attendu`}.`]
      : [];
  });
}
