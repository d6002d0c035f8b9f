import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const SOURCES = join(ROOT, 'src');

/** The folder of the route that answers an address: at each segment, one of its name, else one that takes any. */
export function routeOf(address: string): string {
  let folder = join(SOURCES, 'routes');
  for (const segment of new URL(address, 'http://localhost').pathname.split('/').filter(Boolean)) {
    if (existsSync(join(folder, segment))) folder = join(folder, segment);
    else if (!/\[\.\.\.[^/]*$/.test(folder))
      folder = join(folder, readdirSync(folder).find((name) => name.startsWith('[')) ?? segment);
  }
  return folder;
}

function follow(file: string, found: Set<string>): void {
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '([^']+\.svelte)'/g)) {
    const part = from.startsWith('$lib') ? from.replace('$lib', join(SOURCES, 'lib')) : resolve(dirname(file), from);
    if (found.has(part)) continue;
    found.add(part);
    follow(part, found);
  }
}

/** The Svelte files that the page of an address is made of, its own left out. @throws Error where no page answers it */
export function partsOf(address: string): ReadonlySet<string> {
  const found = new Set<string>();
  follow(join(routeOf(address), '+page.svelte'), found);
  return found;
}
