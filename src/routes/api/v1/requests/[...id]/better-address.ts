import { FORMATS } from '$lib/standards/doors.ts';
import { FileRefused } from '$lib/export/format.ts';
import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { RequestProblem } from '$lib/server/problem.ts';

/** Parameters and layout that an address gives. */
export type Given = readonly (readonly [string, string])[];

/** A refusal of the format alone offers the same address in another. */
export function withBetter<T>(given: Given, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RequestProblem) error.better = inFormat(given, error.problems[0]?.suggestions[0] ?? 'json');
    throw error;
  }
}

/** What is offered in place of an address gives the same kind of file. */
export function withSameFormat(raised: unknown, given: Given, format: string | undefined): unknown {
  const error = raised instanceof FileRefused ? refused(raised, given) : raised;
  if (error instanceof RequestProblem && error.better && FORMATS.some(({ name }) => name === format)) {
    const { query } = error.better;
    if (!/(^|&)format=/.test(query))
      error.better = { ...error.better, query: `${query}${query === '' ? '' : '&'}format=${format ?? ''}` };
  }
  return error;
}

/** @throws RequestProblem 422 */
export function refuseTooManyRows(format: string, rows: number): never {
  throw unlike(
    `format : ${rows} lignes sont trop pour ${format} ; prenez csv, arrow ou parquet, ou un territoire plus petit`
  );
}

function refused({ message }: FileRefused, given: Given): RequestProblem {
  const problem = unlike(`format : ${message}`);
  problem.better = inFormat(given, 'csv');
  return problem;
}

function unlike(message: string): RequestProblem {
  return new RequestProblem(422, message, [{ parametre: 'format', message, suggestions: ['csv', 'arrow', 'parquet'] }]);
}

function inFormat(given: Given, format: string): { query: string } {
  return { query: addressQuery([...given.filter(([, value]) => value !== ''), ['format', format]]) };
}
