const DATES = /^millesimes\./;

/** A parameter whose values are dates that one moves along, or compares: not the first of a period. */
export function isDateParameter({ domaine, nom }: { readonly domaine: string; readonly nom: string }): boolean {
  return DATES.test(domaine) && nom !== 'depuis';
}
