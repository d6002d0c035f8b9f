import { readPages, writePages } from './page-file.mjs';

const LOOK_MS = 2000;
/** A share of what is kept: the rest is for what readers ask. */
const SHARE = 0.75;
/** The pages that a publication writes on disk. */
const ON_DISK = /^\/(territoires\/(?!commune:).*)?$/;

/**
 * Composes pages before anybody asks for them, those that most readers open first: after each switch of snapshot and at each start,
 * while nobody waits. What a publication wrote on disk is read, the rest is composed. Owns how far it is.
 */
export class ComposeAhead {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #busy = false;
  /** Content under which pages were listed: all of them, and those still to be composed. */
  #listed = '';
  /** @type {readonly string[]} */
  #pages = [];
  /** @type {readonly string[]} */
  #left = [];
  /** What was found on disk: `lu`, `absent`, `illisible`. */
  #disk = 'absent';

  /** @param {import('./gateway.mjs').Gateway} gateway @param {string} release of the site, that names its pages */
  constructor(gateway, release) {
    this.gateway = gateway;
    this.release = release;
  }

  start() {
    const look = () => void this.look().catch((error) => this.gateway.report(`Pages d’avance : ${String(error)}`));
    this.#timer = setInterval(look, LOOK_MS);
    this.#timer.unref();
    look();
  }

  close() {
    clearInterval(this.#timer);
  }

  /** How far it is. */
  get progress() {
    return { pages: this.#pages.length, pretes: this.gateway.keptAmong(this.#pages), disque: this.#disk };
  }

  /** Prepares what is not yet, for the snapshot in service. */
  async look() {
    const { dispatcher } = this.gateway;
    if (this.#busy) return;
    this.#busy = true;
    try {
      await dispatcher.follow();
      const { stamp } = dispatcher;
      if (dispatcher.pointer.stamp === '') return;
      if (stamp !== this.#listed) {
        const pages = await this.gateway.sitePages();
        // Nothing is believed of what no renderer answers for.
        if (pages === null || dispatcher.stamp !== stamp) return;
        this.#pages = pages;
        this.#left = pages;
        this.#listed = stamp;
        await this.#read();
      }
      if (this.#left.length > 0) this.#left = await this.gateway.prepare(this.#left, dispatcher.cache.limit * SHARE);
    } finally {
      this.#busy = false;
    }
  }

  /** Composes what a publication leaves on disk, and writes it. @param {number} most bytes @returns {Promise<number>} pages written @throws Error when the disk takes nothing */
  async write(most) {
    const { dispatcher } = this.gateway;
    await dispatcher.follow();
    const all = await this.gateway.sitePages();
    if (all === null) throw new Error('aucun instantané n’est en service');
    const pages = all.filter((page) => ON_DISK.test(page));
    await this.gateway.prepare(pages, most);
    return writePages(dispatcher.settings.folder, await this.#of(), this.#made(), this.gateway.answersOf(pages), most);
  }

  async #read() {
    const { dispatcher, report } = this.gateway;
    this.#disk = 'absent';
    try {
      const of = await this.#of();
      const made = this.#made();
      const pages = await readPages(dispatcher.settings.folder, of, made);
      // Another snapshot may have come in service meanwhile.
      if (pages === null || dispatcher.stamp !== made.stamp) return;
      this.gateway.keep(pages);
      this.#disk = 'lu';
    } catch (error) {
      this.#disk = 'illisible';
      report(
        `Les pages écrites d’avance ne sont pas lues, ${error instanceof Error ? error.message : String(error)} : elles sont composées de nouveau.`
      );
    }
  }

  async #of() {
    const { pointer, stamp } = this.gateway.dispatcher;
    const text = await pointer.text();
    return { snapshot: String(JSON.parse(text).id), release: this.release, month: stamp.slice(-7) };
  }

  #made() {
    return { stamp: this.gateway.dispatcher.stamp, host: this.gateway.ownHost };
  }
}
