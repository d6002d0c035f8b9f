import { describeCell, type Cube } from '../cube.ts';
import { eachLineOf, lineAt, linesOf, type Lines } from '../lines.ts';
import type { Primary } from '../primary.ts';
import { ruleCeilings } from '../rule-ceilings.ts';
import { allows, type ToldShare } from '../told-share.ts';
import { assess } from './assess.ts';
import { propagateBounds, type Bounds } from './bounds.ts';
import { withinReachOfTwo } from './coalitions.ts';
import { goalsOf, TOLERANCE, type Pool } from './witness.ts';

/** A primary cell that the mask does not protect, or is not shown to. For the build's own report: it names the cell. */
export interface Failure {
  readonly cell: number;
  readonly kind: 'publiee' | 'deductible' | 'non_prouvee' | 'corrigee';
  /** What anybody can deduce. */
  readonly low: number;
  readonly high: number;
  readonly message: string;
}

/** Counts only: it may be published. */
export interface AuditReport {
  readonly cells: number;
  readonly hidden: number;
  /** Sides of primary cells that must remain possible, two at most for each. */
  readonly goals: number;
  readonly proved: number;
  readonly tables: number;
  /** Cells that two contributors might narrow by putting together what they know, at most. */
  readonly reachOfTwo: number;
  readonly failures: readonly Failure[];
}

/**
 * Judges a mask, whoever made it. Two independent readings must agree: bounds propagated through every equation may not
 * narrow a primary cell beyond its protection; and tables that respect every published cell must show that it may reach
 * both of its sides, also for each contributor of another cell. A table that breaks an equation proves nothing.
 * @param told what is published besides of the value that each level hides
 * @throws Error when a pool holds such a table.
 */
export function auditMask(
  cube: Cube,
  mask: Uint8Array,
  primary: Primary,
  pools: readonly Pool[],
  told: readonly ToldShare[] = []
): AuditReport {
  const lines = linesOf(cube);
  const ceilings = ruleCeilings(cube, mask, primary);
  const most = cube.most.map((bound, cell) => Math.min(bound, ceilings[cell] as number));
  const bounds = propagateBounds({ ...cube, most }, mask);
  const deduced = narrowedBy(bounds, told);
  const failures: Failure[] = [];
  const proved = new Set<string>();
  const alone = new Set<number>();
  for (const pool of pools) {
    checkPool({ ...cube, most }, mask, lines, pool);
    for (const share of told) checkShare(pool, share);
    const open = new Set(assess(cube, pool, pool.claims).map(({ goal }) => goal));
    for (const goal of pool.claims) if (!open.has(goal)) proved.add(`${goal.cell}${goal.above ? '+' : '-'}`);
    for (const cell of withinReachOfTwo(cube, pool, pool.claims)) alone.add(cell);
  }
  let goals = 0;
  for (const cell of primary.cells) {
    const wanted = goalsOf(cube, primary, cell);
    goals += wanted.length;
    const kind =
      kindOf(cell, mask, primary, deduced) ??
      (wanted.every((goal) => proved.has(`${cell}${goal.above ? '+' : '-'}`)) ? null : 'non_prouvee');
    if (kind === null) continue;
    failures.push({
      cell,
      kind,
      low: deduced.low[cell] as number,
      high: deduced.high[cell] as number,
      message: messageOf(cube, lines, deduced, cell, kind)
    });
  }
  return {
    cells: cube.size,
    hidden: mask.reduce((sum, hidden) => sum + hidden, 0),
    goals,
    proved: proved.size,
    reachOfTwo: alone.size,
    tables: pools.reduce((sum, pool) => sum + pool.tables.length, 0),
    failures
  };
}

/** Bounds of hidden cells, once a reader has used what each level tells of the value that it hides. */
function narrowedBy(bounds: Bounds, told: readonly ToldShare[]): Bounds {
  const low = bounds.low.slice();
  const high = bounds.high.slice();
  for (const { cells, sumLeast, sumMost } of told) {
    let [lowSum, highSum] = [0, 0];
    for (const cell of cells) {
      lowSum += bounds.low[cell] as number;
      highSum += bounds.high[cell] as number;
    }
    for (const cell of cells) {
      const others = highSum - (bounds.high[cell] as number);
      // Infinity less Infinity is not a number: another cell without a limit leaves this one as it is.
      if (Number.isFinite(others)) low[cell] = Math.max(low[cell] as number, sumLeast - others);
      high[cell] = Math.min(high[cell] as number, sumMost - (lowSum - (bounds.low[cell] as number)));
    }
  }
  return { low, high, narrowedBy: bounds.narrowedBy };
}

/** @throws Error when a table of a pool contradicts the share of hidden value that a level tells. */
function checkShare(pool: Pool, share: ToldShare): void {
  const counted = new Set(share.cells);
  for (const table of pool.tables) {
    let sum = share.hidden;
    for (const [position, cell] of pool.cells.entries()) if (counted.has(cell)) sum += table[position] as number;
    if (!allows(share, sum)) throw new Error('Audit : un tableau d’exemple contredit la part masquée publiée.');
  }
}

function kindOf(cell: number, mask: Uint8Array, primary: Primary, bounds: Bounds): 'publiee' | 'deductible' | null {
  if (mask[cell] !== 1) return 'publiee';
  const narrow =
    (bounds.low[cell] as number) > (primary.low[cell] as number) + TOLERANCE ||
    (bounds.high[cell] as number) < (primary.high[cell] as number) - TOLERANCE;
  return narrow ? 'deductible' : null;
}

function messageOf(cube: Cube, lines: Lines, bounds: Bounds, cell: number, kind: Failure['kind']): string {
  const name = describeCell(cube, cell);
  if (kind === 'publiee') return `${name} : protégée par la règle, elle n’est pas masquée.`;
  if (kind === 'non_prouvee') return `${name} : aucun tableau possible n’établit sa protection.`;
  const width = (bounds.high[cell] as number) - (bounds.low[cell] as number);
  const line = bounds.narrowedBy[cell] as number;
  if (line < 0) return `${name} : déductible à ${width} près.`;
  const { sum, base, stride } = lineAt(cube, lines, line);
  return `${name} : déductible à ${width} près, par la somme de ${describeCell(cube, base + sum.parent * stride)}.`;
}

/** @throws Error when a table changes a published cell, is below what everybody knows or breaks an equation. */
function checkPool(cube: Cube, mask: Uint8Array, lines: Lines, pool: Pool): void {
  const linesOfCell = Array.from(pool.cells, (cell) => {
    if (mask[cell] !== 1) throw new Error('Audit : un tableau d’exemple change une cellule publiée.');
    return signedLines(cube, lines, cell);
  });
  const balance = new Map<number, number>();
  for (const table of pool.tables) {
    balance.clear();
    let size = 1;
    for (const [position, cell] of pool.cells.entries()) {
      const change = table[position] as number;
      const value = (cube.values[cell] as number) + change;
      if (value < (cube.least[cell] as number) - TOLERANCE || value > (cube.most[cell] as number) + TOLERANCE)
        throw new Error('Audit : un tableau d’exemple a une cellule que tout le monde sait impossible.');
      if (change === 0) continue;
      size = Math.max(size, Math.abs(change));
      for (const { line, sign } of linesOfCell[position] ?? [])
        balance.set(line, (balance.get(line) ?? 0) + sign * change);
    }
    for (const rest of balance.values())
      if (Math.abs(rest) > TOLERANCE * size)
        throw new Error('Audit : un tableau d’exemple ne respecte pas ses sommes.');
  }
}

/** Each line through a cell, and whether the cell adds to it or is what it adds up to. */
function signedLines(cube: Cube, lines: Lines, cell: number): { line: number; sign: number }[] {
  const found: { line: number; sign: number }[] = [];
  eachLineOf(cube, lines, cell, (line) => {
    const { sum, base, stride } = lineAt(cube, lines, line);
    found.push({ line, sign: base + sum.parent * stride === cell ? -1 : 1 });
  });
  return found;
}
