import { constants, createGzip } from 'node:zlib';
import { takesGzip } from './cache.mjs';

/** The file of the snapshot named by its sum: it is taken whole, by the workshop, where a download is resumed by parts. */
const NAMED = /^\/api\/v1\/snapshot\/fichier\?(.*&)?somme=/;

/**
 * Whether a body travels compressed: most of a snapshot's file is room that its blocks leave, and a quarter of it is left on the way.
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').IncomingMessage} message what a renderer answers
 */
export function isCoded({ method, url = '', headers }, message) {
  return method === 'GET' && message.statusCode === 200 && NAMED.test(url) && takesGzip(headers['accept-encoding']);
}

/**
 * Its headers: neither a length, which is not known yet, nor parts; the tag is of what it holds, no longer of its bytes.
 * @param {Record<string, string | string[]>} headers
 */
export function codedHeaders({ etag, ...headers }) {
  const kept = Object.entries(headers).filter(([name]) => name !== 'content-length' && name !== 'accept-ranges');
  return {
    ...Object.fromEntries(kept),
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
    ...(etag ? { etag: `W/${String(etag)}` } : {})
  };
}

/**
 * Sends it as it comes, at the level that costs least. Who calls ends each of the two with the other.
 * @param {import('node:http').IncomingMessage} message @param {import('node:http').ServerResponse} response
 */
export function sendCoded(message, response) {
  const coder = createGzip({ level: constants.Z_BEST_SPEED });
  response.once('close', () => coder.destroy());
  message.pipe(coder).pipe(response);
}
