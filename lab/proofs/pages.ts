import { spawnSync } from 'node:child_process';
import { bin, buildSite, ROOT } from '../../scripts/setup.mjs';

/**
 * The browser tests with none left out: the page of every request of the catalogue, composed at its defaults on the
 * demo, every page of the site read by axe and gone through by keyboard, and the walks that go again through what
 * another goes through. The site is built first. @throws Error when one is refused
 */
export async function pages(): Promise<void> {
  await buildSite();
  const run = spawnSync(bin('playwright'), ['test'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MAILLE_PREUVES: 'pages' },
    shell: process.platform === 'win32'
  });
  if (run.status !== 0) throw new Error('Des pages ne sont pas composées, ou axe y trouve à redire.');
}
