import type { AnswerSource, AnswerState, SnapshotSummary } from './answer.ts';

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

/** Who teaches it: the sites that count as existing. */
export const SITING_ROUTES = { scolaire: 'voie scolaire', apprentissage: 'apprentissage' } as const;
export type SitingRoute = keyof typeof SITING_ROUTES;

/** What one may ask at most, and what is taken when nothing is asked; past 30 km no way is measured. */
export const SITING_LIMITS = {
  lieux: 10,
  distance: { km: { min: 2, max: 30, usual: 20 }, minutes: { min: 5, max: 120, usual: 30 } }
} as const;

/** GET /api/v1/siting: where opening a course serves most of those whom it does not serve now. */
export interface SitingDocument {
  readonly instantane: SnapshotSummary;
  readonly avertissement: string | null;
  readonly sources: readonly AnswerSource[];
  readonly etat: AnswerState;
  readonly motifs: readonly string[];
  readonly non_lues: readonly string[];
  readonly signalements: readonly string[];
  readonly couverture: readonly string[];
  /** Those of the request of distances, and `lieux`, `mesure`, `distance`, `objectif`, `communes`, `voie`. */
  readonly parametres: Readonly<Record<string, string>>;
  readonly parametres_libelles: Readonly<Record<string, string>>;
  /** Who is counted: « jeunes de 15 à 29 ans (recensement 2021) ». */
  readonly pour: string;
  /** Mode and year of the matrix of travel times, « en voiture, 2025 »; null where kilometres are measured. */
  readonly trajet: string | null;
  readonly personnes: number;
  /** Beyond the distance from every known school of the course now; who is near a commune whose file is not read may be within. */
  readonly hors_portee: SureCount;
  /** Mean kilometres or minutes to the nearest site now, what is farther than the most one may ask counting as that: at least. */
  readonly moyenne: number;
  /** Sites that teach the course, in the region and in the 40 km around it; and those of the region that no file places, which are not counted. */
  readonly etablissements: { readonly region: number; readonly autour: number; readonly sans_position: number };
  /** Best first; empty when nobody would gain. */
  readonly reponses: readonly SitingReply[];
  readonly de_proche_en_proche: { readonly lieux: readonly SitingTown[]; readonly gain: number } | null;
  readonly programme: { readonly candidats: number; readonly colonnes: number; readonly lignes: number } | null;
}

/** At least and at most. */
export interface SureCount {
  readonly min: number;
  readonly max: number;
}

export interface SitingTown {
  /** Typed code of a commune. */
  readonly territoire: string;
  readonly nom: string;
}

export interface SitingReply {
  readonly lieux: readonly SitingPlace[];
  /** People put within the distance, or kilometres (minutes) times people that are spared: `min` is what is made the most of. */
  readonly gain: SureCount;
  /** No choice of as many communes gains more than this, but those of the replies before. */
  readonly borne: number;
  /** The bound is reached: this is the best. */
  readonly prouve: boolean;
  /** Mean kilometres or minutes with these openings, counted as now. */
  readonly moyenne: number;
  /** The hexagons that gain, for the first reply; none for the others, nor in minutes. */
  readonly cellules: readonly SitingCell[];
  /** The communes that gain, for the first reply in minutes; none otherwise. */
  readonly communes: readonly SitingServedTown[];
}

export interface SitingPlace extends SitingTown {
  readonly latitude: number;
  readonly longitude: number;
  /** What it adds to the places before it, in the unit of `gain`. */
  readonly apporte: number;
  /** Communes that would bring the same in its place. */
  readonly autant: readonly SitingTown[];
}

export interface SitingCell {
  readonly cellule: string;
  /** Which of the places is the nearest, from 0. */
  readonly lieu: number;
  readonly km: number;
  readonly personnes: number;
}

export interface SitingServedTown extends SitingTown {
  /** Which of the places is the nearest, from 0. */
  readonly lieu: number;
  readonly minutes: number;
  readonly personnes: number;
}
