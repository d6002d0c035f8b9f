interface Entry<T> {
  readonly value: T;
  readonly bytes: number;
}

/** Keeps the values used last, within a number of bytes. Owns them. A value larger than an eighth of the whole is not kept. */
export class ByteCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #pending = new Map<string, Promise<T>>();
  #bytes = 0;

  constructor(readonly limit: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** The value, made once even when asked for many times at once. A failure is not kept. */
  async getOrMake(key: string, make: () => Promise<T>, sizeOf: (value: T) => number): Promise<T> {
    const known = this.get(key);
    if (known !== undefined) return known;
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const made = make().then(
      (value) => {
        this.#pending.delete(key);
        this.set(key, value, sizeOf(value));
        return value;
      },
      (error: unknown) => {
        this.#pending.delete(key);
        throw error;
      }
    );
    this.#pending.set(key, made);
    return made;
  }

  set(key: string, value: T, bytes: number): void {
    const old = this.#entries.get(key);
    if (old) {
      this.#entries.delete(key);
      this.#bytes -= old.bytes;
    }
    if (bytes > this.limit / 8) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.limit) break;
      this.#entries.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }
}
