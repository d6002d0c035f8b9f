import { isFailure, type Failure } from '../../warehouse/pipeline/failure.ts';

/**
 * The failure that some work of the warehouse ends with. @throws Error when it succeeds, or ends with another error.
 */
export async function expectFailure(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown
  );
  if (!isFailure(error)) throw new Error(`Un échec était attendu : ${String(error)}`, { cause: error });
  return error;
}
