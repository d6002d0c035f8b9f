import { refuseParameter } from '../problem.ts';

const LONGEST = 120;

/** The search of an address. @param missing what to give when it is empty @throws RequestProblem (400) */
export function searchParameters(url: URL, missing: string): string {
  const search = url.searchParams.get('q')?.trim() ?? '';
  if (search === '') throw refuseParameter('q', `manquant ; ${missing}`);
  if (search.length > LONGEST) throw refuseParameter('q', `trop long ; ${LONGEST} caractères au plus`);
  return search;
}
