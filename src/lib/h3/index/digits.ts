/**
 * The seven-fold hierarchy in whole numbers. A place of a face's plane is (i, j): i along the first axis, j along one
 * 120° further. A step to the next coarser resolution multiplies lengths by √7 and turns the axes by 19.1°, one way
 * then the other, so that four steps divide by 49 without turning: their digits depend only on i and j modulo 49.
 * Digits and axes are those of H3 (Uber, 2018), after Sahr's central place indexing (2014).
 */

/** Steps taken at once, and what they divide by. */
export const STEPS = 4;
export const BLOCK = 49;
/** Numbers that four digits make. */
export const QUADS = 8 ** STEPS;

/** What is left after whole blocks lies within 64 places of the centre: i or j at most 43 at resolution 3. */
export const HALF = 64;
export const WIDTH = 2 * HALF;

/** Places of resolution 0 that a face may touch: i and j from −2 to 2. */
const SIDE = 5;
export const PLACES = SIDE * SIDE;
/** Places kept for a face: those of resolution 0, and one for all others. */
export const BASES_WIDTH = PLACES + 1;
/** Bits of a base cell's number. */
export const BASE_BITS = 7;

/** Digit of the offset (i, j) from a parent's centre, at 3 (i + 1) + j + 1; (−1, 1) and (1, −1) do not occur. */
const DIGITS = [1, 3, 7, 5, 0, 2, 7, 4, 6];

/** Each digit turned by 60° counter-clockwise. */
const TURNED = [0, 5, 3, 1, 6, 4, 2];

interface Ancestor {
  i: number;
  j: number;
  /** Three bits for each step, the finest lowest. */
  digits: number;
}

function ancestor(i: number, j: number, resolution: number, steps: number): Ancestor {
  let digits = 0;
  for (let step = 0; step < steps; step++) {
    const odd = (resolution - step) % 2 === 1;
    const a = Math.round((odd ? 3 * i - j : 2 * i + j) / 7);
    const b = Math.round((odd ? i + 2 * j : 3 * j - i) / 7);
    const di = i - (odd ? 2 * a + b : 3 * a - b);
    const dj = j - (odd ? 3 * b - a : a + 2 * b);
    digits += (DIGITS[3 * (di + 1) + dj + 1] as number) * 8 ** step;
    [i, j] = [a, b];
  }
  return { i, j, digits };
}

/** At 49 i + j, both from 0 to 48: four digits (12 bits), then the ancestor's i + 1 and j + 1 (2 bits each). */
export function blockTable(odd: boolean): Uint16Array {
  return Uint16Array.from({ length: BLOCK * BLOCK }, (_, index) => {
    const { i, j, digits } = ancestor(Math.floor(index / BLOCK), index % BLOCK, odd ? 5 : 4, STEPS);
    return digits | ((i + 1) << 12) | ((j + 1) << 14);
  });
}

/** At 128 (i + 64) + j + 64: digits (9 bits), then the place at resolution 0 (`PLACES` if no face touches it). */
export function topTable(resolution: number): Uint16Array {
  return Uint16Array.from({ length: WIDTH * WIDTH }, (_, index) => {
    const { i, j, digits } = ancestor(Math.floor(index / WIDTH) - HALF, (index % WIDTH) - HALF, resolution, resolution);
    const place = Math.abs(i) > 2 || Math.abs(j) > 2 ? PLACES : SIDE * (i + 2) + j + 2;
    return digits | (place << 9);
  });
}

/** At 4096 n + four digits: the digits turned by n sixths of a turn, n from 0 to 5. */
export function turnTable(): Uint16Array {
  const table = Uint16Array.from({ length: 6 * QUADS }, (_, index) => index % QUADS);
  for (let index = QUADS; index < table.length; index++) {
    const before = table[index - QUADS] as number;
    let digits = 0;
    for (let shift = 0; shift < 3 * STEPS; shift += 3) digits |= (TURNED[(before >> shift) & 7] ?? 7) << shift;
    table[index] = digits;
  }
  return table;
}
