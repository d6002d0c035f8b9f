import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ownerOf } from '../publish/owned-files.ts';
import { putInService, readCurrent } from '../publish/publication.ts';
import { holdFolder, type Lock } from './lock.ts';
import { RAISED_FILE } from './look-at-figures.ts';

/** Where a build is tried, beside the snapshots that are served: nothing there is served. */
export function trialFolder(out: string): string {
  const folder = resolve(out);
  return join(dirname(folder), `${basename(folder)}-essai`);
}

/**
 * Makes ready the folder of a trial: what is in service there is what is in service here, and masks must hold to what was
 * published here. The folder in service is locked until the trial ends, and not written.
 * @returns the lock, whose release ends the trial
 */
export function prepareTrial(out: string): Lock {
  const lock = holdFolder(out, 'build --essai');
  try {
    const folder = trialFolder(out);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const current = readCurrent(out);
    if (existsSync(join(out, 'diffusion')))
      cpSync(join(out, 'diffusion'), join(folder, 'diffusion'), { recursive: true });
    if (current === null) return lock;
    for (const name of readdirSync(out))
      if (ownerOf(name) === current.id || name === RAISED_FILE) link(join(out, name), join(folder, name));
    putInService(folder, current);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The same bytes, under another name where the disk allows it. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
