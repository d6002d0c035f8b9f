import type { z } from 'zod';
import type { REQUEST_HEADER } from '../header/header-schema.ts';

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

/** How many columns each derived role is made from: numerator and denominator; part and whole of a zone, then of a reference; a figure and an earlier or other one; a figure. */
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
  'nuage',
  'quadrant',
  'empile',
  'matrice',
  'controle'
] as const;

/** What becomes of a figure while one of its sources is not read. */
export const WITHOUT = ['inconnu', 'au_moins', 'au_plus', 'dit'] as const;

/** What `reference.couverture` counts and a request's figures may rest on, by the name that a header gives it. */
export const COVERAGES = ['emploi_6', 'places', 'voeux', 'etablissements', 'tensions', 'sessions'] as const;

/** Nobody changes a header once it is read, and a key that is left out is not there. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<Exclude<T[K], undefined>> } : T;

/** What a request says of itself, as `header-schema.ts` reads it: the meaning of each key is there. */
export type RequestHeader = Immutable<z.output<typeof REQUEST_HEADER>>;
export type ParameterSpec = RequestHeader['parametres'][string];
export type ColumnSpec = RequestHeader['colonnes'][string];
export type ChartSpec = NonNullable<RequestHeader['graphique']>;
export type MapSpec = NonNullable<RequestHeader['carte']>;
/** The sources that could contradict what an answer says by a zero, a distance, a row that is not there. */
export type RestsOn = NonNullable<RequestHeader['repose_sur']>;
export type RestingColumns = RestsOn['valeurs'][number];
export type Without = RestingColumns['sans'];
