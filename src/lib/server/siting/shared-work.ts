/** Work that several may wait for: made once, and given up when the last of them leaves. */
export class SharedWork<T> {
  readonly #running = new Map<string, { readonly made: Promise<T>; readonly end: AbortController; readers: number }>();

  /** @param left of this reader; those who stay still have their answer */
  async run(key: string, left: AbortSignal, make: (given: AbortSignal) => Promise<T>): Promise<T> {
    let work = this.#running.get(key);
    if (work === undefined) {
      const end = new AbortController();
      work = { made: make(end.signal), end, readers: 0 };
      this.#running.set(key, work);
    }
    const { made, end } = work;
    work.readers++;
    const leave = (): void => {
      if (--work.readers > 0) return;
      // Whoever comes now begins anew.
      if (this.#running.get(key) === work) this.#running.delete(key);
      end.abort();
    };
    if (left.aborted) leave();
    else left.addEventListener('abort', leave, { once: true });
    try {
      return await made;
    } finally {
      left.removeEventListener('abort', leave);
      if (this.#running.get(key) === work) this.#running.delete(key);
    }
  }
}
