import { knows, type Knowledge, type Relation, type System } from './system.ts';

/** Bounds of every cell, and what gave each. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly why: (string | undefined)[];
  /** Relations that were known. */
  readonly relations: readonly Relation[];
  /** The statement or relation that no table fits, with the cell where it was found out; null when all agree. */
  readonly contradiction: string | null;
}

const SLACK = 1e-6;
const MOST_TURNS = 400;

/** Bounds of whole numbers, from statements and from relations one by one, until nothing moves. */
export function propagate(system: System, knowledge: Knowledge): Bounds {
  const low = new Float64Array(system.size);
  const high = new Float64Array(system.size).fill(Infinity);
  const why: (string | undefined)[] = Array.from({ length: system.size });
  let contradiction: string | null = null;
  const relations = system.relations.filter((relation) => knows(knowledge, relation));
  const touching: number[][] = Array.from({ length: system.size }, () => []);
  for (const [index, { cells }] of relations.entries()) for (const cell of cells) touching[cell]?.push(index);
  let waiting = new Set<number>(relations.keys());
  const narrow = (cell: number, least: number, most: number, reason: string): void => {
    const [newLow, newHigh] = [Math.ceil(least - SLACK), Math.floor(most + SLACK)];
    if (newLow <= (low[cell] as number) && newHigh >= (high[cell] as number)) return;
    if (Math.max(newLow, low[cell] as number) > Math.min(newHigh, high[cell] as number)) {
      contradiction ??= `${system.names[cell] ?? ''} : ${reason} contre ${why[cell] ?? ''}`;
      return;
    }
    low[cell] = Math.max(low[cell] as number, newLow);
    high[cell] = Math.min(high[cell] as number, newHigh);
    why[cell] = reason;
    for (const index of touching[cell] ?? []) waiting.add(index);
  };
  for (const statement of system.statements)
    if (knows(knowledge, statement)) narrow(statement.cell, statement.low, statement.high, statement.why);
  for (let turn = 0; waiting.size > 0 && turn < MOST_TURNS; turn++) {
    const batch = waiting;
    waiting = new Set();
    for (const index of batch) {
      const relation = relations[index];
      if (relation) narrowRelation(relation, low, high, narrow);
    }
  }
  return { low, high, why, relations, contradiction };
}

/** What a sum tells of each of its cells, given what is known of the others. */
function narrowRelation(
  { cells, signs, low: least, high: most, why }: Relation,
  low: Float64Array,
  high: Float64Array,
  narrow: (cell: number, least: number, most: number, why: string) => void
): void {
  let [from, to, unboundedFrom, unboundedTo] = [0, 0, 0, 0];
  for (let k = 0; k < cells.length; k++) {
    const [cell, sign] = [cells[k] as number, signs[k] as number];
    const [a, b] = [low[cell] as number, high[cell] as number];
    if (sign > 0) from += a;
    else if (b === Infinity) unboundedFrom++;
    else from -= b;
    if (sign < 0) to -= a;
    else if (b === Infinity) unboundedTo++;
    else to += b;
  }
  for (let k = 0; k < cells.length; k++) {
    const [cell, sign] = [cells[k] as number, signs[k] as number];
    const [a, b] = [low[cell] as number, high[cell] as number];
    if (a === b) continue;
    const endless = b === Infinity;
    const otherFrom =
      unboundedFrom - (sign < 0 && endless ? 1 : 0) > 0 ? -Infinity : from - (sign > 0 ? a : endless ? 0 : -b);
    const otherTo = unboundedTo - (sign > 0 && endless ? 1 : 0) > 0 ? Infinity : to - (sign < 0 ? -a : endless ? 0 : b);
    if (sign > 0) narrow(cell, least - otherTo, most - otherFrom, why);
    else narrow(cell, otherFrom - most, otherTo - least, why);
    const [c, d] = [low[cell] as number, high[cell] as number];
    if (c === a && d === b) continue;
    // The sums kept go on from the new bounds.
    if (sign > 0) from += c - a;
    else if (endless && d !== Infinity) {
      unboundedFrom--;
      from -= d;
    } else if (!endless) from -= d - b;
    if (sign < 0) to -= c - a;
    else if (endless && d !== Infinity) {
      unboundedTo--;
      to += d;
    } else if (!endless) to += d - b;
  }
}
