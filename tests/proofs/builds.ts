import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['warehouse/build/recovery.test.ts', 'warehouse/build/workshop.test.ts', 'warehouse/build/real-files.test.ts'];

/** Builds killed at ten instants, a base kept from build to build, two real regions: tests as the others, minutes long. @throws Error when one fails */
export function builds(): void {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...FILES], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MAILLE_PREUVES: 'oui' } });
  if (run.status !== 0) throw new Error('Les preuves des constructions ont échoué.');
}
