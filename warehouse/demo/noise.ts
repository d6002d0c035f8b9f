/**
 * Deterministic noise: a number depends on the seed and on the words that name it, never on the order of
 * calls, so that adding a file to the demo leaves the others byte for byte the same.
 */
export interface Noise {
  /** Uniform, 0 <= u < 1. */
  unit(...words: (string | number)[]): number;
  /** Around 1, roughly log-normal; `width` 0.3 keeps nine values in ten within 0.7 and 1.45. */
  around(width: number, ...words: (string | number)[]): number;
  /** Integer from `low` to `high`, both included. */
  integer(low: number, high: number, ...words: (string | number)[]): number;
  /** A run of uniform numbers named once by its words: for millions of draws, where naming each would cost more than drawing it. */
  stream(...words: (string | number)[]): () => number;
}

export function noiseOf(seed: number): Noise {
  function unit(...words: (string | number)[]): number {
    return mix(hash(`${seed}/${words.join('/')}`)) / 4294967296;
  }
  return {
    unit,
    around: (width, ...words) => {
      const bell = unit(...words, 'a') + unit(...words, 'b') + unit(...words, 'c') - 1.5;
      return Math.exp(width * 1.6 * bell);
    },
    integer: (low, high, ...words) => low + Math.floor(unit(...words) * (high - low + 1)),
    stream: (...words) => {
      let state = hash(`${seed}/${words.join('/')}`);
      return () => {
        // A Weyl sequence through the finaliser (SplitMix): period 2^32, no two neighbours alike.
        state = (state + 0x9e3779b9) >>> 0;
        return mix(state) / 4294967296;
      };
    }
  };
}

/** FNV-1a on UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** Finaliser of MurmurHash3: neighbouring words give unrelated numbers. */
function mix(input: number): number {
  let value = input ^ (input >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Shares an integer total out by weights, to the unit (largest remainders, ties by position).
 * @throws RangeError when a weight is negative or none is positive.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0))
    throw new RangeError('Répartition impossible : il faut des poids positifs.');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * Shares a total out by weights without exceeding a ceiling anywhere; what does not fit goes to the others.
 * @throws RangeError when the ceilings together are below the total.
 */
export function shareOutBelow(total: number, weights: readonly number[], ceilings: readonly number[]): number[] {
  const parts = shareOut(total, weights).map((part, index) => Math.min(part, ceilings[index] ?? 0));
  let left = total - parts.reduce((a, b) => a + b, 0);
  while (left > 0) {
    const room = parts.map((part, index) => (ceilings[index] ?? 0) - part);
    if (!room.some((value) => value > 0))
      throw new RangeError('Répartition impossible : les plafonds sont inférieurs au total.');
    const extra = shareOut(left, room);
    extra.forEach((value, index) => {
      parts[index] = (parts[index] ?? 0) + Math.min(value, room[index] ?? 0);
    });
    left = total - parts.reduce((a, b) => a + b, 0);
  }
  return parts;
}
