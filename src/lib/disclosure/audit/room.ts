import type { Program } from './program.ts';
import type { AuditGoal } from './audit-goal.ts';
import { TOLERANCE } from './witness.ts';

const PASSES = 20;
const LEAST_GAIN = 1e-7;

/** How far each variable may change, as far as the equations of its block tell one after another. */
interface Room {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The goals that one equation forbids, for everybody or for contributors of its cells, with their variables. */
export function hopeless(program: Program, open: readonly AuditGoal[]): Map<AuditGoal, readonly number[]> {
  const { rows, ranges } = program;
  const through: number[][] = ranges.map(() => []);
  for (const [index, row] of rows.entries()) for (const entry of row) through[variableOf(entry)]?.push(index);
  const room = roomOf(program, through);
  const found = new Map<AuditGoal, readonly number[]>();
  for (const sought of open) {
    const { variable, above, need } = sought;
    const [low, high] = [room.low[variable], room.high[variable]];
    if (low === undefined || high === undefined || (above ? high : -low) < need - TOLERANCE) {
      found.set(sought, []);
      continue;
    }
    const knowing = new Set<number>();
    for (const index of through[variable] ?? [])
      for (const other of knowingTooMuch(program, room, rows[index] ?? [], sought)) knowing.add(other);
    if (knowing.size > 0) found.set(sought, [...knowing]);
  }
  return found;
}

/** The contributors of the other cells of an equation, who each know that these cannot make up for the goal. */
function knowingTooMuch({ ranges }: Program, { low, high }: Room, row: readonly number[], sought: AuditGoal): number[] {
  const own = row.find((entry) => variableOf(entry) === sought.variable) ?? 0;
  // Cells on the same side of the equation move the other way.
  const others = row
    .filter((entry) => entry !== own)
    .map((entry) => {
      const variable = variableOf(entry);
      const down = (entry < 0 === own < 0) === sought.above;
      const believed = ranges[variable]?.believed ?? { least: 0, most: 0 };
      const [least, most] = [low[variable] as number, high[variable] as number];
      return {
        variable,
        reach: down ? -least : most,
        believed: down ? -Math.max(least, believed.least) : Math.min(most, believed.most)
      };
    });
  const sum = others.reduce((total, { reach }) => total + reach, 0);
  if (sum === Infinity) return [];
  return others
    .filter(({ variable, reach, believed }) => sum - (reach - believed) < sought.seenBy(variable) - TOLERANCE)
    .map(({ variable }) => variable);
}

function roomOf({ rows, ranges }: Program, through: readonly (readonly number[])[]): Room {
  const low = Float64Array.from(ranges, ({ least }) => least);
  const high = Float64Array.from(ranges, ({ most }) => most);
  let queue = new Set(rows.keys());
  for (let pass = 0; pass < PASSES && queue.size > 0; pass++) {
    const next = new Set<number>();
    for (const index of queue)
      for (const variable of narrow(rows[index] ?? [], { low, high }))
        for (const other of through[variable] ?? []) if (other !== index) next.add(other);
    queue = next;
  }
  return { low, high };
}

function narrow(row: readonly number[], { low, high }: Room): number[] {
  const leastOf = (entry: number): number => (entry < 0 ? -(high[-1 - entry] as number) : (low[entry] as number));
  const mostOf = (entry: number): number => (entry < 0 ? -(low[-1 - entry] as number) : (high[entry] as number));
  const unlimited = row.filter((entry) => mostOf(entry) === Infinity || leastOf(entry) === -Infinity);
  const narrowed: number[] = [];
  // Two cells without a limit leave each other without one.
  const sumOf = (end: (entry: number) => number): { sum: number; free: number[] } => {
    const free = unlimited.filter((entry) => !Number.isFinite(end(entry)));
    return { sum: row.reduce((total, entry) => total + (Number.isFinite(end(entry)) ? end(entry) : 0), 0), free };
  };
  const [least, most] = [sumOf(leastOf), sumOf(mostOf)];
  const others = ({ sum, free }: { sum: number; free: number[] }, entry: number, own: number): number =>
    free.length === 0 ? sum - own : free.length === 1 && free[0] === entry ? sum : NaN;
  const next = row.map((entry) => ({
    entry,
    from: -others(most, entry, mostOf(entry)),
    to: -others(least, entry, leastOf(entry))
  }));
  for (const { entry, from, to } of next) {
    const variable = variableOf(entry);
    const [lowest, highest] = entry < 0 ? [-to, -from] : [from, to];
    const raise = lowest > (low[variable] as number) + LEAST_GAIN;
    const lower = highest < (high[variable] as number) - LEAST_GAIN;
    if (raise) low[variable] = lowest;
    if (lower) high[variable] = highest;
    if (raise || lower) narrowed.push(variable);
  }
  return narrowed;
}

function variableOf(entry: number): number {
  return entry < 0 ? -1 - entry : entry;
}
