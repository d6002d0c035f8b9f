import { spawnSync } from 'node:child_process';
import { bin, buildSite, ROOT } from '../../scripts/setup.mjs';

/** The page of every request of the catalogue, composed at its defaults on the demo; the site is built first. @throws Error when one is not */
export function pages(): void {
  buildSite();
  const run = spawnSync(bin('playwright'), ['test', 'pages.spec.ts', '-g', 'the page of a request'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MAILLE_PREUVES: 'pages' },
    shell: process.platform === 'win32'
  });
  if (run.status !== 0) throw new Error('Des pages de requêtes ne sont pas composées.');
}
