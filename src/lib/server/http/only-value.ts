import { GIVEN_TWICE } from '../../catalogue/parameters/each-name-once.ts';
import { refuseParameter } from '../problem.ts';

/** The value of a name that takes one; null without it. @throws RequestProblem 400 for two that differ */
export function onlyValue(query: URLSearchParams, name: string): string | null {
  const [value = null, ...others] = new Set(query.getAll(name));
  if (others.length > 0) throw refuseParameter(name, GIVEN_TWICE);
  return value;
}
