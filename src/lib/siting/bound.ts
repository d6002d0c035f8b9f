import type { Choice } from './greedy.ts';
import { broughtBy, type Reach } from './reach.ts';

/** What no choice of so many sites exceeds, and the sites that may be in a choice worth keeping. */
export interface Bound {
  readonly most: number;
  readonly candidates: readonly number[];
}

/** What is known before: good choices, best first, and what a choice must be worth to be kept. */
export interface Known {
  readonly best: Choice;
  readonly least: number;
}

const MOST_ROUNDS = 600;
/** Rounds without a better bound before steps are halved, and the step that moves nothing any more. */
const PATIENCE = 20;
const LEAST_STEP = 1e-4;
/** What a direction keeps of the one before it. Source: Camerini, Fratta and Maffioli, 1975. */
const MEMORY = 0.7;
/** Rounds between two looks at the clock and at the sites that are left. */
const GLANCE = 16;
const PROVED = 1e-9;

/**
 * Lagrangian bound: a price on serving each demand once makes sites independent. Any prices give a bound; they follow
 * the subgradient. Source: Cornuéjols, Fisher and Nemhauser, 1977.
 */
export function boundChoices(reach: Reach, count: number, { best, least }: Known, isLate: () => boolean): Bound {
  const mostWith = new Float64Array(reach.sites).fill(Infinity);
  // At what the best known choice brings, the bound is its worth and the most that so many sites may add to it.
  const prices = broughtBy(reach, best.sites);
  const direction = new Float64Array(reach.demands);
  let candidates = [...mostWith.keys()];
  let [most, step, still] = [Infinity, 1, 0];
  for (let round = 1; round <= MOST_ROUNDS && step > LEAST_STEP; round++) {
    const worth = worthsAt(reach, candidates, prices);
    candidates.sort((a, b) => (worth[b] as number) - (worth[a] as number));
    const chosen = candidates.slice(0, count);
    const total =
      prices.reduce((sum, price) => sum + price, 0) + chosen.reduce((sum, site) => sum + (worth[site] as number), 0);
    const last = worth[chosen.at(-1) ?? 0] as number;
    for (const [rank, site] of candidates.entries())
      mostWith[site] = Math.min(
        mostWith[site] as number,
        rank < count ? total : total - last + (worth[site] as number)
      );
    if (total < most * (1 - 1e-6)) still = 0;
    else if (++still >= PATIENCE) [step, still] = [step / 2, 0];
    most = Math.min(most, total);
    if (most <= best.value * (1 + PROVED)) break;
    if (round % GLANCE === 0) {
      candidates = candidates.filter((site) => (mostWith[site] as number) >= least);
      if (isLate()) break;
    }
    turn(direction, servedBy(reach, chosen, prices), prices);
    if (!move(prices, direction, step * (total - best.value))) break;
  }
  return { most, candidates: candidates.filter((site) => (mostWith[site] as number) >= least).sort((a, b) => a - b) };
}

/** What each site brings beyond the prices. */
function worthsAt(
  { sites, starts, demand, gain }: Reach,
  among: readonly number[],
  prices: Float64Array
): Float64Array {
  const worth = new Float64Array(sites);
  for (const site of among) {
    let total = 0;
    for (let at = starts[site] as number; at < (starts[site + 1] as number); at++) {
      const over = (gain[at] as number) - (prices[demand[at] as number] as number);
      if (over > 0) total += over;
    }
    worth[site] = total;
  }
  return worth;
}

/** How many of the chosen sites serve each demand at these prices. */
function servedBy(
  { demands, starts, demand, gain }: Reach,
  chosen: readonly number[],
  prices: Float64Array
): Int32Array {
  const served = new Int32Array(demands);
  for (const site of chosen)
    for (let at = starts[site] as number; at < (starts[site + 1] as number); at++) {
      const who = demand[at] as number;
      if ((gain[at] as number) > (prices[who] as number)) served[who] = (served[who] as number) + 1;
    }
  return served;
}

/** Turns towards a lower price for who is not served, a higher one for who is served twice; never below zero. */
function turn(direction: Float64Array, served: Int32Array, prices: Float64Array): void {
  for (const [who, times] of served.entries()) {
    const down = 1 - times + MEMORY * (direction[who] as number);
    direction[who] = down > 0 && prices[who] === 0 ? 0 : down;
  }
}

/** @returns false when there is nowhere to go: the bound is the least */
function move(prices: Float64Array, direction: Float64Array, length: number): boolean {
  const norm = direction.reduce((sum, one) => sum + one * one, 0);
  if (norm === 0) return false;
  for (const [who, down] of direction.entries())
    if (down !== 0) prices[who] = Math.max(0, (prices[who] as number) - (length / norm) * down);
  return true;
}
