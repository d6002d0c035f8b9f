/** The pages that most readers open first; one that leads elsewhere is followed. */
const PAGES = ['/', '/territoires/region', '/formations', '/pilotage'];
const LOOK_MS = 2000;

/**
 * Has the first pages composed after each switch of snapshot, while nobody waits: their first readers then wait for nothing. Who asks
 * for something meanwhile goes first, and what is left is taken up when nobody waits any more.
 */
export class FirstPages {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #done = '';
  #busy = false;

  /** @param {import('./gateway.mjs').Gateway} gateway @param {readonly string[]} [pages] */
  constructor(gateway, pages = PAGES) {
    this.gateway = gateway;
    this.pages = pages;
  }

  start() {
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  close() {
    clearInterval(this.#timer);
  }

  /** Prepares what is not yet, for the snapshot in service. */
  async look() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const stamp = await this.gateway.dispatcher.pointer.follow();
      if (stamp !== '' && stamp !== this.#done && (await this.gateway.prepare(this.pages))) this.#done = stamp;
    } finally {
      this.#busy = false;
    }
  }
}
