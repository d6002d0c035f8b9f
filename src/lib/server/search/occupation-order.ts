import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import type { Occupation } from '../snapshot/reference.ts';

const ORDER = Object.keys(CLASSIFICATIONS);
/** Levels at which surveys and tensions are published, before the others. */
const PUBLISHED_LEVELS = ['fap228', 'fap225', 'rome'];

/** Of occupations found as well: by classification, the level that has figures before the others. */
export function rankOf({ nomenclature, niveau }: Occupation): number {
  return 2 * ORDER.indexOf(nomenclature) + (PUBLISHED_LEVELS.includes(niveau) ? 0 : 1);
}

/** The first of each name: a family of one occupation bears its name at each of its levels. */
export function oncePerName<T extends { readonly occupation: Occupation }>(found: readonly T[]): T[] {
  const seen = new Set<string>();
  return found.filter(({ occupation: { nomenclature, libelle } }) => {
    const named = `${nomenclature} ${libelle}`;
    return !seen.has(named) && seen.add(named);
  });
}
