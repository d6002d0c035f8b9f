import { isApi, STAMP } from './protocol.mjs';

/** Messages of assistants. */
export const ASSISTANT = /^\/mcp(\?|$)/;
/** Addresses whose answer is made whole, on a renderer's own thread, as pages are. */
const COMPOSED =
  /^\/api\/v1\/(figures|zones|archives|changes|catalogue\.jsonld|openapi\.json)(\/|\?|$)|[?&]format=(xlsx|parquet)(&|$)/;
/** Those that draw pixels. */
const DRAWN = /^\/(api\/v1\/figures\/.*[?&]format=png|dossier\/fichier.*[?&]format=docx)(&|$)/;
/** Those that are computed for seconds: given up when their reader leaves. */
const STUDIED = /^\/(formations\/ou-ouvrir|api\/v1\/siting)\?/;
const LONGEST_ACCEPT = 400;
/** Headers of the connection, not of the message (RFC 9110, 7.6.1), and our own between renderers and here. */
export const HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-connection',
  STAMP
]);

/** What decides the format of an answer: on the addresses that programs read alone, and no longer than one that means something. @param {import('node:http').IncomingHttpHeaders} headers @param {string} url */
export function acceptOf({ accept }, url) {
  return isApi(url) && accept !== undefined && accept.length <= LONGEST_ACCEPT ? accept : undefined;
}

/** What a renderer says of its answer, but for their own connection. @param {import('node:http').IncomingMessage} message @returns {Record<string, string | string[]>} */
export function ownHeaders({ headers }) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || HOP.has(name) ? [] : [[name, value]]))
  );
}

/** @param {string} path @param {Buffer | null} [body] @returns {import('./renderers.mjs').Kind} */
export function kindOf(path, body = null) {
  if (ASSISTANT.test(path)) return toolOf(body) === 'page' ? 'toolPage' : 'tool';
  if (DRAWN.test(path)) return 'picture';
  if (STUDIED.test(path)) return 'study';
  return isApi(path) && !COMPOSED.test(path) ? 'answer' : 'page';
}

/** The tool that a message calls; undefined for any other message. @param {Buffer | null} body @returns {unknown} */
function toolOf(body) {
  try {
    return JSON.parse(String(body))?.params?.name;
  } catch {
    return undefined;
  }
}
