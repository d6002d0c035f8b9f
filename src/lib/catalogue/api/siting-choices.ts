/** What sites are chosen for: the most people put within a distance, or the least mean distance. */
export const SITING_GOALS = {
  couverture: 'le plus de monde à portée',
  distance: 'la distance moyenne la plus courte'
} as const;
export type SitingGoal = keyof typeof SITING_GOALS;

/** Where one may open. */
export const SITING_TOWNS = {
  toutes: 'toutes les communes',
  lycees: 'les communes qui ont un lycée',
  centres: 'les communes qui ont un centre d’apprentis'
} as const;
export type SitingTowns = keyof typeof SITING_TOWNS;

/** How far is measured: over land, or by the travel times that the region gives. */
export const SITING_MEASURES = { km: 'en kilomètres par la terre', minutes: 'en minutes de trajet' } as const;
export type SitingMeasure = keyof typeof SITING_MEASURES;

/** What is opened: a course at school or by apprenticeship, or a place of reception; those that exist count. */
export const SITING_ROUTES = {
  scolaire: 'voie scolaire',
  apprentissage: 'apprentissage',
  accueil: 'lieux d’accueil'
} as const;
export type SitingRoute = keyof typeof SITING_ROUTES;

/** What one may ask at most, and what is taken when nothing is asked; past 30 km no way is measured. */
export const SITING_LIMITS = {
  lieux: 10,
  distance: { km: { min: 2, max: 30, usual: 20 }, minutes: { min: 5, max: 120, usual: 30 } }
} as const;
