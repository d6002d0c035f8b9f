import type { Grid } from './equations.ts';
import { deduce } from './deduction.ts';
import type { Heard } from './knowledge.ts';
import { openTables, type PossibleTables, type Target } from './possible-tables.ts';

/** A cell whose value the attacker knows more closely than it may. */
export interface Finding {
  readonly cell: string;
  readonly low: number;
  readonly high: number;
  /** The statement or the equation that gave it away; « programme linéaire » when it takes several together. */
  readonly why: string;
}

export interface AttackReport {
  readonly findings: readonly Finding[];
  /** Sides of targets shown to be out of reach by a table that fits all that was heard. */
  readonly possible: number;
  /** Programs solved for many targets together, then for one side of one target. */
  readonly programs: number;
  readonly alone: number;
}

interface Side {
  readonly target: Target;
  readonly above: boolean;
}

const TOLERANCE = 1e-6;
/** Rounds in which each program pushes many targets together, and how many may pass without a gain. */
const ROUNDS = 80;
const PATIENCE = 6;

/** Tries every target: bounds first, then programs. It withstands when tables that fit reach both of its sides. */
export async function attack(
  grid: Grid,
  heard: Heard,
  targets: readonly Target[],
  random: () => number
): Promise<AttackReport> {
  const range = deduce(grid, heard);
  const findings: Finding[] = [];
  let open: Side[] = [];
  for (const target of targets) {
    const [low, high] = [range.low[target.cell] as number, range.high[target.cell] as number];
    if (low > target.low + TOLERANCE || high < target.high - TOLERANCE)
      findings.push({ cell: grid.cells[target.cell] ?? '', low, high, why: range.why(target.cell) });
    else open.push({ target, above: true }, { target, above: false });
  }
  const sides = open.length;
  if (sides === 0) return { findings, possible: 0, programs: 0, alone: 0 };
  const tables = await openTables(grid, range);
  try {
    const positionOf = new Map(tables.unknown.map((cell, position) => [cell, position]));
    let programs = 0;
    for (let idle = 0; programs < ROUNDS && idle < PATIENCE && open.length > 0; programs++) {
      const left = push(tables, positionOf, open, random);
      idle = left.length === open.length ? idle + 1 : 0;
      open = left;
    }
    let alone = 0;
    for (let next = open[0]; next; next = open[0]) {
      const side = next;
      alone++;
      const { value, table } = extreme(tables, positionOf, side);
      const safe = side.above ? value >= side.target.high - TOLERANCE : value <= side.target.low + TOLERANCE;
      if (!safe)
        findings.push({
          cell: grid.cells[side.target.cell] ?? '',
          low: side.above ? (range.low[side.target.cell] as number) : value,
          high: side.above ? value : (range.high[side.target.cell] as number),
          why: 'programme linéaire'
        });
      open = open.filter((other) => other !== side && !(table && reaches(other, table, positionOf)));
    }
    return { findings, possible: sides - findings.length, programs, alone };
  } finally {
    tables.close();
  }
}

function reaches({ target, above }: Side, table: Float64Array, positionOf: ReadonlyMap<number, number>): boolean {
  const value = table[positionOf.get(target.cell) ?? -1];
  return value !== undefined && (above ? value >= target.high - TOLERANCE : value <= target.low + TOLERANCE);
}

/** One program that pushes a random half of the open targets, each on one of its sides and no further than needed. */
function push(
  tables: PossibleTables,
  positionOf: ReadonlyMap<number, number>,
  open: readonly Side[],
  random: () => number
): Side[] {
  const weights = new Map<number, number>();
  const within = new Map<number, readonly [number, number]>();
  for (const { target, above } of open) {
    if (random() < 0.4 || weights.has(target.cell)) continue;
    const weight = (0.2 + random()) / Math.max(1, target.high - target.low);
    weights.set(target.cell, above ? weight : -weight);
    within.set(target.cell, above ? [0, Math.ceil(target.high)] : [Math.floor(target.low), Infinity]);
  }
  const table = tables.furthest(weights, within);
  return table === null ? [...open] : open.filter((side) => !reaches(side, table, positionOf));
}

function extreme(
  tables: PossibleTables,
  positionOf: ReadonlyMap<number, number>,
  { target, above }: Side
): { value: number; table: Float64Array | null } {
  const table = tables.furthest(new Map([[target.cell, above ? 1 : -1]]));
  return { value: table?.[positionOf.get(target.cell) ?? -1] ?? (above ? Infinity : 0), table };
}
