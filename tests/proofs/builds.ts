import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Tests like the others, minutes of builds long: those that vite.config.ts keeps out of every run. @throws Error when one fails */
export function builds(): void {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MAILLE_PREUVES: 'builds' } });
  if (run.status !== 0) throw new Error('Les preuves des constructions ont échoué.');
}
