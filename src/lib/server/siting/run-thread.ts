import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Choices } from '../../siting/choose.ts';
import type { Task } from '../../siting/thread.ts';
import text from '../../siting/thread.ts?thread';
import { Admission } from '../admission.ts';
import { RequestProblem } from '../problem.ts';

/** One at a time in a process, and a few that wait: each holds a core for seconds. */
const turn = new Admission(1, 4);
/** What reading, starting and the end of a program may add to its own time. */
const GRACE_MS = 15_000;

const solver = pathToFileURL(createRequire(import.meta.url).resolve('highs')).href;

/** Chooses sites in a thread, ended when nobody waits. @throws RequestProblem 503 when too many wait, 504 too long */
export function runThread(task: Omit<Task, 'solver'>, left: AbortSignal): Promise<Choices> {
  return turn.run(() => run({ ...task, solver }, left));
}

async function run(task: Task, left: AbortSignal): Promise<Choices> {
  if (left.aborted) throw gone();
  const worker = new Worker(text, { eval: true, workerData: task, stderr: true });
  try {
    return await new Promise<Choices>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new RequestProblem(
              504,
              'Le calcul a demandé trop de temps ; demandez moins de lieux, ou un territoire plus petit.'
            )
          ),
        task.wish.seconds * 1000 + GRACE_MS
      );
      left.addEventListener('abort', () => reject(gone()), { once: true });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`Le calcul s’est arrêté (${code}).`)));
      worker.once('exit', () => clearTimeout(timer));
    });
  } finally {
    await worker.terminate();
  }
}

function gone(): RequestProblem {
  return new RequestProblem(503, 'Le lecteur est parti avant la réponse.');
}
