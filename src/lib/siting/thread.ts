import type loadHighs from 'highs';
import { parentPort, workerData } from 'node:worker_threads';
import { chooseSites, type Wish } from './choose.ts';
import { coveringGains, nearingGains, type Demands, type Ways } from './reach.ts';

/** What a thread is given: everything else it needs is in its own text. */
export interface Task {
  /** Address of the solver's module. */
  readonly solver: string;
  readonly sites: number;
  readonly demands: Demands;
  readonly ways: Ways;
  /** `covering`: who is put within `reach`; `nearing`: how much nearer, what is farther counting as `reach`. */
  readonly goal: 'covering' | 'nearing';
  readonly reach: number;
  readonly wish: Wish;
}

/** Chooses sites in a thread of its own, and says which (`Choices`). */
async function choose(): Promise<void> {
  const { solver, sites, demands, ways, goal, reach, wish } = workerData as Task;
  const { default: load } = (await import(solver)) as { default: typeof loadHighs };
  const gains = goal === 'covering' ? coveringGains : nearingGains;
  parentPort?.postMessage(chooseSites(await load(), gains(sites, demands, ways, reach), wish));
}

void choose();
