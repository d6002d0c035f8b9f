import { Refusal } from './refusal.mjs';

const LARGEST_BODY = 64 * 1024;

/** What a form sent, whole before anything is made of it. @param {import('node:http').IncomingMessage} request @returns {Promise<Buffer | null>} @throws Refusal when it is too large */
export async function bodyOf(request) {
  if (request.method === 'GET' || request.method === 'HEAD') {
    request.resume();
    return null;
  }
  /** @type {Buffer[]} */
  const parts = [];
  // Refused at what is announced, or at the first byte too many: the rest is not read.
  let size = Number(request.headers['content-length'] ?? 0);
  const refuse = () => {
    if (size > LARGEST_BODY) throw new Refusal(413, `Le corps de la demande dépasse ${LARGEST_BODY / 1024} Ko.`);
  };
  refuse();
  size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.byteLength;
    refuse();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A body that is refused is not read: the connection ends with the answer, once its reader has had the time to take it. @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
export function letGoUnread(request, response) {
  response.setHeader('connection', 'close');
  response.once('finish', () => setTimeout(() => request.socket.destroy(), 500).unref());
}
