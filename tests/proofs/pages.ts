import { spawnSync } from 'node:child_process';
import { bin, buildSite, ROOT } from '../../scripts/setup.mjs';

/**
 * The page of every request of the catalogue, composed at its defaults on the demo, every page of the site read by axe and gone through by
 * keyboard, the gallery, and the dossier that a command
 * makes; the site is built first. @throws Error when one is refused
 */
export function pages(): void {
  buildSite();
  const run = spawnSync(
    bin('playwright'),
    ['test', 'pages.spec.ts', 'keyboard.spec.ts', 'dev.spec.ts', 'dossier.spec.ts'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, MAILLE_PREUVES: 'pages' },
      shell: process.platform === 'win32'
    }
  );
  if (run.status !== 0) throw new Error('Des pages ne sont pas composées, ou axe y trouve à redire.');
}
