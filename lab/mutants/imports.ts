import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

const CODE = /\.(ts|mjs|js|svelte)$/;
export const TEST = /\.(test|spec)\.ts$/;
/** What is erased when a module runs is left aside. */
const IMPORT = /\b(?:import|export)\s(?!type\b)[^;'"]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

/** Files of code under folders, from the root, in order. */
export function codeUnder(folders: readonly string[], root: string): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
    )
    .filter((path) => CODE.test(path) && !path.includes('node_modules'))
    .sort();
}

/** The modules that import each file, a computed name apart. */
export function importersOf(files: readonly string[], root: string): Map<string, string[]> {
  const into = new Map(files.map((path) => [path, [] as string[]]));
  for (const from of files)
    for (const [, named, alone = ''] of readFileSync(join(root, from), 'utf8').matchAll(IMPORT)) {
      const name = named ?? alone;
      const path = name.startsWith('$lib/') ? `src/lib/${name.slice(5)}` : normalize(join(dirname(from), name));
      into.get(path)?.push(from);
    }
  return into;
}
