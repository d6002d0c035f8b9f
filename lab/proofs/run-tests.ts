import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs tests that are too long for every run, told by `MAILLE_PREUVES`. @throws Error when one fails */
export function runTests(proof: string, failed: string, folders: readonly string[] = []): void {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...folders], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MAILLE_PREUVES: proof }
  });
  if (run.status !== 0) throw new Error(failed);
}
