import type { Axis } from './axis.ts';

/** Every cell of an additive measure, totals included, in one dense array (last axis fastest); zero without a row. */
export interface Cube {
  readonly axes: readonly Axis[];
  readonly strides: readonly number[];
  readonly size: number;
  /** The measure. */
  readonly values: Float64Array;
  /** Units behind each cell: persons when the measure counts them, else enterprises or establishments. */
  readonly units: Float64Array;
  /** The largest unit's part of the measure. */
  readonly largest: Float64Array;
  /** What everybody knows each cell holds at the least: what its units bring, or what an open file says. */
  readonly least: Float64Array;
  /** What everybody knows each cell holds at the most; Infinity where no open file says. */
  readonly most: Float64Array;
  /** What each unit is publicly known to bring at the least; 0 when the measure counts persons. */
  readonly leastOfUnit: number;
  /** The measure counts persons, each being its own unit of 1. */
  readonly countsPersons: boolean;
}

/** A row of the file: the position of a leaf on each axis, and what it brings. */
export interface BaseRow {
  readonly leaves: readonly number[];
  readonly value: number;
  /** Absent when the measure counts persons. */
  readonly units?: number;
  readonly largest?: number;
}

/**
 * Adds rows up into every margin. Rows of the same leaves are added.
 * @param leastOfUnit what each unit is publicly known to bring at the least, when units are published: an employer has
 * one employee
 * @throws RangeError for a value that is not a finite number at or above zero, a largest unit above its cell, or units
 * that bring less than they should.
 */
export function buildCube(
  axes: readonly Axis[],
  rows: Iterable<BaseRow>,
  countsPersons: boolean,
  leastOfUnit = 0
): Cube {
  const strides = axes.map((_, position) =>
    axes.slice(position + 1).reduce((product, axis) => product * axis.members.length, 1)
  );
  const size = axes.reduce((product, axis) => product * axis.members.length, 1);
  const values = new Float64Array(size);
  const units = countsPersons ? values : new Float64Array(size);
  const largest = new Float64Array(size);
  for (const row of rows) {
    const cell = row.leaves.reduce((sum, leaf, position) => sum + leaf * (strides[position] ?? 0), 0);
    check(row, countsPersons, leastOfUnit);
    values[cell] = (values[cell] ?? 0) + row.value;
    if (!countsPersons) {
      units[cell] = (units[cell] ?? 0) + (row.units ?? 0);
      largest[cell] = Math.max(largest[cell] ?? 0, row.largest ?? 0);
    }
  }
  for (const [position, axis] of axes.entries()) {
    const stride = strides[position] ?? 1;
    rollUp(values, axis, stride, sum);
    if (countsPersons) continue;
    rollUp(units, axis, stride, sum);
    rollUp(largest, axis, stride, Math.max);
  }
  if (countsPersons) for (let cell = 0; cell < size; cell++) largest[cell] = Math.min(1, values[cell] ?? 0);
  const least = countsPersons ? new Float64Array(size) : units.map((count) => count * leastOfUnit);
  return {
    axes,
    strides,
    size,
    values,
    units,
    largest,
    least,
    most: new Float64Array(size).fill(Infinity),
    leastOfUnit: countsPersons ? 0 : leastOfUnit,
    countsPersons
  };
}

/** Adds leaves up into every margin of every axis, in place; whatever the margins held is lost. */
export function addUp(cube: Pick<Cube, 'axes' | 'strides'>, data: Float64Array): void {
  for (const [position, axis] of cube.axes.entries()) rollUp(data, axis, cube.strides[position] ?? 1, sum);
}

/** The member of each axis in a cell. */
export function coordinatesOf(cube: Pick<Cube, 'axes' | 'strides'>, cell: number): number[] {
  return cube.axes.map((axis, position) => Math.floor(cell / (cube.strides[position] ?? 1)) % axis.members.length);
}

/** The cells of one leaf per axis that a cell adds up. */
export function leavesIn(cube: Pick<Cube, 'axes' | 'strides'>, cell: number): number[] {
  return cube.axes.reduce<number[]>(
    (found, axis, position) => {
      const stride = cube.strides[position] ?? 1;
      const leaves = [...(axis.leavesOf[Math.floor(cell / stride) % axis.members.length] ?? [])];
      return found.flatMap((start) => leaves.map((leaf) => start + leaf * stride));
    },
    [0]
  );
}

/** Whether a cell is at a leaf of every axis, or of every axis from this one on. */
export function isAtLeaves(cube: Pick<Cube, 'axes' | 'strides'>, cell: number, from = 0): boolean {
  return cube.axes.every(
    (axis, position) =>
      position < from || Math.floor(cell / (cube.strides[position] ?? 1)) % axis.members.length < axis.leafCount
  );
}

/** Finds the cell of one member per axis, by code; null when a code is unknown. */
export function cellFinder(cube: Pick<Cube, 'axes' | 'strides'>): (codes: readonly string[]) => number | null {
  const positions = cube.axes.map(({ members }) => new Map(members.map((member, index) => [member, index])));
  return (codes) => {
    let cell = 0;
    for (const [axis, members] of positions.entries()) {
      const member = members.get(codes[axis] ?? '');
      if (member === undefined) return null;
      cell += member * (cube.strides[axis] ?? 0);
    }
    return cell;
  };
}

/** Member codes of a cell, for messages. */
export function describeCell(cube: Pick<Cube, 'axes' | 'strides'>, cell: number): string {
  return coordinatesOf(cube, cell)
    .map((member, position) => cube.axes[position]?.members[member] ?? '')
    .join(' × ');
}

function sum(a: number, b: number): number {
  return a + b;
}

function check({ value, units = 0, largest = 0 }: BaseRow, countsPersons: boolean, leastOfUnit: number): void {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError('Une cellule est négative ou n’est pas un nombre.');
  if (countsPersons) return;
  if (!(units >= 0) || !(largest >= 0)) throw new RangeError('Nombre d’unités ou plus grande unité négatif ou absent.');
  if (largest > value) throw new RangeError('La plus grande unité dépasse sa cellule.');
  if (value < units * leastOfUnit) throw new RangeError(`Une cellule a moins de ${leastOfUnit} par unité.`);
  if (value > 0 && units < 1) throw new RangeError('Une cellule a une valeur sans aucune unité.');
}

function rollUp(data: Float64Array, axis: Axis, stride: number, add: (a: number, b: number) => number): void {
  const block = stride * axis.members.length;
  for (let start = 0; start < data.length; start += block) {
    for (let member = axis.leafCount; member < axis.members.length; member++) {
      const target = start + member * stride;
      data.fill(0, target, target + stride);
      for (const leaf of axis.leavesOf[member] ?? []) {
        const source = start + leaf * stride;
        for (let offset = 0; offset < stride; offset++)
          data[target + offset] = add(data[target + offset] as number, data[source + offset] as number);
      }
    }
  }
}
