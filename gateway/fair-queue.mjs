/**
 * Work that waits for a place, readers served in turn: one that asks for sixty pages waits behind one that asks for one.
 * @template T
 */
export class FairQueue {
  /** @type {Map<string, T[]>} by reader, the next to be served first */
  #lines = new Map();
  #size = 0;

  get size() {
    return this.#size;
  }

  /** How many of this reader wait. @param {string} reader */
  countOf(reader) {
    return this.#lines.get(reader)?.length ?? 0;
  }

  /** @param {string} reader @param {T} work */
  push(reader, work) {
    const line = this.#lines.get(reader);
    if (line) line.push(work);
    else this.#lines.set(reader, [work]);
    this.#size++;
  }

  /** The next work, of the reader served the longest ago among those who may have one. @param {(reader: string) => boolean} [may] @returns {T | undefined} */
  shift(may = () => true) {
    const entry = [...this.#lines].find(([reader]) => may(reader));
    if (entry === undefined) return undefined;
    const [reader, line] = entry;
    const work = line.shift();
    this.#size--;
    // Served: behind all the others.
    this.#lines.delete(reader);
    if (line.length > 0) this.#lines.set(reader, line);
    return work;
  }

  /** Takes out a work whose reader has left. @param {string} reader @param {T} work @returns {boolean} whether it was waiting */
  remove(reader, work) {
    const line = this.#lines.get(reader) ?? [];
    const index = line.indexOf(work);
    if (index === -1) return false;
    line.splice(index, 1);
    this.#size--;
    if (line.length === 0) this.#lines.delete(reader);
    return true;
  }
}
