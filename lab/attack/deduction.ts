import type { Equation, Grid } from './equations.ts';
import type { Heard } from './knowledge.ts';
import { cellParts } from './public-cube.ts';

/** What is known of each cell of a grid, and why. */
export interface Range {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Why a bound is what it is: a statement, or an equation written out. */
  why(cell: number): string;
}

const SLACK = 1e-7;
type Reason = { readonly equation: Equation } | { readonly text: string };

/** Bounds of whole numbers at or above zero, from statements and from equations one by one. */
export function deduce(grid: Grid, heard: Heard): Range {
  const low = new Float64Array(grid.cells.length);
  const high = new Float64Array(grid.cells.length).fill(Infinity);
  const reasons: (Reason | undefined)[] = Array.from({ length: grid.cells.length });
  for (const [cell, known] of heard.cells) {
    const position = grid.positionOf.get(cell);
    if (position === undefined) continue;
    low[position] = Math.ceil(known.low - SLACK);
    high[position] = Math.floor(known.high + SLACK);
    reasons[position] = {
      text: known.high - known.low < 1 ? known.highFrom || known.lowFrom : `${known.lowFrom} ; ${known.highFrom}`
    };
  }
  const equationsOf: number[][] = grid.cells.map(() => []);
  for (const [index, { parent, parts }] of grid.all.entries()) {
    equationsOf[parent]?.push(index);
    for (const part of parts) equationsOf[part]?.push(index);
  }
  const waiting = new Set<number>(grid.all.keys());
  const narrow = (cell: number, least: number, most: number, reason: Reason): void => {
    const newLow = Math.ceil(least - SLACK);
    const newHigh = Math.floor(most + SLACK);
    if (newLow <= (low[cell] ?? 0) && newHigh >= (high[cell] ?? Infinity)) return;
    low[cell] = Math.max(low[cell] ?? 0, newLow);
    high[cell] = Math.min(high[cell] ?? Infinity, newHigh);
    if ((low[cell] ?? 0) > (high[cell] ?? 0))
      throw new Error(`Contradictoire : ${grid.cells[cell] ?? ''} entre ${low[cell] ?? ''} et ${high[cell] ?? ''}.`);
    reasons[cell] = reason;
    for (const index of equationsOf[cell] ?? []) waiting.add(index);
  };
  for (let turns = 0; waiting.size > 0 && turns < 300; turns++) {
    const batch = [...waiting];
    waiting.clear();
    for (const index of batch) narrowEquation(grid.all[index], low, high, narrow);
  }
  return {
    low,
    high,
    why: (cell) => {
      const reason = reasons[cell];
      if (reason === undefined) return '';
      if ('text' in reason) return reason.text;
      return `somme : ${grid.cells[reason.equation.parent] ?? ''} = ${Array.from(reason.equation.parts, (part) => cellParts(grid.cells[part] ?? '').join(' × ')).join(' + ')}`;
    }
  };
}

function narrowEquation(
  equation: Equation | undefined,
  low: Float64Array,
  high: Float64Array,
  narrow: (cell: number, least: number, most: number, reason: Reason) => void
): void {
  if (!equation) return;
  const { parent, parts } = equation;
  let [least, most, unbounded] = [0, 0, 0];
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k] as number;
    least += low[part] as number;
    if (high[part] === Infinity) unbounded++;
    else most += high[part] as number;
  }
  narrow(parent, least, unbounded === 0 ? most : Infinity, { equation });
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k] as number;
    if (low[part] === high[part]) continue;
    const others = unbounded - (high[part] === Infinity ? 1 : 0);
    const below =
      others > 0
        ? -Infinity
        : (low[parent] as number) - (most - (high[part] === Infinity ? 0 : (high[part] as number)));
    const above = (high[parent] as number) - (least - (low[part] as number));
    const [oldLow, oldHigh] = [low[part] as number, high[part] as number];
    narrow(part, below, above, { equation });
    least += (low[part] as number) - oldLow;
    if (oldHigh === Infinity && high[part] !== Infinity) {
      unbounded--;
      most += high[part] as number;
    } else if (oldHigh !== Infinity) most += (high[part] as number) - oldHigh;
  }
}
