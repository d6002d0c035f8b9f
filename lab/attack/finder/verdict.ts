import { dice } from '../../../tests/support/dice.ts';
import { ALL_BUT_RULE, type Front } from './besiege.ts';
import { propagate, type Bounds } from './propagate.ts';
import { solve, type Target } from './programs.ts';
import type { Knowledge } from './system.ts';

/** A protected cell, as the judge knows it. */
export interface Guarded {
  /** Place and members, as the front numbers them. */
  readonly key: string;
  /** In words. */
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether nothing is promised below once open tables say more than `low`. */
  readonly lowOnly?: boolean;
}

/** A protected cell of which more is known than was promised, and than open tables tell. */
export interface Breach {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly promise: readonly [number, number];
  readonly open: readonly [number, number];
  readonly why: string;
}

export interface Verdict {
  readonly guarded: number;
  readonly breaches: readonly Breach[];
  /** Protected cells known exactly, and more closely than was promised, whatever open tables tell. */
  readonly exact: number;
  readonly narrowed: number;
  /** Of those known exactly, the ones that open tables give alone. */
  readonly opened: number;
  /** Bounds that leave the truth out: what was believed was wrong. */
  readonly mistaken: readonly Breach[];
  readonly programs: number;
}

export interface VerdictOptions {
  /** What an attacker goes by; everything but the public rule, by default. */
  readonly knowledge?: Knowledge;
  /** Sums one by one only: quicker, and less than is known. */
  readonly propagationOnly?: boolean;
  /** Programs of whole numbers only. */
  readonly whole?: boolean;
}

const TOLERANCE = 1e-6;

/** Whether protected cells keep what was promised. */
export async function judge(front: Front, guarded: readonly Guarded[], options: VerdictOptions = {}): Promise<Verdict> {
  const { knowledge = ALL_BUT_RULE, propagationOnly = false, whole = false } = options;
  const bounds = propagate(front.system, knowledge);
  const open = propagate(front.system, { ways: ALL_BUT_RULE.ways, only: 'open and counted' });
  const cells = guarded.map((cell) => ({ ...cell, position: front.system.find(cell.key) ?? -1 }));
  const targets = cells.flatMap(({ position: cell, low, high }): Target[] =>
    isOpen(bounds, cell, low, high) ? [{ cell, low, high }] : []
  );
  const { reached, programs } = propagationOnly
    ? { reached: new Map<number, never>(), programs: 0 }
    : await solve(bounds, targets, dice(7), whole);
  const breaches: Breach[] = [];
  const mistaken: Breach[] = [];
  let [exact, narrowed, opened] = [0, 0, 0];
  for (const cell of cells) {
    const { position: at } = cell;
    if (at < 0) continue;
    const program = reached.get(at) ?? { low: 0, high: Infinity };
    const low = Math.max(bounds.low[at] as number, program.low);
    const high = Math.min(bounds.high[at] as number, program.high);
    const [least, most] = [open.low[at] as number, open.high[at] as number];
    const breach: Breach = {
      name: cell.name,
      value: cell.value,
      low,
      high,
      promise: [cell.low, cell.high],
      open: [least, most],
      why:
        program.low > (bounds.low[at] as number) || program.high < (bounds.high[at] as number)
          ? 'programme linéaire'
          : (bounds.why[at] ?? '')
    };
    if (high - low < TOLERANCE) exact++;
    if (high - low < TOLERANCE && most - least < TOLERANCE) opened++;
    if (low > cell.low + TOLERANCE || high < cell.high - TOLERANCE) narrowed++;
    if (cell.value < low - TOLERANCE || cell.value > high + TOLERANCE) mistaken.push(breach);
    else if (
      (low > cell.low + TOLERANCE && low > least + TOLERANCE && !(cell.lowOnly && least > cell.low + TOLERANCE)) ||
      (high < cell.high - TOLERANCE && high < most - TOLERANCE)
    )
      breaches.push(breach);
  }
  return { guarded: guarded.length, breaches, exact, narrowed, opened, mistaken, programs };
}

/** Whether a cell is still uncertain, and nothing yet comes closer than its promise. */
function isOpen({ low, high }: Bounds, cell: number, least: number, most: number): boolean {
  if (cell < 0) return false;
  const [from, to] = [low[cell] as number, high[cell] as number];
  return from !== to && from <= least + TOLERANCE && to >= most - TOLERANCE;
}
