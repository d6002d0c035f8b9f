import { latLngToCell } from 'h3-js';
import { BASE_BITS, BASES_WIDTH, BLOCK, HALF, QUADS, STEPS, WIDTH } from './digits.ts';
import { FACE_WIDTH, GUESS_COLUMNS, UNSURE, type Faces } from './faces.ts';

/** What indexing looks up; `kernelTables` makes them. */
export interface Tables extends Faces {
  /** Four digits at once, for even and for odd resolutions. */
  blocks: readonly [even: Uint16Array, odd: Uint16Array];
  /** The coarsest digits, by number of digits left, 0 to 3. */
  tops: readonly [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  turns: Uint16Array;
  /** By face and place of resolution 0: base cell (7 bits), then sixths of a turn; −1 where h3-js must answer. */
  bases: Int16Array;
}

const RADIANS = Math.PI / 180;
const FINEST = 15;
/** Mode 1 (cell), resolution and base cell in the high half of a cell. */
const CELL_MODE = 0x08000000;
const RESOLUTION_SHIFT = 20;
const BASE_SHIFT = 13;
const HALF_SIZE = 2 ** 32;

/**
 * Writes the cells of points `from` to `to − 1`, as low and high halves; positions are degrees, not checked.
 * Where H3 goes through an azimuth and a distance, three dot products of the point's unit vector give its place on the
 * plane of its face (gnomonic projection); tables and whole numbers do the rest. One long loop: a call a point would
 * cost as much.
 */
export function indexRange(
  tables: Tables,
  lat: Float64Array,
  lng: Float64Array,
  resolution: number,
  halves: Uint32Array,
  from: number,
  to: number
): void {
  const { geometry, neighbours, guesses, turns, bases } = tables;
  const odd = resolution % 2 === 1;
  const axes = odd ? 9 : 3;
  const blocks = tables.blocks[odd ? 1 : 0];
  const top = tables.tops[resolution % STEPS] as Uint16Array;
  const blockCount = Math.floor(resolution / STEPS);
  const quads = new Int32Array(blockCount);
  // Added to i and j so that neither is negative; blocks divide it without a rest, down to the middle of the top table.
  const bias = HALF * BLOCK ** blockCount;
  const scale = Math.sqrt(7) ** resolution;
  const unit = 8 ** (FINEST - resolution);
  const header = CELL_MODE | (resolution << RESOLUTION_SHIFT);

  for (let n = from; n < to; n++) {
    const north = lat[n] as number;
    const east = lng[n] as number;
    const cosNorth = Math.cos(north * RADIANS);
    const x = cosNorth * Math.cos(east * RADIANS);
    const y = cosNorth * Math.sin(east * RADIANS);
    const z = Math.sin(north * RADIANS);

    // The nearest face: guessed, and where the guess is unsure, reached by going to nearer neighbours.
    const guess = guesses[((north / 2 + 45) | 0) * GUESS_COLUMNS + ((east / 2 + 90) | 0)] as number;
    let face = guess & (UNSURE - 1);
    let at = face * FACE_WIDTH;
    let nearness = x * (geometry[at] as number) + y * (geometry[at + 1] as number) + z * (geometry[at + 2] as number);
    for (let start = guess < UNSURE ? face : -1; start !== face;) {
      start = face;
      for (let side = 3 * start; side < 3 * start + 3; side++) {
        const other = neighbours[side] as number;
        at = other * FACE_WIDTH;
        const closer =
          x * (geometry[at] as number) + y * (geometry[at + 1] as number) + z * (geometry[at + 2] as number);
        if (closer > nearness) {
          nearness = closer;
          face = other;
        }
      }
    }

    // The nearest place: (0, 0), (1, 0), (0, 1) or (1, 1) from the rounded-down one, by the bisectors between them.
    at = face * FACE_WIDTH + axes;
    const stretch = scale / nearness;
    const u =
      (x * (geometry[at] as number) + y * (geometry[at + 1] as number) + z * (geometry[at + 2] as number)) * stretch +
      bias;
    const v =
      (x * (geometry[at + 3] as number) + y * (geometry[at + 4] as number) + z * (geometry[at + 5] as number)) *
        stretch +
      bias;
    let i = u | 0;
    let j = v | 0;
    const du = u - i;
    const dv = v - j;
    if (2 * du - dv > 1 && du > 2 * dv) i++;
    else if (2 * dv - du > 1 && dv > 2 * du) j++;
    else if (du + dv > 1) {
      i++;
      j++;
    }

    // Up the resolutions, four digits at a time, to the place of resolution 0.
    for (let block = 0; block < blockCount; block++) {
      const a = (i / BLOCK) | 0;
      const b = (j / BLOCK) | 0;
      const found = blocks[(i - a * BLOCK) * BLOCK + j - b * BLOCK] as number;
      quads[block] = found & (QUADS - 1);
      i = a + ((found >> 12) & 3) - 1;
      j = b + (found >> 14) - 1;
    }
    const summit = top[i * WIDTH + j] as number;
    const base = bases[face * BASES_WIDTH + (summit >> 9)] as number;
    if (base < 0) {
      const text = latLngToCell(north, east, resolution);
      halves[2 * n] = parseInt(text.slice(-8), 16);
      halves[2 * n + 1] = parseInt(text.slice(0, -8), 16);
      continue;
    }

    // Digits turned into the base cell's own axes, as one whole number below 2^45, then the unused ones.
    const turn = (base >> BASE_BITS) * QUADS;
    let digits = turns[turn + (summit & 0x1ff)] as number;
    for (let block = blockCount - 1; block >= 0; block--)
      digits = digits * QUADS + (turns[turn + (quads[block] as number)] as number);
    digits = digits * unit + unit - 1;
    const high = Math.floor(digits / HALF_SIZE);
    halves[2 * n] = digits - high * HALF_SIZE;
    halves[2 * n + 1] = header | ((base & 0x7f) << BASE_SHIFT) | high;
  }
}
