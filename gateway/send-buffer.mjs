import { Refusal } from './refusal.mjs';

/** Given to a connection at a time, whatever the length of the answer. */
const SLICE = 256 * 1024;
/** Where others lack room, who has taken nothing for so long is let go. */
const STALLED_MS = 5000;
/** And where nobody does. */
const TAKING_MS = 60_000;
const LONGEST_MS = 600_000;

/**
 * A body to send.
 * @typedef {object} Content
 * @property {object} of what it is: readers who are sent the same share its bytes
 * @property {number} bytes
 * @property {() => Buffer | Promise<Buffer>} read
 */

/** Sends bodies, slice after slice as they are taken. Owns the bytes that readers have yet to take, of which there is a limit. */
export class SendBuffer {
  /** @type {Map<object, { bytes: number, readers: number, body: Promise<Buffer> }>} */
  #held = new Map();
  /** @type {Map<import('node:http').ServerResponse, { at: number, release: () => void }>} when each last took something, the longest ago first */
  #readers = new Map();
  /** Bytes held, those that several take counted once. */
  bytes = 0;

  /** @param {number} limit in bytes */
  constructor(limit) {
    this.limit = limit;
  }

  /**
   * Sends the head once the body is at hand, then the body.
   * @param {import('node:http').ServerResponse} response @param {Content} content @param {() => void} writeHead
   * @throws Refusal before the head, when too many bytes wait for those who take them
   */
  async send(response, content, writeHead) {
    if (response.destroyed) return;
    const held = this.#hold(response, content);
    letGo(response, LONGEST_MS);
    const body = await held.body;
    if (response.destroyed) return;
    writeHead();
    for (let at = SLICE; at < body.byteLength; at += SLICE) {
      if (!response.write(body.subarray(at - SLICE, at))) await drained(response);
      if (response.destroyed) return;
      this.#took(response);
    }
    response.end(body.subarray(Math.floor(Math.max(0, body.byteLength - 1) / SLICE) * SLICE));
  }

  /** Lets go of those who take nothing, the longest ago first, until so many bytes are free. @param {number} [wanted] */
  shed(wanted = Infinity) {
    for (const [response, { at, release }] of this.#readers) {
      if (this.limit - this.bytes >= wanted || Date.now() - at < STALLED_MS) return;
      release();
      response.destroy();
    }
  }

  /** @param {import('node:http').ServerResponse} response @param {Content} content */
  #hold(response, { of, bytes, read }) {
    let held = this.#held.get(of);
    if (held === undefined) {
      this.shed(bytes);
      if (this.bytes + bytes > this.limit)
        throw new Refusal(503, 'Trop de réponses sont en cours d’envoi ; réessayez dans quelques secondes.', 5);
      held = { bytes, readers: 0, body: Promise.resolve(read()) };
      this.#held.set(of, held);
      this.bytes += bytes;
    }
    const share = held;
    share.readers++;
    const release = () => {
      if (!this.#readers.delete(response) || --share.readers > 0) return;
      this.#held.delete(of);
      this.bytes -= bytes;
    };
    this.#readers.set(response, { at: Date.now(), release });
    response.once('close', release);
    return share;
  }

  /** @param {import('node:http').ServerResponse} response */
  #took(response) {
    const reader = this.#readers.get(response);
    if (reader === undefined) return;
    this.#readers.delete(response);
    this.#readers.set(response, { ...reader, at: Date.now() });
  }
}

/** Cuts an answer that its reader does not take: nothing for a minute, or not the whole in so long. @param {import('node:http').ServerResponse} response @param {number} longestMs */
export function letGo(response, longestMs) {
  response.setTimeout(TAKING_MS, () => response.destroy());
  const longest = setTimeout(() => response.destroy(), longestMs);
  longest.unref();
  response.once('close', () => clearTimeout(longest));
}

/** Once what was written has left, or the reader has. @param {import('node:http').ServerResponse} response @returns {Promise<void>} */
function drained(response) {
  return new Promise((resolve) => {
    const end = () => {
      response.off('drain', end).off('close', end);
      resolve();
    };
    response.once('drain', end).once('close', end);
  });
}
