import { z } from 'zod';
import { AROUND, PLACE } from './answer.ts';
import { flag, type Of, text } from '../shape.ts';

/** At least and at most. */
const SURE = z.object({ min: z.number(), max: z.number() });
export type SureCount = Of<typeof SURE>;

/** `territoire`: typed code of a commune. */
export type SitingTown = Of<typeof PLACE>;

const SITE = PLACE.extend({
  latitude: z.number(),
  longitude: z.number(),
  /** What it adds to the places before it, in the unit of `gain`. */
  apporte: z.number(),
  /** Communes that would bring the same in its place. */
  autant: z.array(PLACE)
});

const CELL = z.object({
  cellule: text,
  /** Which of the places is the nearest, from 0. */
  lieu: z.int(),
  km: z.number(),
  personnes: z.number()
});
export type SitingCell = Of<typeof CELL>;

const SERVED = PLACE.extend({
  /** Which of the places is the nearest, from 0. */
  lieu: z.int(),
  minutes: z.number(),
  personnes: z.number()
});
export type SitingServedTown = Of<typeof SERVED>;

const REPLY = z.object({
  lieux: z.array(SITE),
  /** People put within the distance, or distance times people that is spared: `min` is made the most of. */
  gain: SURE,
  /** No choice of as many communes gains more than this, but those of the replies before. */
  borne: z.number(),
  /** The bound is reached: this is the best. */
  prouve: flag,
  /** Mean kilometres or minutes with these openings, counted as now. */
  moyenne: z.number(),
  /** The hexagons that gain, for the first reply; none for the others, nor in minutes. */
  cellules: z.array(CELL),
  /** The communes that gain, for the first reply in minutes; none otherwise. */
  communes: z.array(SERVED)
});
export type SitingReply = Of<typeof REPLY>;

/**
 * GET /api/v1/siting: where opening a course serves most. `parametres`: those of the request of distances, and these.
 */
export const SITING = z.object({
  ...AROUND,
  /** Who is counted: « jeunes de 15 à 29 ans (recensement 2021) ». */
  pour: text,
  /** Mode and year of the matrix of travel times, « en voiture, 2025 »; null where kilometres are measured. */
  trajet: text.nullable(),
  /** Which places of reception count, after a distance: « d’une agence France Travail »; null for a course. */
  accueil: text.nullable(),
  /** Some places of reception are in no file: counts and gains are then the most that they can be. */
  au_plus: flag,
  personnes: z.number(),
  /** Beyond the distance from every known school now; who is near a commune not read may be within. */
  hors_portee: SURE,
  /** Mean kilometres or minutes to the nearest site now, what is farther than the most one may ask counting as that. */
  moyenne: z.number(),
  /** Sites that teach the course, in the region and 40 km around; and those that no file places, not counted. */
  etablissements: z.object({ region: z.int(), autour: z.int(), sans_position: z.int() }),
  /** Best first; empty when nobody would gain. */
  reponses: z.array(REPLY),
  de_proche_en_proche: z.object({ lieux: z.array(PLACE), gain: z.number() }).nullable(),
  programme: z.object({ candidats: z.int(), colonnes: z.int(), lignes: z.int() }).nullable()
});
export type SitingDocument = Of<typeof SITING>;
