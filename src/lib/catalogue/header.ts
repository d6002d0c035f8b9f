/** What a column is for. `taux` columns are not in the SQL: the pipeline derives them from their operands. */
export const ROLES = [
  'dimension',
  'libelle',
  'mesure',
  'taux',
  'indice',
  'classe',
  'cellule',
  'latitude',
  'longitude',
  'texte',
  'territoire'
] as const;
export type Role = (typeof ROLES)[number];

export const MAILLES = ['pays', 'region', 'departement', 'zone_emploi', 'bassin', 'epci', 'commune'] as const;
export type Maille = (typeof MAILLES)[number];

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
  /** `pourcent` shows a fraction as a percentage, `pour_un` as a number; anything else is a word shown after the number. */
  readonly unite?: string;
  /** Numerator and denominator of a `taux`. */
  readonly de?: readonly [string, string];
  /** The numerator counts some of what the denominator counts. */
  readonly partie?: boolean;
  /** Column holding the rest of the denominator (denominator = numerator + rest): bounds are then the tightest. */
  readonly reste?: string;
  /** Under this denominator, a rate is not shown. */
  readonly seuil?: number;
  /** Adds the 95 % Wilson interval, `x_ic_min` and `x_ic_max`. */
  readonly ic?: 'wilson';
}

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
}

/** What an answer without rows means, when the sources are there. */
export interface EmptySpec {
  readonly etat: 'vide' | 'sans_objet' | 'non_disponible';
  readonly motif: string;
}

export interface RequestHeader {
  readonly titre: string;
  readonly question: string;
  readonly code: string;
  readonly formule?: string;
  readonly champ?: string;
  readonly notes: readonly string[];
  readonly parametres: Readonly<Record<string, ParameterSpec>>;
  readonly colonnes: Readonly<Record<string, ColumnSpec>>;
  readonly graphique?: ChartSpec;
  readonly carte?: MapSpec;
  readonly si_vide?: EmptySpec;
  /** Sentence for the first row, with `{column}` and `{parameter}`. */
  readonly lecture: string;
}
