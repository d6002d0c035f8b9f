import type { ResolvedParameter } from '../catalogue/resolve-parameters.ts';

/** The address that gives the same answer again on the same snapshot: every parameter in full, in the header's order. */
export function answerAddress(id: string, parameters: readonly ResolvedParameter[]): string {
  const query = parameters
    .filter(({ valeur }) => valeur !== null)
    .map(({ nom, valeur }) => `${nom}=${encodeURIComponent(valeur ?? '').replaceAll('%3A', ':')}`)
    .join('&');
  return `/api/v1/requests/${id}${query ? `?${query}` : ''}`;
}
