import type { Bounds } from './audit/bounds.ts';
import { TOLERANCE } from './audit/witness.ts';
import { isAtLeaves, type Cube } from './cube.ts';

/** The hidden cells of a level of territory, all other axes detailed, and what they hold together. */
export interface HiddenPart {
  /** Detailed cells of the level that are hidden. */
  readonly cells: Int32Array;
  /** What they hold, and what the shown ones do. */
  readonly hidden: number;
  readonly shown: number;
}

/** A share between two bounds, from 0 to 1, and what a reader deduces of the hidden sum. */
export interface ToldShare extends HiddenPart {
  readonly least: number;
  readonly most: number;
  /** Bounds of what the hidden cells hold together; `sumMost` is Infinity with nothing shown to compare with. */
  readonly sumLeast: number;
  readonly sumMost: number;
}

/** A share is told to a tenth of a percent. */
const STEPS = 1000;

/**
 * The share of its value that a level hides, between the nearest tenths of a percent that hold all that anybody can
 * deduce of it from what is published besides: a share `p` is an equation (shown × p ∕ (1 − p) is what the hidden
 * cells hold), and this one follows from the others.
 * @param bounds what anybody can deduce of each cell
 * @returns exactly 1 where nothing is shown, which tells nothing more than the mask does
 */
export function tellShare(
  cube: Cube,
  mask: Uint8Array,
  bounds: Pick<Bounds, 'low' | 'high'>,
  level: string
): ToldShare {
  const part = hiddenPartOf(cube, mask, level);
  if (part.cells.length > 0 && part.shown === 0) return told(part, 1, 1);
  const alone = sumsOf(part.cells, bounds);
  const whole = sumsByWhole(cube, mask, bounds, level, part.shown);
  const shareOf = (sum: number): number => (sum === Infinity ? 1 : sum <= 0 ? 0 : sum / (sum + part.shown));
  const least = Math.floor(shareOf(Math.max(alone.low, whole.low)) * STEPS + TOLERANCE) / STEPS;
  const most = Math.ceil(shareOf(Math.min(alone.high, whole.high)) * STEPS - TOLERANCE) / STEPS;
  return told(part, least, Math.max(least, most));
}

function told(part: HiddenPart, least: number, most: number): ToldShare {
  const sumAt = (share: number): number => (share >= 1 ? Infinity : (part.shown * share) / (1 - share));
  return { ...part, least, most, sumLeast: least >= 1 ? 0 : sumAt(least), sumMost: sumAt(most) };
}

interface Sums {
  readonly low: number;
  readonly high: number;
}

function sumsOf(cells: Iterable<number>, { low, high }: Pick<Bounds, 'low' | 'high'>): Sums {
  let [least, most] = [0, 0];
  for (const cell of cells) {
    least += low[cell] as number;
    most += high[cell] as number;
  }
  return { low: least, high: most };
}

/** By what remains of the whole without shown cells of the level and of the leaves that it leaves out. */
function sumsByWhole(
  cube: Cube,
  mask: Uint8Array,
  bounds: Pick<Bounds, 'low' | 'high'>,
  level: string,
  shown: number
): Sums {
  const [axis] = cube.axes;
  const whole = cube.axes.map(({ leafCount, leavesOf }) => leavesOf.findIndex(({ length }) => length === leafCount));
  const cell = whole.reduce((sum, member, position) => sum + member * (cube.strides[position] ?? 1), 0);
  if (!axis || whole.includes(-1) || mask[cell] === 1) return { low: 0, high: Infinity };
  const covered = axis.members.flatMap((_, member) =>
    axis.levels[member] === level ? [...(axis.leavesOf[member] ?? [])] : []
  );
  // Groups that overlap count somebody twice: what they hide together is no part of the whole.
  if (new Set(covered).size < covered.length) return { low: 0, high: Infinity };
  const inside = new Set(covered);
  const outside = detailedCells(cube, (member) => member < axis.leafCount && !inside.has(member));
  const left = sumsOf(outside, bounds);
  const rest = (cube.values[cell] as number) - shown;
  return { low: rest - left.high, high: rest - left.low };
}

/** Whether the hidden cells may hold this together, once the share is told. */
export function allows({ sumLeast, sumMost }: ToldShare, sum: number): boolean {
  const slack = TOLERANCE * Math.max(1, sum);
  return sum >= sumLeast - slack && sum <= sumMost + slack;
}

/** The hidden part of a level: members of the first axis (empty for leaves), other axes at their leaves. */
export function hiddenPartOf(cube: Cube, mask: Uint8Array, level: string): HiddenPart {
  const levels = cube.axes[0]?.levels ?? [];
  const cells: number[] = [];
  let [hidden, shown] = [0, 0];
  for (const cell of detailedCells(cube, (member) => levels[member] === level)) {
    if (mask[cell] === 1) {
      cells.push(cell);
      hidden += cube.values[cell] as number;
    } else shown += cube.values[cell] as number;
  }
  return { cells: Int32Array.from(cells), hidden, shown };
}

/** Cells of some members of the first axis, other axes at their leaves. */
function detailedCells(cube: Cube, isWanted: (member: number) => boolean): number[] {
  const stride = cube.strides[0] ?? 1;
  return Array.from({ length: cube.size }, (_, cell) => cell).filter(
    (cell) => isWanted(Math.floor(cell / stride)) && isAtLeaves(cube, cell, 1)
  );
}
