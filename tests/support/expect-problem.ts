import { expect } from 'vitest';
import { RequestProblem } from '../../src/lib/server/problem.ts';

/** Fails unless the work is refused with this status, in these words. */
export async function expectProblem(work: Promise<unknown>, status: number, said: string): Promise<void> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown
  );
  if (!(error instanceof RequestProblem)) throw new Error(`aucun refus : ${String(error)}`);
  expect([error.status, error.message]).toEqual([status, expect.stringContaining(said)]);
}
