import { RequestProblem } from '../problem.ts';

/** @throws RequestProblem 414 */
export function checkAddress({ pathname, search }: URL, limit: number): void {
  const length = pathname.length + search.length;
  if (length > limit) throw new RequestProblem(414, `L’adresse fait ${length} caractères ; la limite est de ${limit}.`);
}
