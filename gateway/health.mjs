import { relay, wholeBody } from './relay.mjs';

const ASK_MS = 3000;
/** An answer older than this says nothing of now. */
const STALE_MS = 30_000;
const LARGEST = 64 * 1024;

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Said */

/**
 * Whether the service answers: each renderer is asked in turn, out of the queue, and reads a table of the snapshot. What it said last
 * is told at once, so that a busy service still says that it lives.
 */
export class Health {
  /** @type {Map<import('./renderers.mjs').Renderer, { at: number, status: number, document: Record<string, unknown> }>} */
  #said = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** How far the pages composed ahead are; null where none is. @type {(() => { pages: number, pretes: number, disque: string }) | null} */
  ahead = null;

  /** @param {import('./renderers.mjs').Renderers} renderers */
  constructor(renderers) {
    this.renderers = renderers;
  }

  async start() {
    await this.#ask();
    this.#timer = setInterval(() => void this.#ask(), ASK_MS);
    this.#timer.unref();
  }

  close() {
    clearInterval(this.#timer);
  }

  async #ask() {
    const all = this.renderers.list();
    const headers = { host: 'localhost' };
    for (const [renderer, { at }] of this.#said)
      if (!all.includes(renderer) && (renderer.leaving || Date.now() - at > STALE_MS)) this.#said.delete(renderer);
    await Promise.all(
      all.map(async (renderer) => {
        try {
          const message = await relay(renderer, { method: 'GET', path: '/health', headers, body: null }, STALE_MS);
          const body = await wholeBody(message, LARGEST);
          this.#said.set(renderer, {
            at: Date.now(),
            status: message.statusCode ?? 500,
            document: JSON.parse(String(body))
          });
        } catch {
          // Silent: what it said last grows old.
        }
      })
    );
  }

  /**
   * What is still to be believed. While all were killed and others start, what they said last: kept answers are still sent.
   */
  #recent() {
    const recent = [...this.#said].filter(([, { at }]) => Date.now() - at <= STALE_MS);
    const all = this.renderers.list();
    const living = recent.filter(([renderer]) => all.includes(renderer));
    return { compositions: living.length, said: (living.length > 0 ? living : recent).map(([, said]) => said) };
  }

  /** @param {Record<string, unknown>} counts @returns {Promise<Said>} */
  async answer(counts) {
    if (this.#recent().said.every(({ status }) => status !== 200))
      await Promise.race([this.#ask(), new Promise((resolve) => setTimeout(resolve, ASK_MS).unref())]);
    const { said: recent, compositions } = this.#recent();
    // One that refuses tells more than one that answers: half of the readers meet it.
    const said = recent.find(({ status }) => status !== 200) ?? recent[0];
    if (said === undefined)
      return write(503, {
        type: 'about:blank',
        title: 'Service momentanément indisponible',
        status: 503,
        detail: 'Aucun processus de composition ne répond.',
        instance: '/health'
      });
    return write(
      said.status,
      said.status === 200
        ? { ...said.document, ...counts, compositions, ...(this.ahead ? { avance: this.ahead() } : {}) }
        : said.document
    );
  }
}

/** @param {number} status @param {object} document @returns {Said} */
function write(status, document) {
  const body = Buffer.from(JSON.stringify(document));
  return {
    status,
    body,
    headers: {
      'content-type': status === 200 ? 'application/json' : 'application/problem+json; charset=utf-8',
      'content-length': String(body.byteLength),
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
    }
  };
}
