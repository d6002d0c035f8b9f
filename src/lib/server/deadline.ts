import { AsyncLocalStorage } from 'node:async_hooks';
import { RequestProblem } from './problem.ts';

/** What waits for the end of a request's time. */
type Waiting = Set<(late: RequestProblem) => void>;

const current = new AsyncLocalStorage<Waiting>();

/** The work of one request, ended after so many milliseconds whatever it waits for. @throws RequestProblem 504 */
export async function withDeadline<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const waiting: Waiting = new Set();
  const late = new RequestProblem(
    504,
    `La réponse a demandé plus de ${(milliseconds / 1000).toLocaleString('fr-FR')} s ; demandez moins à la fois, ou un territoire plus petit.`
  );
  const timer = setTimeout(() => {
    for (const end of [...waiting]) end(late);
  }, milliseconds);
  try {
    return await current.run(waiting, () => beforeDeadline(work()));
  } finally {
    clearTimeout(timer);
  }
}

/** What the request under way waits for, given up at its deadline: a place of the engine, a value that several ask. @throws RequestProblem 504 */
export function beforeDeadline<T>(work: Promise<T>): Promise<T> {
  const waiting = current.getStore();
  if (waiting === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    waiting.add(reject);
    work.then(resolve, reject).finally(() => waiting.delete(reject));
  });
}
