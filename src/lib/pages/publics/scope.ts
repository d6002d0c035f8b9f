/** What of a public is of a page about a part of what a territory has. */
export interface Scope {
  /** Services of `cprdfop/equite_publics`. */
  readonly services: readonly string[];
  /** Folders of the catalogue whose requests it shows. */
  readonly themes: readonly string[];
}

export const OF_EMPLOYMENT: Scope = { services: ['inscrits', 'emplois'], themes: ['gpec', 'reference'] };
export const OF_TRAINING: Scope = { services: ['entrees', 'eleves'], themes: ['cprdfop'] };
export const OF_SERVICE: Scope = { services: ['entrees', 'accueil'], themes: ['spro', 'cprdfop'] };
