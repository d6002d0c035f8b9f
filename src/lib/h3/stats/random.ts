const WARM_UP = 12;
const WORDS = 2 ** 32;

/** Repeatable random integers: sfc32 of PractRand (Chris Doty-Humphrey). One seed, the same draws everywhere. */
export class Random {
  private a = 0;
  private b: number;
  private c: number;
  private counter = 1;

  /** @throws RangeError when the seed is not a whole number, 0 or more. */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`Graine ${seed} impossible : un entier positif ou nul.`);
    this.b = seed | 0;
    this.c = Math.floor(seed / WORDS);
    for (let turn = 0; turn < WARM_UP; turn++) this.next();
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const drawn = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }

  /** A whole number from 0 to `limit` − 1; their chances differ by limit / 2³² of themselves at most. */
  below(limit: number): number {
    return Math.floor((this.next() / WORDS) * limit);
  }
}
