import { LRUCache } from 'lru-cache';
import { beforeDeadline } from './deadline.ts';

/** Keeps the values used last, within a number of bytes. Owns them. */
export class ByteCache<T extends NonNullable<unknown>> {
  readonly #kept: LRUCache<string, T> | null;
  readonly #pending = new Map<string, Promise<T>>();

  /** @param limit bytes; 0 keeps nothing @param largest share of them past which a value is not kept */
  constructor(
    readonly limit: number,
    largest = 1 / 8
  ) {
    this.#kept = limit < 8 ? null : new LRUCache({ maxSize: limit, maxEntrySize: Math.floor(limit * largest) });
  }

  get bytes(): number {
    return this.#kept?.calculatedSize ?? 0;
  }

  get size(): number {
    return this.#kept?.size ?? 0;
  }

  get(key: string): T | undefined {
    return this.#kept?.get(key);
  }

  /** The value, made once even when asked for many times at once. A failure is not kept. */
  async getOrMake(key: string, make: () => Promise<T>, sizeOf: (value: T) => number): Promise<T> {
    const known = this.get(key) ?? this.#pending.get(key);
    if (known !== undefined) return known;
    const made = beforeDeadline(make());
    this.#pending.set(key, made);
    try {
      const value = await made;
      this.set(key, value, sizeOf(value));
      return value;
    } finally {
      this.#pending.delete(key);
    }
  }

  /** @param bytes above 0 */
  set(key: string, value: T, bytes: number): void {
    if (Number.isFinite(bytes)) this.#kept?.set(key, value, { size: Math.max(1, Math.ceil(bytes)) });
    else this.#kept?.delete(key);
  }
}
