import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { answers, ROOT } from '../../scripts/setup.mjs';

const MOST_SECONDS = 20;

export interface ServedSite {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the built site on the warehouse of a folder, in a process of its own; answers once the site does. @param
 * settings variables of the environment
 */
export async function serveSite(out: string, port: number, settings: NodeJS.ProcessEnv = {}): Promise<ServedSite> {
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    stdio: 'ignore',
    env: { ...process.env, MAILLE_AVANCE: '0', ...settings, MAILLE_OUT: out, PORT: String(port), ORIGIN: address }
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.on('exit', () => resolve());
      if (!server.kill()) resolve();
    });
  if (!(await answers(address, MOST_SECONDS))) {
    await stop();
    throw new Error(`Le site ne répond pas sur ${address} : lancez « npm start » une fois, puis recommencez.`);
  }
  return { address, stop };
}
