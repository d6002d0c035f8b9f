// What the gateway and the renderers (src/lib/server) must agree on: said once, read by both.
import { createHash } from 'node:crypto';

/** Header by which a renderer says under which content of `current.json` an answer was made; it may then be kept. */
export const STAMP = 'x-maille-pointeur';

/**
 * Header by which a proxy in front of several services says which publication is answered (`publication-<n>.json`): this one or a
 * later one, never an earlier one. The gateway repeats it to its renderers.
 */
export const PUBLICATION = 'maille-publication';
/** Header that has a publication opened before any reader is led to it. */
export const PREPARE = 'maille-preparer';

/** In the folder of snapshots, those that are kept long: another disk may be mounted there. */
export const ARCHIVES = 'archives';

/** The number that one of these headers holds; null for anything else. @param {unknown} header */
export function publicationOf(header) {
  return typeof header === 'string' && /^[1-9]\d{0,8}$/.test(header) ? Number(header) : null;
}

/** What a publication puts in service: the content that `current.json` had when it was made, never written again. @param {number} publication */
export function publicationFile(publication) {
  return `publication-${publication}.json`;
}

/** The stamp of a content of `current.json`. @param {string} text */
export function stampOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Addresses that programs read: refused by a problem document, where others have a page. @param {string} path with or without its query */
export function isApi(path) {
  return /^\/(api\/|flux\/|(health|flux\.atom|veille\.atom|mcp)(\?|$))/.test(path);
}

/** Whether a list of tags holds this one, strong or weak (If-None-Match: RFC 9110, 13.1.2). @param {string} header @param {string} etag */
export function holdsTag(header, etag) {
  const bare = etag.replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === bare);
}

/**
 * A whole number of the environment.
 * @param {Readonly<Record<string, string | undefined>>} env @param {string} name @param {number} fallback @param {number} min @param {number} max
 * @throws Error naming the variable, its value and what is expected
 */
export function wholeNumber(env, name, fallback, min, max) {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Error(`${name} : « ${text} » ; un entier de ${min} à ${max} est attendu.`);
  return value;
}
