import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The demo without each source, then without each pair of sources, every request asked for three territories: an hour or more. @throws Error when one says more than it knows */
export function knowledge(): void {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/knowledge'], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MAILLE_PREUVES: 'knowledge' } });
  if (run.status !== 0) throw new Error('Des réponses disent plus que leurs fichiers.');
}
