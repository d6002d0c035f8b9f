import type { Source } from './source.ts';
import type { Download } from './downloads.ts';

/** How many sources have an address, by how their newest file is found; those that nobody opened, apart. */
export interface AddressCount {
  sources: number;
  /** Files at an address that never changes. */
  fixed: number;
  /** Files found by a rule. */
  byRule: number;
  /** Of both, those whose address nobody opened. */
  unverified: number;
}

export function countAddresses(sources: readonly Pick<Source, 'downloads'>[]): AddressCount {
  const all = sources.flatMap(({ downloads }) => downloads);
  const fixed = all.filter(({ rule }) => rule.kind === 'adresse').length;
  return {
    sources: sources.filter(({ downloads }) => downloads.length > 0).length,
    fixed,
    byRule: all.length - fixed,
    unverified: all.filter(({ unverified }) => unverified).length
  };
}

/** The same, in words. */
export function placesOf(sources: readonly Pick<Source, 'downloads'>[]): string {
  const { sources: many, fixed, byRule, unverified } = countAddresses(sources);
  return `${many} sources ; ${byRule} fichiers par règle, ${fixed} à une adresse fixe ; ${unverified} à vérifier, que personne n’a ouverts.`;
}

/** What tells a rule from the others of its source. */
export function ruleKey({ rule, archive, file }: Download): string {
  return JSON.stringify([rule, archive?.source ?? null, file], (_key, value: unknown) =>
    value instanceof RegExp ? value.source : value
  );
}
