import type { Maille } from '../levels.ts';

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
export const DERIVED_ROLES: Readonly<Partial<Record<Role, number>>> = { taux: 2, quotient: 4, difference: 2, evolution: 2, rang: 1 };

export const PUBLICS = ['planificateurs', 'analystes', 'comites'] as const;
export type Public = (typeof PUBLICS)[number];

export interface Choice {
  readonly valeur: string;
  readonly libelle: string;
}

export interface ParameterSpec {
  /** `territoires`, `millesimes.<domaine>`, `metiers.<nomenclature>`, `domaines_nsf`, `choix`, `entier` or `decimal`. */
  readonly domaine: string;
  readonly libelle: string;
  /** `dernier` (last vintage), `region` (the profile's region), or a literal. */
  readonly defaut?: string;
  readonly mailles?: readonly Maille[];
  /** A zone drawn by its reader is accepted in place of a territory: its cells are then bound as `$<nom>_cellules::UBIGINT[]`. */
  readonly zone?: boolean;
  /** The values of a `choix`; for another domain, values accepted besides its members. */
  readonly valeurs?: readonly Choice[];
  readonly min?: number;
  readonly max?: number;
  /** May be left out: it is then bound as NULL. */
  readonly facultatif?: boolean;
}

export interface ColumnSpec {
  readonly role: Role;
  readonly libelle: string;
  /** `pourcent` shows a fraction as a percentage, `points` a difference of two in percentage points, `pour_un` as a number; anything else is a word shown after the number. */
  readonly unite?: string;
  /** The operands of a derived column: see `DERIVED_ROLES`. */
  readonly de?: readonly string[];
  /** The numerator counts some of what the denominator counts. */
  readonly partie?: boolean;
  /** Where a row's denominator is hidden, so is its numerator, which may be all of it: the upper bound is most over most. */
  readonly emboite?: boolean;
  /** Column holding the rest of the denominator (denominator = numerator + rest): bounds are then the tightest. */
  readonly reste?: string;
  /** Under this denominator, a rate is not shown; nor is a quotient of which either whole may be under it. */
  readonly seuil?: number;
  /** Of a rate: the column that `seuil` looks at, in place of the denominator. */
  readonly base?: string;
  /** Adds the 95 % Wilson interval, `x_ic_min` and `x_ic_max`. */
  readonly ic?: 'wilson';
  /** Adds `x_ecart`: whether a rate differs from a reference beyond sampling error, false discoveries controlled over the table. */
  readonly test?: TestSpec;
  /** Of a `quotient`: the zone is inside the reference, which tightens the bounds. */
  readonly contient?: boolean;
  /** Of a `signal` (a yes or no column): what the reader is told as soon as one row says yes. */
  readonly texte?: string;
  /** Of a `rang`: `croissant` ranks the smallest first. */
  readonly ordre?: 'croissant' | 'decroissant';
}

export interface TestSpec {
  /** Numerator and denominator of the reference. */
  readonly contre: readonly [string, string];
  /** The reference includes the row: it is then taken without it. */
  readonly contient?: boolean;
}

export const CHART_TYPES = ['barres', 'intervalles', 'courbe', 'lignes', 'nuage', 'quadrant', 'empile', 'matrice', 'controle'] as const;

/** Column names, alone or in a list, and drawing options: read by the charts, checked by the generator. */
export interface ChartSpec {
  readonly type: string;
  readonly [option: string]: string | number | boolean | readonly string[];
}

export interface MapSpec {
  readonly type: 'hexagones' | 'points';
  readonly valeur: string;
  /** `observe`: counted in each cell. `ventile`: spread from a coarser level, not to be read cell by cell. */
  readonly mode: 'observe' | 'ventile';
  /** The finest true level behind a `ventile` layer. */
  readonly niveau?: string;
  /** A gap: drawn around zero even where all values have one sign. */
  readonly echelle?: 'divergente';
}

/** What an answer without rows means, when the sources are there. */
export interface EmptySpec {
  readonly etat: 'vide' | 'sans_objet' | 'non_disponible';
  readonly motif: string;
}

/** What becomes of a figure while one of its sources is not read. */
export const WITHOUT = ['inconnu', 'au_moins', 'au_plus', 'dit'] as const;
export type Without = (typeof WITHOUT)[number];

/** Columns that say something else when a source that could contradict them is not read. */
export interface RestingColumns {
  readonly colonnes: readonly string[];
  /** Names of the sources, folders of `warehouse/sources`. */
  readonly sources: readonly string[];
  /**
   * `inconnu`: the figure is not available. `au_moins`: it is the least it can be, and not available when none of the sources is read;
   * `au_plus`: the most. `dit`: a column of the row says what it then rests on.
   */
  readonly sans: Without;
}

/** The sources that could contradict what an answer says by a zero, a distance, a row that is not there. */
export interface RestsOn {
  /** Without one of them, rows are missing or are others. */
  readonly lignes: readonly string[];
  readonly valeurs: readonly RestingColumns[];
}

/** What `reference.couverture` counts and a request's figures may rest on, by the name that a header gives it. */
export const COVERAGES = ['emploi_6', 'places', 'voeux', 'etablissements', 'tensions', 'sessions'] as const;
export type CoverageName = (typeof COVERAGES)[number];

export interface RequestHeader {
  readonly titre: string;
  readonly question: string;
  readonly code: string;
  readonly formule?: string;
  readonly champ?: string;
  readonly notes: readonly string[];
  /** Whom it serves, when its theme does not say it well. */
  readonly publics?: readonly Public[];
  readonly parametres: Readonly<Record<string, ParameterSpec>>;
  readonly colonnes: Readonly<Record<string, ColumnSpec>>;
  readonly graphique?: ChartSpec;
  readonly carte?: MapSpec;
  readonly si_vide?: EmptySpec;
  readonly repose_sur?: RestsOn;
  /** The coverages that qualify its figures: told with the answer where they are not whole. */
  readonly couverture?: readonly CoverageName[];
  /** The figures come from a sample survey whose sampling error is not published: pages say so, and no gap is tested. */
  readonly enquete?: boolean;
  /** Sentence for the first row, with `{column}` and `{parameter}`. */
  readonly lecture: string;
}
