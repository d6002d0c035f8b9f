import type { Problem } from '../api/answer.ts';
import type { RequestDefinition } from '../request/request.ts';
import { takesSeveral } from './selection.ts';

type Pairs = readonly (readonly [string, string])[];

/** What is said of one value given twice, when the two differ. */
export const GIVEN_TWICE = 'donné plusieurs fois avec des valeurs différentes ; une seule est attendue';

/** What parts the items of a list of the view. */
const VIEW_LISTS: Readonly<Record<string, string>> = { filtre: ';', group_by: ',', tri: ',', colonnes: ',' };

/**
 * An address whose names are each given once: HTTP libraries write a list as a name given again and again. A list has
 * all its values, one value given twice the same is one, and a name left empty was not chosen.
 * @param separatorOf what parts the values of a list; undefined for a name that takes one value
 * @returns the first value of a name whose values differ, and a problem
 */
export function eachNameOnce(
  given: Pairs,
  separatorOf: (name: string) => string | undefined
): { readonly given: Pairs; readonly problems: readonly Problem[] } {
  const names = new Set(given.map(([name]) => name));
  if (names.size === given.length) return { given, problems: [] };
  const problems: Problem[] = [];
  const once = [...names].map((name): readonly [string, string] => {
    const values = [...new Set(given.flatMap(([one, value]) => (one === name && value !== '' ? [value] : [])))];
    const separator = separatorOf(name);
    if (separator !== undefined) return [name, values.join(separator)];
    if (values.length > 1) problems.push({ parametre: name.slice(0, 80), message: GIVEN_TWICE, suggestions: [] });
    return [name, values[0] ?? ''];
  });
  return { given: once, problems };
}

/** As above, for the address of a request. */
export function pairsOnce(given: Pairs, { parametres }: RequestDefinition): ReturnType<typeof eachNameOnce> {
  return eachNameOnce(given, (name) =>
    parametres.some((spec) => spec.nom === name && takesSeveral(spec)) ? ',' : VIEW_LISTS[name]
  );
}
