const LOOK_MS = 2000;
const MEGABYTE = 1024 * 1024;

/**
 * Watches what the process that readers meet holds. Past its limit, what can be had again is forgotten and those who take nothing are let
 * go; it is said once each time.
 */
export class MemoryWatch {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #past = false;

  /** @param {number} limit in bytes @param {import('./gateway.mjs').Gateway} gateway @param {(message: string) => void} report @param {() => number} [read] */
  constructor(limit, gateway, report, read = () => process.memoryUsage.rss()) {
    this.limit = limit;
    this.gateway = gateway;
    this.report = report;
    this.read = read;
  }

  start() {
    this.#timer = setInterval(() => this.look(), LOOK_MS);
    this.#timer.unref();
  }

  close() {
    clearInterval(this.#timer);
  }

  look() {
    const held = this.read();
    const past = held > this.limit;
    if (past) {
      this.gateway.dispatcher.cache.clear();
      this.gateway.sendBuffer.shed();
    }
    if (past && !this.#past)
      this.report(
        `La porte tient ${Math.round(held / MEGABYTE)} Mo (MAILLE_PORTE_MO : ${Math.round(this.limit / MEGABYTE)}) : ses réponses gardées sont oubliées, et les lecteurs qui ne prennent rien, laissés.`
      );
    this.#past = past;
  }
}
