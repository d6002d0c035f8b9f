import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary folders of the service: sockets of renderers, data spilled by the engine. Their name tells the process that owns them. */
const NAME = /^maille-(?:rendu|tri)-(\d+)-/;

/** Removes what killed processes left in the system's temporary folder. @param {string} [folder] */
export function sweepTemporary(folder = tmpdir()) {
  for (const name of readdirSync(folder)) {
    const owner = Number(NAME.exec(name)?.[1] ?? NaN);
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Left by another user's service: its own to remove, and no reason not to start.
    }
  }
}

/** @param {number} process_ */
function isAlive(process_) {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Another user's.
    return Reflect.get(/** @type {object} */ (error), 'code') === 'EPERM';
  }
}
