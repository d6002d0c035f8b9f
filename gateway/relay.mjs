import { request } from 'node:http';

/**
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path
 * @property {import('node:http').OutgoingHttpHeaders} headers
 * @property {Buffer | null} body
 */

/** A renderer is silent: `deadline` tells it from one that has ended. */
function late() {
  return Object.assign(new Error('délai dépassé'), { deadline: true });
}

/**
 * Has a renderer answer; ends with the head of its answer, whose body is read from the message.
 * @param {import('./renderers.mjs').Renderer} renderer @param {Asked} asked @param {number} deadlineMs @param {AbortSignal} [left] nobody waits any more
 * @returns {Promise<import('node:http').IncomingMessage>}
 * @throws Error when it ends, or is silent until the deadline (`deadline` is then true); a body that stops coming ends the same way
 */
export function relay({ socket, agent }, { method, path, headers, body }, deadlineMs, left) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath: socket, agent, method, path, headers, ...(left ? { signal: left } : {}) });
    const timer = setTimeout(() => sent.destroy(late()), deadlineMs);
    sent.on('response', (message) => {
      clearTimeout(timer);
      message.setTimeout(deadlineMs, () => message.destroy(late()));
      resolve(message);
    });
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    sent.end(body ?? undefined);
  });
}

/**
 * The whole body when it is no longer than `most`; null as soon as it is longer, with what was read put back.
 * @param {import('node:http').IncomingMessage} message @param {number} most
 * @returns {Promise<Buffer | null>}
 */
export async function wholeBody(message, most) {
  const announced = Number(message.headers['content-length'] ?? 0);
  if (announced > most) return null;
  /** @type {Buffer[]} */
  const read = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const onData = (/** @type {Buffer} */ chunk) => {
      read.push(chunk);
      size += chunk.byteLength;
      if (size <= most) return;
      message.off('data', onData).off('end', onEnd).pause();
      message.unshift(Buffer.concat(read));
      resolve(null);
    };
    const onEnd = () => resolve(Buffer.concat(read));
    message
      .on('data', onData)
      .on('end', onEnd)
      .on('error', reject)
      .on('close', () => {
        if (!message.readableEnded && size <= most) reject(new Error('réponse interrompue'));
      });
  });
}
