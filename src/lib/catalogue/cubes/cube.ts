import type { Maille } from '../levels.ts';

/** A published table that can be counted without SQL, as the `explorer` section of its model declares it. */
export interface Cube {
  /** Table of the schema `publie`. */
  readonly nom: string;
  readonly titre: string;
  /** Folder of `queries/` and code of the indicator of a request made of it. */
  readonly theme: string;
  readonly code: string;
  readonly enquete: boolean;
  readonly champ: string;
  readonly notes: readonly string[];
  /** Folders of `warehouse/sources` that could contradict a row that is not there. */
  readonly sources: readonly string[];
  /** A condition on its rows, in SQL; empty for all of them. */
  readonly lignes: string;
  readonly periode: CubePeriod;
  /** Levels of the column `territoire`. Territories are never added up: they have rows of their own, at each level. */
  readonly mailles: readonly Maille[];
  readonly dimensions: readonly CubeDimension[];
  readonly mesures: readonly CubeMeasure[];
  readonly taux: readonly CubeRate[];
  readonly signaux: readonly CubeSignal[];
}

/** Periods are never added up. */
export interface CubePeriod {
  readonly nom: string;
  readonly libelle: string;
  readonly type: CubeType;
  /** Domain of its vintages; empty when they have none. */
  readonly millesimes: string;
}

export type CubeType = 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'VARCHAR' | 'BOOLEAN';

export interface CubeDimension {
  readonly nom: string;
  readonly libelle: string;
  readonly type: CubeType;
  /** Value of the row of everything: null for an empty one, absent where there is none. */
  readonly total?: string | null | undefined;
  /** Its values part what is counted, so that several add up. */
  readonly somme: boolean;
  /** Nested cuts, of which a question takes one: values of `niveau`, or what is before the colon of a code. */
  readonly niveaux: readonly Named[];
  readonly niveau: string | null;
  /** The only values that may be asked, with their names; empty when the table says them. */
  readonly valeurs: readonly Named[];
  /** Table whose `libelle` names its codes. */
  readonly noms: string | null;
  /** Its values are numbers in order, of which a question takes an interval. */
  readonly ordre: boolean;
  /** The value taken where nothing is asked, there is no total, and values do not add up. */
  readonly defaut: string | null;
}

interface Named {
  readonly valeur: string;
  readonly libelle: string;
}

export interface CubeMeasure {
  readonly nom: string;
  readonly libelle: string;
  readonly unite: string;
  readonly type: CubeType;
  /** Adds up over the dimensions whose values part what is counted; otherwise one row gives it, or none. */
  readonly somme: boolean;
  /** Companions that the table has. A measure without `valeur` is known by its bounds only. */
  readonly valeur: boolean;
  readonly bornes: boolean;
  readonly statut: boolean;
  /** When a row does not know it whatever it holds, in SQL; empty for never. */
  readonly inconnue: string;
  /** The column of half a unit of rounding that a row's bounds have not, and that a sum of rows has; empty for none. */
  readonly arrondi: string;
}

/** By the rules of the headers of requests (`role: taux`). */
export interface CubeRate {
  readonly nom: string;
  readonly libelle: string;
  readonly de: readonly [numerator: string, denominator: string];
  readonly partie?: true | undefined;
  readonly emboite?: true | undefined;
  readonly seuil?: number | undefined;
  readonly unite?: string | undefined;
}

export interface CubeSignal {
  readonly nom: string;
  readonly libelle: string;
  readonly texte: string;
}
