import { readdir } from 'node:fs/promises';
import { PREPARE, publicationOf } from './protocol.mjs';
import { Refusal } from './refusal.mjs';
import { relay } from './relay.mjs';

/**
 * Has each renderer verify and open a publication, beside the one that it answers from: readers who are led to it then wait for nothing.
 * @param {import('./renderers.mjs').Renderers} renderers @param {number} publication @param {number} deadlineMs
 * @throws Refusal 502 when one of them cannot
 */
export async function openPublication(renderers, publication, deadlineMs) {
  const headers = { host: 'localhost', [PREPARE]: String(publication) };
  const ends = renderers.list().map(async (renderer) => {
    const message = await relay(renderer, { method: 'GET', path: '/health', headers, body: null }, deadlineMs);
    message.resume();
    return message.statusCode === 204;
  });
  if (ends.length > 0 && (await Promise.all(ends.map((end) => end.catch(() => false)))).every(Boolean)) return;
  throw new Refusal(
    502,
    `La publication ${publication} ne s’ouvre pas sur cette machine ; son journal dit pourquoi. Copiez ses fichiers, puis recommencez.`
  );
}

/** The last that a folder has, most often the one that a proxy asks for; null without any. @param {string} folder */
export async function latestPublication(folder) {
  const names = await readdir(folder).catch(() => []);
  const numbers = names.flatMap((name) => publicationOf(/^publication-(\d+)\.json$/.exec(name)?.[1]) ?? []);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
