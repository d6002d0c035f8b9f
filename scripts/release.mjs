// The release of the site: a hash of what it is built from. Two machines that have the same code have the same one, whenever each built it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SITE_FOLDERS } from './setup.mjs';

const FOLDERS = [...SITE_FOLDERS, 'gateway', 'scripts'];
const FILES = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];

export function siteRelease() {
  const sum = createHash('sha256');
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test|spec)\.ts$/.test(entry.name))
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(ROOT.length + 1)
          .replaceAll('\\', '/')
      )
  );
  for (const file of [...files, ...FILES].sort())
    sum
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return sum.digest('hex').slice(0, 16);
}
