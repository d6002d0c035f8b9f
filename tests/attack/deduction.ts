import type { Equation, Grid } from './equations.ts';
import type { Heard } from './knowledge.ts';
import { cellParts, type PublicCube } from './public-cube.ts';

/** What is known of each cell of a grid, and why. */
export interface Range {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Why a bound is what it is: a statement, or an equation written out. */
  why(cell: number): string;
}

const SLACK = 1e-7;
/** Bounds of the classes of the largest unit's share. */
const SHARES: Readonly<Record<string, readonly [number, number]>> = {
  moins_20: [0, 0.2],
  de_20_a_50: [0.2, 0.5],
  de_50_a_85: [0.5, 0.85]
};

type Reason = { readonly equation: Equation } | { readonly text: string };

/** Bounds of whole numbers at or above zero, from statements, from equations one by one, and from numbers and shares of units. */
export function deduce(cube: PublicCube, grid: Grid, heard: Heard): Range {
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
  hearUnits(cube, grid, heard, { low, high }, narrow);
  for (let turns = 0; waiting.size > 0 && turns < 300; turns++) {
    const batch = [...waiting];
    waiting.clear();
    for (const index of batch) narrowEquation(grid.all[index], low, high, narrow);
    if (waiting.size === 0) hearUnits(cube, grid, heard, { low, high }, narrow);
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

/** No unit, no value; a leaf's largest unit is at most the largest of any cell that holds it, and the largest of a cell stands in one of its leaves. */
function hearUnits(
  { axes }: PublicCube,
  grid: Grid,
  heard: Heard,
  { low, high }: { low: Float64Array; high: Float64Array },
  narrow: (cell: number, least: number, most: number, reason: Reason) => void
): void {
  if (heard.units.size === 0) return;
  const unitsAt = grid.cells.map((cell) => heard.units.get(cell) ?? 0);
  for (const [cell, units] of unitsAt.entries())
    if (heard.units.has(grid.cells[cell] ?? ''))
      narrow(cell, units, units === 0 ? 0 : Infinity, { text: units === 0 ? 'aucune unité' : 'un au moins par unité' });
  if (axes.length !== 1) return;
  const leavesOf = leavesByCell(grid);
  for (const [name, share] of heard.shares) {
    const position = grid.positionOf.get(name);
    const [from, to] = SHARES[share] ?? [0, 1];
    if (position === undefined || low[position] !== high[position]) continue;
    const [least, most] = [from * (low[position] as number), to * (low[position] as number)];
    const leaves = leavesOf.get(position) ?? [position];
    const reason = { text: `part du premier établissement : ${name}` };
    // The largest of n units is at least the n-th part of their sum.
    for (const leaf of leaves) if (Number.isFinite(most)) narrow(leaf, 0, most * (unitsAt[leaf] as number), reason);
    const able = leaves.filter((leaf) => (unitsAt[leaf] as number) > 0 && (high[leaf] as number) >= least);
    const [only] = able;
    if (able.length === 1 && only !== undefined) narrow(only, least, Infinity, reason);
  }
}

const leavesCache = new WeakMap<Grid, Map<number, number[]>>();

function leavesByCell(grid: Grid): Map<number, number[]> {
  const found = leavesCache.get(grid);
  if (found) return found;
  const partsOf = new Map<number, readonly number[]>();
  for (const { parent, parts } of grid.base) if (!partsOf.has(parent)) partsOf.set(parent, [...parts]);
  const leaves = new Map<number, number[]>();
  const visit = (cell: number): number[] => {
    const known = leaves.get(cell);
    if (known) return known;
    const result = grid.isLeaf[cell] === 1 ? [cell] : [...new Set((partsOf.get(cell) ?? []).flatMap(visit))];
    leaves.set(cell, result);
    return result;
  };
  for (const cell of grid.cells.keys()) visit(cell);
  leavesCache.set(grid, leaves);
  return leaves;
}
