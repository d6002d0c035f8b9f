import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** More producers' files, beside those of `MAILLE_DATA`; tests that need one are skipped without it. */
const ADDED = resolve(
  ROOT,
  process.env.MAILLE_DATA_AJOUTEE ?? join(process.env.MAILLE_DATA ?? '../shared/data', '../data-added')
);

/** The path of such a file, which may be absent. */
export function addedFile(path: string): string {
  return join(ADDED, path);
}

/** The path of a file of `MAILLE_DATA`, which may be absent. */
export function realFile(path: string): string {
  return resolve(ROOT, process.env.MAILLE_DATA ?? '../shared/data', path);
}
