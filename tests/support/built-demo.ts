import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { EXIT } from '../../warehouse/pipeline/failure.ts';
import { isLocked } from '../../warehouse/pipeline/run/lock.ts';

/** Several times what a demo takes on two busy cores. */
const MOST_SECONDS = 900;
const PAUSE_MS = 500;

/**
 * Of the run of every test in which the demo was built: whoever asks again within it need not start a command to hear
 * that nothing changed.
 */
const BUILT_IN = `${TEST_DEMO}-passage`;
const RUN = process.env.MAILLE_PASSAGE;

/** The seed of the demo that the command line builds. */
export const DEMO_SEED = 1;

/**
 * The folder of a demo built from this code, which whoever asks reads only: another process that builds it is waited
 * for, and nothing is built when nothing changed.
 * @throws Error when the build fails, or one lasts too long.
 */
export async function builtDemo(): Promise<string> {
  if (RUN !== undefined && existsSync(BUILT_IN) && readFileSync(BUILT_IN, 'utf8') === RUN) return TEST_DEMO;
  for (const end = Date.now() + MOST_SECONDS * 1000; Date.now() < end; await setTimeout(PAUSE_MS)) {
    if (isLocked(TEST_DEMO)) continue;
    // What an earlier code published would be said again, as a region's readers have it: tests judge the masks of this
    // one.
    rmSync(join(TEST_DEMO, 'diffusion'), { recursive: true, force: true });
    const { code, said } = await build();
    if (code === EXIT.ok) {
      if (RUN !== undefined) writeFileSync(BUILT_IN, RUN);
      return TEST_DEMO;
    }
    if (code !== EXIT.locked) throw new Error(`La démonstration des tests n’est pas construite :\n${said}`);
  }
  throw new Error(`Une construction tient ${TEST_DEMO} depuis ${MOST_SECONDS} s : attendez sa fin, ou arrêtez-la.`);
}

async function build(): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'warehouse/pipeline/commands/cli.ts',
      'build',
      '--demo',
      '--seed',
      String(DEMO_SEED),
      // Threads that share the cores with tests wait for each other.
      '--threads',
      '1',
      '--out',
      TEST_DEMO
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] }
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => child.on('close', (code) => resolve({ code, said })).on('error', reject));
}
