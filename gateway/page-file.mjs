// Pages composed ahead, on disk beside their snapshot: one file, written whole or not at all, and believed by its sum.
import { createHash } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./cache.mjs').Answer} Answer */
/**
 * What the pages of a file were composed for: they answer under nothing else.
 * @typedef {object} Made
 * @property {string} stamp of the pointer and of what is withdrawn, with the month
 * @property {string} host that the pages write
 */

/** @param {{ snapshot: string, release: string, month: string }} of */
export function pageFile({ snapshot, release, month }) {
  return `pages-${snapshot}-${release}-${month}.bin`;
}

/**
 * Writes the pages, the first ones that so many bytes hold, in place of those that the snapshot had.
 * @param {string} folder @param {{ snapshot: string, release: string, month: string }} of @param {Made} made
 * @param {readonly (readonly [string, Answer])[]} pages by address @param {number} most bytes
 * @returns {Promise<number>} how many were written
 */
export async function writePages(folder, of, { stamp, host }, pages, most) {
  let bytes = 0;
  const kept = pages.filter(([, { body }]) => (bytes += body.byteLength) <= most);
  const list = kept.map(([url, { body, ...said }]) => ({ ...said, url, bytes: body.byteLength }));
  const content = Buffer.concat([
    Buffer.from(`${JSON.stringify({ stamp, host, pages: list })}\n`),
    ...kept.map(([, { body }]) => body)
  ]);
  const path = join(folder, pageFile(of));
  const temporary = `${path}.tmp`;
  try {
    const file = await open(temporary, 'w', 0o644);
    try {
      await file.writeFile(`${sumOf(content)}\n`);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  const own = `pages-${of.snapshot}-`;
  for (const name of await readdir(folder))
    if (name.startsWith(own) && name !== pageFile(of)) await rm(join(folder, name), { force: true });
  return kept.length;
}

/**
 * The pages of a file; null when there is none, or when they were composed for something else.
 * @param {string} folder @param {{ snapshot: string, release: string, month: string }} of @param {Made} made
 * @returns {Promise<(readonly [string, Answer])[] | null>}
 * @throws Error when the bytes are not those that were written
 */
export async function readPages(folder, of, { stamp, host }) {
  const read = await readFile(join(folder, pageFile(of))).catch(() => null);
  if (read === null) return null;
  const start = read.indexOf('\n') + 1;
  const content = read.subarray(start);
  if (start === 0 || read.subarray(0, start - 1).toString() !== sumOf(content)) throw new Error('sa somme est fausse');
  const end = content.indexOf('\n');
  const said = JSON.parse(content.subarray(0, end).toString());
  if (said.stamp !== stamp || said.host !== host) return null;
  let at = end + 1;
  return said.pages.map(
    (/** @type {Omit<Answer, 'body'> & { url: string, bytes: number }} */ { url, bytes, ...rest }) => {
      const body = content.subarray(at, (at += bytes));
      return /** @type {const} */ ([url, { ...rest, body }]);
    }
  );
}

/** @param {Buffer} content */
function sumOf(content) {
  return createHash('sha256').update(content).digest('hex');
}
