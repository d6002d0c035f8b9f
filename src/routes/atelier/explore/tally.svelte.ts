import type { Cube } from '$lib/catalogue/cubes/cube.ts';
import { problemsOf, type Exploration } from '$lib/catalogue/cubes/exploration.ts';
import type { Moving } from '$lib/catalogue/cubes/select.ts';
import type { BrowserEngine, EngineResult } from '$lib/client/browser-engine.ts';
import type { Bench } from '../bench.svelte.ts';
import type { Described } from '../result-answer.ts';
import { Counter, describe } from './count.ts';
import { readMembers, type Members } from './members.ts';

/** What was counted last, and of which choices. */
export interface Counted {
  readonly result: EngineResult;
  readonly described: Described;
  readonly of: Exploration;
}

/** Counts the last choice made, and the one made meanwhile, and no other; keeps the lists that filters choose from. */
export class Tally {
  shown = $state.raw<Counted | null>(null);
  members = $state.raw<Members | null>(null);
  /** The last choice not yet counted. */
  #waiting: { readonly of: Exploration; readonly moving: Moving | null } | null = null;
  #counter: { readonly engine: BrowserEngine; readonly counter: Counter } | null = null;
  #listed = '';

  /** @param settled told of each count, with the milliseconds that it took */
  constructor(private readonly settled: (counted: Counted, took: number) => void) {}

  /** To be counted at the next `count`. @param moving the filter that moves, whose small table is kept */
  ask(of: Exploration, moving: Moving | null): void {
    this.#waiting = { of, moving };
  }

  async count(bench: Bench, cubes: readonly Cube[]): Promise<void> {
    await bench.use(async (engine, isStopped) => {
      while (this.#waiting !== null) {
        const { of, moving } = this.#waiting;
        this.#waiting = null;
        const cube = cubes.find(({ nom }) => nom === of.cube);
        if (cube === undefined) return;
        if (problemsOf(cube, of).length === 0) {
          const begun = performance.now();
          const result = await this.#counterOf(engine).count(cube, of, moving);
          if (isStopped()) return;
          const took = performance.now() - begun;
          performance.measure('maille:comptage', { start: begun, end: begun + took, detail: moving });
          this.shown = { result, described: describe(cube, of), of };
          this.settled(this.shown, took);
        }
        // After the count: what a reader came for is there first.
        await this.#list(engine, cube, of);
      }
    });
  }

  #counterOf(engine: BrowserEngine): Counter {
    if (this.#counter?.engine !== engine) this.#counter = { engine, counter: new Counter(engine) };
    return this.#counter.counter;
  }

  /** The lists of filters follow the cube and the cuts of its dimensions. */
  async #list(engine: BrowserEngine, cube: Cube, of: Exploration): Promise<void> {
    const key = JSON.stringify([cube.nom, of.niveaux]);
    if (key === this.#listed && this.members !== null) return;
    this.members = await readMembers(engine, cube, of);
    this.#listed = key;
  }
}
