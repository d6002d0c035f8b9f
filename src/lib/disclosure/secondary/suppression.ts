import type { Pool } from '../audit/witness.ts';
import type { Cube } from '../cube.ts';
import { eachLineOf, type Lines } from '../lines.ts';
import type { Primary } from '../primary.ts';

/** What the suppression works on. `mask` grows: 1 = hidden. */
export interface Suppression {
  readonly cube: Cube;
  readonly lines: Lines;
  readonly primary: Primary;
  readonly mask: Uint8Array;
  /** Hidden cells of each line. */
  readonly hiddenIn: Int32Array;
  /** Cells that may not be hidden: already out, or zero where zeros are public. */
  readonly shown: Uint8Array;
  /** Multiplies the cost of a cell; below 1 for one hidden in the vintage before. */
  readonly preference: Float32Array;
}

export interface SuppressionResult {
  /** 1 = hidden. */
  readonly mask: Uint8Array;
  /** Tables that show the protection, for the audit to check. */
  readonly pools: readonly Pool[];
  /** Goals that the prover could not show: the audit will refuse them. */
  readonly unproven: number;
}

export function hide(work: Suppression, cell: number, dirty: (line: number) => void): void {
  if (work.mask[cell] === 1) return;
  work.mask[cell] = 1;
  eachLineOf(work.cube, work.lines, cell, (line) => {
    work.hiddenIn[line] = (work.hiddenIn[line] as number) + 1;
    dirty(line);
  });
}

/** How far a cell can fall: to what its contributors already know of it, or for an amount what everybody knows. */
export function roomBelow(cube: Cube, cell: number): number {
  const value = cube.values[cell] as number;
  return cube.countsPersons ? Math.max(0, value - 1) : value - (cube.least[cell] as number);
}

/** One unit alone knows the whole cell, which is then no cover for its neighbours from that unit's side. */
export function isKnownToOne(cube: Cube, cell: number): boolean {
  return !cube.countsPersons && (cube.units[cell] as number) <= 1;
}

/** Value lost, more when the cell would open lines that hold no hidden cell yet, since each will need another. */
export function costOf(work: Suppression, cell: number): number {
  let opened = 0;
  eachLineOf(work.cube, work.lines, cell, (line) => {
    if (work.hiddenIn[line] === 0) opened++;
  });
  return ((work.cube.values[cell] as number) + 1) * (1 + opened) * (work.preference[cell] as number);
}

export function hiddenCells(mask: Uint8Array): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < mask.length; cell++) if (mask[cell] === 1) cells.push(cell);
  return cells;
}
