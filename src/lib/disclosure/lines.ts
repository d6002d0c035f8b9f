import type { Sum } from './axis.ts';
import type { Cube } from './cube.ts';

/** Every equation of a cube, without writing them down: a line is one sum of one axis for a choice of the others. */
export interface Lines {
  readonly count: number;
  /** First line of each axis. */
  readonly first: readonly number[];
  /** Cells of one choice of the other axes: the lines of each sum. */
  readonly perSum: readonly number[];
}

export function linesOf(cube: Cube): Lines {
  const perSum = cube.axes.map((axis) => cube.size / axis.members.length);
  const first: number[] = [];
  let count = 0;
  for (const [position, axis] of cube.axes.entries()) {
    first.push(count);
    count += axis.sums.length * (perSum[position] ?? 0);
  }
  return { count, first, perSum };
}

/** A line as the cells it holds: cell of a member = base + member × stride. */
export interface Line {
  readonly sum: Sum;
  readonly base: number;
  readonly stride: number;
}

export function lineAt(cube: Cube, lines: Lines, line: number): Line {
  let position = cube.axes.length - 1;
  while (position > 0 && line < (lines.first[position] as number)) position--;
  const perSum = lines.perSum[position] as number;
  const stride = cube.strides[position] as number;
  const axis = cube.axes[position];
  const inside = line - (lines.first[position] as number);
  const sum = axis?.sums[Math.floor(inside / perSum)];
  if (!axis || !sum) throw new RangeError(`Équation ${line} hors du cube.`);
  const rest = inside % perSum;
  return { sum, stride, base: Math.floor(rest / stride) * stride * axis.members.length + (rest % stride) };
}

/** Calls back with the number of each line through a cell. */
export function eachLineOf(cube: Cube, lines: Lines, cell: number, visit: (line: number) => void): void {
  for (let position = 0; position < cube.axes.length; position++) {
    const axis = cube.axes[position];
    if (!axis) continue;
    const stride = cube.strides[position] as number;
    const block = stride * axis.members.length;
    const member = Math.floor(cell / stride) % axis.members.length;
    const rest = Math.floor(cell / block) * stride + (cell % stride);
    const first = lines.first[position] as number;
    const perSum = lines.perSum[position] as number;
    const sums = axis.sumsOf[member] as Int32Array;
    for (let k = 0; k < sums.length; k++) visit(first + (sums[k] as number) * perSum + rest);
  }
}
