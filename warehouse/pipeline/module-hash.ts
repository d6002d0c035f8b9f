import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT_FOLDER } from './layout.ts';

/** What a module of ours runs: named at the start of a line, or on the way; not for its types alone. */
const IMPORT =
  /^import\s(?!type\s)(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|^export\s[*{][^'";]*?\sfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

interface LockedPackage {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Hash of these modules, of those that they import from near or far, and of the exact versions of the packages that
 * these use.
 * @param entries paths inside the project
 * @param apart modules whose own imports are not followed, nor their text read: what the entries do not run this time
 */
export function moduleHash(entries: readonly string[], apart: readonly string[] = []): string {
  const key = JSON.stringify([entries, apart]);
  const known = moduleHashes.get(key) ?? hashOfModules(entries, apart);
  moduleHashes.set(key, known);
  return known;
}

function hashOfModules(entries: readonly string[], apart: readonly string[]): string {
  const hash = createHash('sha256');
  const { modules, packages } = modulesBehind(entries, apart);
  for (const path of modules) hash.update(path).update(textOf(path));
  for (const line of versionsBehind(packages)) hash.update(line);
  return hash.digest('hex');
}

/** The modules of the project behind these, themselves included, and the packages that they name; both in order. */
export function modulesBehind(
  entries: readonly string[],
  apart: readonly string[] = []
): { modules: string[]; packages: string[] } {
  const modules = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path) || apart.includes(path)) continue;
    modules.add(path);
    for (const name of importsOf(path)) {
      if (name.startsWith('.'))
        waiting.push(relative(PROJECT_FOLDER, realpathSync(join(PROJECT_FOLDER, dirname(path), name))));
      else if (!name.startsWith('node:'))
        packages.add(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/')
        );
    }
  }
  return { modules: [...modules].sort(), packages: [...packages].sort() };
}

/** Texts and imports are read once, and hashed once: a build asks for the same modules at each of its steps. */
const moduleHashes = new Map<string, string>();
const texts = new Map<string, string>();
const imports = new Map<string, readonly string[]>();

function textOf(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(PROJECT_FOLDER, path), 'utf8');
  texts.set(path, text);
  return text;
}

function importsOf(path: string): readonly string[] {
  const found =
    imports.get(path) ??
    Array.from(textOf(path).matchAll(IMPORT), ([, ...found]) => found.find((name) => name !== undefined) ?? '');
  imports.set(path, found);
  return found;
}

let lockFile: Record<string, LockedPackage> | undefined;

/** Packages by their place in package-lock.json; none when it is not there. */
function lockedPackages(): Record<string, LockedPackage> {
  const path = join(PROJECT_FOLDER, 'package-lock.json');
  lockFile ??= existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> }).packages
    : {};
  return lockFile;
}

/** `name@version integrity` of these packages and of theirs; nothing without a lock file. */
function versionsBehind(packages: readonly string[]): string[] {
  const locked = lockedPackages();
  const found = new Set<string>();
  const waiting = packages.map((name) => `node_modules/${name}`);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const own = locked[place];
    if (own === undefined || found.has(place)) continue;
    found.add(place);
    for (const name of Object.keys({ ...own.dependencies, ...own.optionalDependencies })) {
      waiting.push(
        `${place}/node_modules/${name}` in locked ? `${place}/node_modules/${name}` : `node_modules/${name}`
      );
    }
  }
  return [...found]
    .sort()
    .map((place) => `${place}@${locked[place]?.version ?? ''} ${locked[place]?.integrity ?? ''}\n`);
}
