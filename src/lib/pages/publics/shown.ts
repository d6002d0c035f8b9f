import type { Shown } from '../territory/chapters/chapter.ts';

/** Its reading is of one group, or of one territory, among those of its figure. */
const figureOnly = (request: Shown['request'], title: string, parameters: Shown['parameters'] = {}): Shown => ({
  request,
  parameters,
  title,
  of: 'proche',
  silent: true
});
const ENTRIES = figureOnly('cprdfop/entrees_formation', 'Qui entre en formation');
const BY_AGE = figureOnly('gpec/demandeurs_profil', 'Demandeurs d’emploi par âge', { detail: 'age' });
const population = (age: string, title: string): Shown => ({
  request: 'reference/population_annees',
  parameters: { age },
  title,
  of: 'proche'
});

/** Of the guidance service: who is received, who calls and who visits, all publics together, each in its producer's own words. */
export const SHOWN_OF_SERVICE: readonly Shown[] = [
  {
    request: 'spro/personnes_recues',
    parameters: { par: 'public' },
    title: 'Personnes reçues, par public',
    of: 'partout',
    silent: true
  },
  { request: 'spro/telephone_publics', title: 'Publics du téléphone', of: 'partout', silent: true },
  { request: 'spro/typologie_utilisateurs', title: 'Profils déclarés sur le site', of: 'partout', silent: true }
];

/** What tells a public apart in a territory, beside its place among those whom each service counts: by code of public. */
export const SHOWN_OF_PUBLIC: Readonly<Record<string, readonly Shown[]>> = {
  femmes: [
    figureOnly('gpec/demandeurs_profil', 'Demandeurs d’emploi par sexe', { detail: 'sexe' }),
    figureOnly('cprdfop/filles_garcons_voie_pro', 'Filles et garçons de la voie professionnelle'),
    { request: 'gpec/feminisation_metiers', of: 'proche', title: 'Part des femmes par métier' },
    ENTRIES
  ],
  jeunes: [
    population('15_24', 'Habitants de 15 à 24 ans'),
    BY_AGE,
    figureOnly('cprdfop/jeunes_sans_solution', 'Jeunes sans solution repérés'),
    ENTRIES
  ],
  seniors: [
    population('55_64', 'Habitants de 55 à 64 ans'),
    BY_AGE,
    { request: 'gpec/seniors_metiers', of: 'proche', title: 'Part des 55 ans et plus par métier' },
    ENTRIES
  ],
  sans_diplome: [ENTRIES],
  demandeurs_longue_duree: [ENTRIES],
  RSA: [ENTRIES],
  boeth: [ENTRIES],
  QPV: [{ request: 'reference/quartiers_prioritaires', of: 'proche', title: 'Quartiers prioritaires' }, ENTRIES],
  FRR: [figureOnly('reference/communes_frr', 'Communes classées')]
};
