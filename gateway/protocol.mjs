// What the gateway and the renderers (src/lib/server) must agree on: said once, read by both.
import { createHash } from 'node:crypto';

/** Header by which a renderer says under which content of `current.json` an answer was made; it may then be kept. */
export const STAMP = 'x-maille-pointeur';

/** In the folder of snapshots, those that are kept long: another disk may be mounted there. */
export const ARCHIVES = 'archives';

/** The stamp of a content of `current.json`. @param {string} text */
export function stampOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Addresses that programs read: refused by a problem document, where others have a page. @param {string} path with or without its query */
export function isApi(path) {
  return /^\/(api\/|(health|flux\.atom|mcp)(\?|$))/.test(path);
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
