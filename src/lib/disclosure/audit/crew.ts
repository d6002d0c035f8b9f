import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { loadSolver, type World } from './program.ts';
import { proveBlock, type BlockProof, type Task } from './prove-block.ts';

/** Cubes under so many cells are proved before a thread would have begun. */
const LARGE = 8_000;
const HANDS = 2;

/** What a thread of the crew is sent: the world first, then its blocks one by one. */
export type Order = { readonly world: World } | { readonly task: Task };

let crew: Hand[] | null = null;

/** Proves blocks, those of a large cube two at a time, one world at a time; answers are in the order of tasks. */
export async function proveBlocks(world: World, tasks: readonly Task[]): Promise<BlockProof[]> {
  if (world.cube.size < LARGE || tasks.length < 2 || availableParallelism() < HANDS) {
    const highs = await loadSolver();
    return tasks.map((task) => proveBlock(highs, world, task));
  }
  crew ??= Array.from({ length: HANDS }, () => new Hand());
  const proofs: BlockProof[] = [];
  // The widest first: what is left at the end is short.
  const waiting = [...tasks.entries()].sort(
    ([, a], [, b]) => a.block.leaves.length * a.block.goals.length - b.block.leaves.length * b.block.goals.length
  );
  await Promise.all(
    crew.map(async (hand) => {
      hand.tell({ world });
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        proofs[next[0]] = await hand.prove(next[1]);
    })
  );
  return proofs;
}

/** A thread that proves one block at a time, and does not keep the process alive. */
class Hand {
  private readonly worker: Worker;
  private pending: { resolve: (proof: BlockProof) => void; reject: (error: Error) => void } | null = null;

  constructor() {
    this.worker = new Worker(new URL('./crew-begin.mjs', import.meta.url), { execArgv: [] });
    this.worker.on('message', (proof: BlockProof) => this.pending?.resolve(proof));
    this.worker.on('error', (error: Error) => {
      crew = null;
      this.pending?.reject(error);
    });
    this.worker.unref();
  }

  tell(order: Order): void {
    this.worker.postMessage(order);
  }

  async prove(task: Task): Promise<BlockProof> {
    this.worker.ref();
    try {
      return await new Promise<BlockProof>((resolve, reject) => {
        this.pending = { resolve, reject };
        this.tell({ task });
      });
    } finally {
      this.pending = null;
      this.worker.unref();
    }
  }
}
