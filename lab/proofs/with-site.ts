import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers, buildSite, ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { freePort } from '../../tests/support/free-port.ts';

/**
 * Serves the built site on the snapshots of `MAILLE_OUT`, or on those of the tests, for as long as the work lasts; says
 * what is missing where there are none.
 * @throws Error when the site does not answer, and whatever the work throws
 */
export async function withSite(
  work: (origin: string) => Promise<void>,
  out = process.env.MAILLE_OUT ?? TEST_DEMO
): Promise<void> {
  if (!existsSync(join(out, 'current.json'))) {
    console.log(`Aucun instantané dans ${out}, que npm test prépare ; MAILLE_OUT en désigne d’autres.`);
    return;
  }
  await buildSite();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const site = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, MAILLE_OUT: out, MAILLE_AVANCE: '0' }
  });
  try {
    if (!(await answers(origin, 60))) throw new Error('Le site ne répond pas.');
    await work(origin);
  } finally {
    site.kill();
  }
}
