import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The page of every request of the catalogue, composed at its defaults on the demo; the site is built first. @throws Error when one is not */
export function pages(): void {
  for (const args of [
    [join('scripts', 'build-site.mjs')],
    [join('node_modules', '@playwright/test/cli.js'), 'test', 'pages.spec.ts', '-g', 'the page of a request']
  ]) {
    const run = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, MAILLE_PREUVES: 'pages' }
    });
    if (run.status !== 0) throw new Error('Des pages de requêtes ne sont pas composées.');
  }
}
