// Snapshots that were withdrawn: what the builder writes, the gateway and the renderers read before they answer.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** In the folder of snapshots; beside that folder too, where a backup put back in it does not erase what was withdrawn since. */
export const WITHDRAWALS = 'retraits.json';

/**
 * @typedef {object} Withdrawal
 * @property {string} id
 * @property {string} [sha256] of its file, in hexadecimal
 * @property {string} [entrees] fingerprint of the files that gave it, whatever the code
 * @property {string} construit_le ISO 8601
 * @property {string} le ISO 8601
 * @property {string} raison told to readers
 * @property {string} [leve] ISO 8601: since then it may be made and served again
 */

/** Both files of a folder. @param {string} folder */
export function withdrawalPaths(folder) {
  return [join(folder, WITHDRAWALS), join(dirname(folder), `${basename(folder)}-${WITHDRAWALS}`)];
}

/** What one file, or both, say; nothing for what cannot be read. @param {readonly string[]} texts @returns {Withdrawal[]} */
export function withdrawalsIn(...texts) {
  /** @type {Map<string, Withdrawal>} */
  const all = new Map();
  for (const text of texts)
    for (const one of parse(text)) {
      const known = all.get(one.id);
      // The later word of two copies: a lifting in one is not known by the other.
      if (known === undefined || (one.leve ?? one.le) >= (known.leve ?? known.le)) all.set(one.id, one);
    }
  return [...all.values()];
}

/** @param {string} folder @returns {Promise<Withdrawal[]>} */
export async function readWithdrawals(folder) {
  return withdrawalsIn(
    ...(await Promise.all(withdrawalPaths(folder).map((path) => readFile(path, 'utf8').catch(() => ''))))
  );
}

/**
 * The withdrawal of the snapshot that bears this id, or whose file has these bytes; undefined when it may be served.
 * @param {readonly Withdrawal[]} withdrawals @param {{ readonly id: string, readonly sha256?: string | null | undefined }} snapshot
 */
export function withdrawalOf(withdrawals, { id, sha256 }) {
  return withdrawals.find(
    (one) =>
      one.leve === undefined &&
      (one.id === id || (typeof sha256 === 'string' && sha256 !== '' && one.sha256 === sha256))
  );
}

/** @param {string} text @returns {Withdrawal[]} */
function parse(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list)
      ? list.filter((one) => ['id', 'le', 'raison'].every((name) => typeof one?.[name] === 'string'))
      : [];
  } catch {
    return [];
  }
}
