import { AsyncLocalStorage } from 'node:async_hooks';
import { RequestProblem } from './problem.ts';

/** What a request waits for, and how it was told that its time is over; null until then. */
interface Deadline {
  readonly waiting: Set<(late: RequestProblem) => void>;
  late: RequestProblem | null;
}

const current = new AsyncLocalStorage<Deadline>();

/** The work of one request, ended after so many milliseconds whatever it waits for. @throws RequestProblem 504 */
export async function withDeadline<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const deadline: Deadline = { waiting: new Set(), late: null };
  const late = new RequestProblem(
    504,
    `La réponse a demandé plus de ${(milliseconds / 1000).toLocaleString('fr-FR')} s ; demandez moins à la fois, ou un territoire plus petit.`
  );
  const timer = setTimeout(() => {
    deadline.late = late;
    for (const end of deadline.waiting) end(late);
  }, milliseconds);
  try {
    return await current.run(deadline, () => beforeDeadline(work()));
  } finally {
    clearTimeout(timer);
  }
}

/** What the request under way waits for, given up at its deadline: a place of the engine, a value that several ask. @throws RequestProblem 504 */
export function beforeDeadline<T>(work: Promise<T>): Promise<T> {
  const deadline = current.getStore();
  if (deadline === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    // What goes on after it, for nobody, waits for nothing more.
    if (deadline.late !== null) reject(deadline.late);
    deadline.waiting.add(reject);
    work.then(resolve, reject).finally(() => deadline.waiting.delete(reject));
  });
}
