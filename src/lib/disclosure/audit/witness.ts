import { isAtLeaves, type Cube } from '../cube.ts';
import type { Primary } from '../primary.ts';

export const TOLERANCE = 1e-6;

/** Tables that nothing published rules out, as changes from the true one: real numbers, and any mixture is one. */
export interface Pool {
  /** The hidden cells that may change here. */
  readonly cells: Int32Array;
  readonly tables: Float64Array[];
  /** What the tables prove. */
  claims: Goal[];
}

/** One side of a primary cell: that it may be as high, or as low, as its protection asks. */
export interface Goal {
  readonly cell: number;
  readonly above: boolean;
  /** The change to reach, a positive number. */
  readonly need: number;
}

export function goalsOf(cube: Cube, primary: Primary, cell: number): Goal[] {
  const value = cube.values[cell] as number;
  const above = (primary.high[cell] as number) - value;
  const below = value - (primary.low[cell] as number);
  return [
    ...(above > 0 ? [{ cell, above: true, need: above }] : []),
    ...(below > 0 ? [{ cell, above: false, need: below }] : [])
  ];
}

/** Whether somebody knows something of a cell by being in it: a leaf that is not empty. */
export function hasContributor(cube: Cube, cell: number): boolean {
  return (cube.units[cell] as number) >= 1 && isAtLeaves(cube, cell);
}

/** The changes that the best informed contributor can believe: a person is there, the largest unit knows its part. */
export function believable(cube: Cube, cell: number): { least: number; most: number } {
  const value = cube.values[cell] as number;
  if (cube.countsPersons)
    return {
      least: Math.max(Math.min(1, value), cube.least[cell] as number) - value,
      most: (cube.most[cell] as number) - value
    };
  if ((cube.units[cell] as number) <= 1) return { least: 0, most: 0 };
  const known = (cube.largest[cell] as number) + leastOfOthers(cube, cell);
  return { least: Math.max(known, cube.least[cell] as number) - value, most: (cube.most[cell] as number) - value };
}

/** What the units of a cell, one of them left out, are publicly known to bring together. */
export function leastOfOthers(cube: Cube, cell: number): number {
  return Math.max(0, (cube.units[cell] as number) - 1) * cube.leastOfUnit;
}
