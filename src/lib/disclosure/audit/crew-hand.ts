import { parentPort } from 'node:worker_threads';
import type { Order } from './crew.ts';
import { loadSolver, type World } from './program.ts';
import { proveBlock } from './prove-block.ts';

/** A thread of the crew: keeps the world that it is told, and answers each block with its proof. */
const highs = await loadSolver();
let world: World | null = null;
parentPort?.on('message', (order: Order) => {
  if ('world' in order) world = order.world;
  else if (world !== null) {
    const proof = proveBlock(highs, world, order.task);
    parentPort?.postMessage(
      proof,
      proof.pool.tables.map(({ buffer }) => buffer as ArrayBuffer)
    );
  }
});
