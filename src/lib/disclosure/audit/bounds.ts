import type { Cube } from '../cube.ts';
import { eachLineOf, lineAt, linesOf, type Lines } from '../lines.ts';

/** What anybody can deduce of each cell from what is published; equal bounds where it is. */
export interface Bounds {
  readonly low: Float64Array;
  /** Infinity when nothing published limits the cell. */
  readonly high: Float64Array;
  /** The last equation that narrowed each cell; -1 when none did. */
  readonly narrowedBy: Int32Array;
}

const PASSES = 200;
const LEAST_GAIN = 1e-7;

/** Bounds of every hidden cell, by propagation through all equations: sure, not always the tightest. */
export function propagateBounds(cube: Cube, mask: Uint8Array): Bounds {
  const lines = linesOf(cube);
  const low = cube.values.slice();
  const high = cube.values.slice();
  const narrowedBy = new Int32Array(cube.size).fill(-1);
  const queued = new Uint8Array(lines.count);
  let queue: number[] = [];
  const push = (line: number): void => {
    if (queued[line] === 1) return;
    queued[line] = 1;
    queue.push(line);
  };
  for (let cell = 0; cell < cube.size; cell++) {
    if (mask[cell] !== 1) continue;
    low[cell] = cube.least[cell] as number;
    high[cell] = cube.most[cell] as number;
    eachLineOf(cube, lines, cell, push);
  }
  for (let pass = 0; pass < PASSES && queue.length > 0; pass++) {
    const batch = queue;
    queue = [];
    for (const line of batch) {
      queued[line] = 0;
      narrowLine(cube, lines, line, { low, high, narrowedBy }, mask, push);
    }
  }
  return { low, high, narrowedBy };
}

function narrowLine(
  cube: Cube,
  lines: Lines,
  number: number,
  bounds: Bounds,
  mask: Uint8Array,
  push: (line: number) => void
): void {
  const { low, high } = bounds;
  const { sum, base, stride } = lineAt(cube, lines, number);
  const parent = base + sum.parent * stride;
  let lowSum = 0;
  let highSum = 0;
  let unlimited = 0;
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    lowSum += low[cell] as number;
    if (high[cell] === Infinity) unlimited++;
    else highSum += high[cell] as number;
  }
  const narrow = (cell: number, least: number, most: number): void => {
    const gain = LEAST_GAIN * Math.max(1, low[cell] as number);
    const raise = least > (low[cell] as number) + gain;
    const lower = most < (high[cell] as number) - gain;
    if (!raise && !lower) return;
    if (raise) low[cell] = least;
    if (lower) high[cell] = most;
    bounds.narrowedBy[cell] = number;
    eachLineOf(cube, lines, cell, push);
  };
  const total = { low: low[parent] as number, high: high[parent] as number };
  if (mask[parent] === 1) narrow(parent, lowSum, unlimited === 0 ? highSum : Infinity);
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    if (mask[cell] !== 1) continue;
    const ownHigh = high[cell] as number;
    const othersUnlimited = unlimited - (ownHigh === Infinity ? 1 : 0);
    const othersHigh = othersUnlimited > 0 ? Infinity : highSum - (ownHigh === Infinity ? 0 : ownHigh);
    const ownLow = low[cell] as number;
    narrow(cell, total.low - othersHigh, total.high - (lowSum - ownLow));
    // What this cell has just gained serves its neighbours in the same pass.
    lowSum += (low[cell] as number) - ownLow;
    if (high[cell] !== ownHigh) {
      if (ownHigh === Infinity) unlimited--;
      highSum += (high[cell] as number) - (ownHigh === Infinity ? 0 : ownHigh);
    }
  }
}
