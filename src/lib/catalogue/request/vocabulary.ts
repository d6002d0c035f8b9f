/** What a column is for. Those of `DERIVED_ROLES` are not in the SQL: the pipeline derives them from their operands. */
export const ROLES = [
  'dimension',
  'libelle',
  'mesure',
  'taux',
  'quotient',
  'difference',
  'evolution',
  'rang',
  'indice',
  'classe',
  'cellule',
  'latitude',
  'longitude',
  'texte',
  'signal',
  'territoire'
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the columns that may tell one row from another; labels too. */
export const TELLING_ROLES: readonly Role[] = ['dimension', 'libelle', 'territoire', 'cellule'];

/** How many columns each derived role is made from. */
export const DERIVED_ROLES: Readonly<Partial<Record<Role, number>>> = {
  taux: 2,
  quotient: 4,
  difference: 2,
  evolution: 2,
  rang: 1
};

export const PUBLICS = ['planificateurs', 'analystes', 'comites'] as const;
export type Public = (typeof PUBLICS)[number];

export const CHART_TYPES = [
  'barres',
  'intervalles',
  'courbe',
  'lignes',
  'pentes',
  'nuage',
  'quadrant',
  'essaim',
  'empile',
  'matrice',
  'controle'
] as const;

/** What becomes of a figure while one of its sources is not read. */
export const WITHOUT = ['inconnu', 'au_moins', 'au_plus', 'dit'] as const;

/** What `reference.couverture` counts and a request's figures may rest on, by the name that a header gives it. */
export const COVERAGES = ['emploi_6', 'places', 'voeux', 'etablissements', 'tensions', 'bassins', 'sessions'] as const;

/** How a measure adds up when rows are put together: row by row, or one figure for all the rows of an answer. */
export const ADDING = ['lignes', 'reponse'] as const;

/** What a text that is a date says; `periode` is any of the three, by what is asked. */
export const TIMES = ['jour', 'mois', 'trimestre', 'periode'] as const;

/** `source_absente`: a file that it needs is absent; `partiel`: rows or figures lack for one; `motifs` names it. */
export const ANSWER_STATES = ['complet', 'partiel', 'vide', 'source_absente', 'sans_objet', 'non_disponible'] as const;
