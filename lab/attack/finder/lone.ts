import { cellKey, type Cube } from './cube.ts';
import type { Relation, System } from './system.ts';

/**
 * A hidden sum with one hidden part, others shown at zero: both are under the smallest figure ever shown. Of persons
 * only.
 * @returns what was stated so
 */
export function stateLone(cube: Cube, date: string, snapshot: number, system: System): number {
  if (cube.companions.length > 0) return 0;
  const shown = new Map<number, number | null>();
  let threshold = Infinity;
  for (const row of cube.rows) {
    if (row.snapshot !== snapshot) continue;
    if (row.value !== null && row.value > 0) threshold = Math.min(threshold, row.value);
    const position = row.date === date ? system.find(cellKey(row.place, row.members)) : undefined;
    if (position !== undefined) shown.set(position, row.value);
  }
  const told = new Set<number>();
  for (const relation of system.relations)
    for (const cell of loneIn(relation, (position) => shown.get(position))) told.add(cell);
  for (const cell of told) system.state(cell, 1, threshold - 1, 'mask', `motif du masque, ${system.names[cell] ?? ''}`);
  return told.size;
}

/** The sum and its only hidden part; nothing when other parts may hold somebody. */
function loneIn({ cells, signs, low, high }: Relation, valueOf: (cell: number) => number | null | undefined): number[] {
  if (low !== 0 || high !== 0 || cells.length < 3) return [];
  const side = (sign: number): number[] => Array.from(cells).filter((_, index) => signs[index] === sign);
  const [parts, sums] = [side(1), side(-1)];
  const [sum] = sums;
  if (sum === undefined || sums.length !== 1 || valueOf(sum) !== null) return [];
  const hidden = parts.filter((part) => valueOf(part) === null);
  const isAlone = hidden.length === 1 && parts.every((part) => valueOf(part) === null || valueOf(part) === 0);
  return isAlone ? [sum, ...hidden] : [];
}
