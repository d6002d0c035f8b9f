import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { SOURCE_ACCESSES } from '../access.ts';
import { chart, COLUMN, map, PLACE, SNAPSHOT, SOURCE } from './answer.ts';
import { objectOf, flag, type Of, text, texts } from '../shape.ts';

const OCCUPATION = z.object({
  /** Typed code: `rome:H2206`. */
  metier: text,
  /** fap2021, fap2009, rome or bmo_famille. */
  nomenclature: text,
  libelle: text,
  /** The appellation of the ROME that was found, null when it is the label. */
  appellation: text.nullable(),
  /** Requests of the catalogue that answer of it, with the address of the page of each. */
  requetes: z.array(z.object({ id: text, titre: text, adresse: text }))
});
export type OccupationSummary = Of<typeof OCCUPATION>;

/** GET /api/v1/occupations?q= : `metiers`, best match first. */
export const OCCUPATIONS = z.object({ metiers: z.array(OCCUPATION) });
export type OccupationList = Of<typeof OCCUPATIONS>;

/** A diploma, all its versions together. */
const COURSE_SUMMARY = z.object({
  /** Typed code of the last version opened: `cfd:50022146`. */
  formation: text,
  /** « CAP Cuisine ». */
  nom: text,
  libelle: text,
  diplome: text.nullable(),
  /** European level, 3 to 8. */
  niveau: z.int().nullable(),
  nsf_libelle: text.nullable()
});
export type CourseSummary = Of<typeof COURSE_SUMMARY>;

/** GET /api/v1/courses?q= : `formations`, best match first. */
export const COURSES = z.object({
  formations: z.array(COURSE_SUMMARY),
  /** None has this code: those given have one near it. */
  voisines: flag
});
export type CourseList = Of<typeof COURSES>;

/** One code of a diploma. */
const VERSION = z.object({
  formation: text,
  /** `AAAA-MM-JJ`; null when the nomenclature does not say it. */
  ouverture: text.nullable(),
  /** Past or planned. */
  fermeture: text.nullable(),
  /** A published figure of this snapshot is of this very code. */
  citee: flag
});
export type CourseVersion = Of<typeof VERSION>;

/** GET /api/v1/courses/{code} */
export const COURSE = COURSE_SUMMARY.extend({
  /** All codes of the diploma, the last one opened first. */
  versions: z.array(VERSION),
  /** `rncp:…` and `certifinfo:…` of any version. */
  certifications: texts,
  /** Those that no published passage gives: same diploma, same title. */
  certifications_rapprochees: texts,
  certifinfo: texts,
  /** Family of the bac pro whose first year is common, and the course of that year. */
  famille: text.nullable(),
  annee_commune: COURSE_SUMMARY.nullable(),
  /** Other diplomas that it replaces, and that replace it. */
  remplace: z.array(COURSE_SUMMARY),
  remplace_par: z.array(COURSE_SUMMARY),
  /** Other diplomas that one card of the RNCP covers too. */
  meme_fiche: z.array(COURSE_SUMMARY)
});
export type CourseDocument = Of<typeof COURSE>;

export const TERRITORY = PLACE.extend({
  maille: text,
  /** With its preposition: `en Bretagne`. */
  lieu: text,
  departement: text.nullable(),
  region: text.nullable(),
  population: z.number().nullable()
});
export type TerritorySummary = Of<typeof TERRITORY>;

/** GET /api/v1/territories?q= : `territoires`, best match first. */
export const TERRITORIES = z.object({
  territoires: z.array(TERRITORY),
  /** None has this name or this code: those given have one near it. */
  voisins: flag
});
export type TerritoryList = Of<typeof TERRITORIES>;

/** One thing to narrow the list by; `nombre` is what a value would leave, the other choices kept. */
const FACET = z.object({
  nom: text,
  libelle: text,
  valeurs: z.array(z.object({ valeur: text, libelle: text, nombre: z.int(), choisi: flag }))
});
export type FacetSummary = Of<typeof FACET>;

const FINDING = z.object({
  /** Holds all that was typed, or a part of it. */
  entier: flag,
  /** Words found, without accents, and their roots. */
  formes: texts,
  /** Where a word stands, when neither title nor question holds one. */
  extrait: z.object({ ou: text, texte: text }).nullable()
});
export type RequestFinding = Of<typeof FINDING>;

const REQUEST_SUMMARY = z.object({
  id: text,
  version: text,
  titre: text,
  question: text,
  code: text,
  theme: text,
  publics: texts,
  /** Levels at which it was seen to answer; all that it accepts when it was not tried on this snapshot. */
  mailles: texts,
  /** Producers' files that its figures come from, present or not; code lists apart. */
  fichiers: texts,
  /** Years that this snapshot holds for it, latest first. */
  millesimes: texts,
  carte: map,
  graphique: chart,
  /** It has rows on this snapshot; if not, `motifs` says why and which file to bring. */
  disponible: flag,
  motifs: texts,
  /** Names of the sources that could change its answer and were not read. */
  non_lues: texts,
  /** Where the files of its figures come from: the hardest to have, of the easiest way for each table. */
  acces: z.enum(SOURCE_ACCESSES),
  /** Without rows, what would bring some: for each table that has no file, the sources of which one is enough. */
  attend: z.array(texts)
});
export type RequestSummary = Of<typeof REQUEST_SUMMARY>;

const LISTED = REQUEST_SUMMARY.extend({
  /** How it answers what is sought; null when nothing is. */
  recherche: FINDING.nullable()
});
export type ListedRequest = Of<typeof LISTED>;

/** GET /api/v1/requests?q=&theme=&maille=… : best match first when something is sought, else by theme and title. */
export const REQUESTS = z.object({
  instantane: SNAPSHOT,
  /** Requests of this list. */
  total: z.int(),
  catalogue: z.int(),
  /** Words taken for others one letter away. */
  corrections: z.array(z.object({ saisi: text, lu: text })),
  facettes: z.array(FACET),
  requetes: z.array(LISTED)
});
export type RequestList = Of<typeof REQUESTS>;

const RELATED = z.object({
  id: text,
  code: text,
  question: text,
  /** What makes it near: the same indicator, the same figures or the same file. */
  raison: text
});
export type RelatedRequest = Of<typeof RELATED>;

const PARAMETER = z.object({
  nom: text,
  libelle: text,
  domaine: text,
  type: text,
  defaut: text.nullable(),
  facultatif: flag,
  /** It chooses what is spoken of: who answers in words takes no default of it. */
  sujet: flag,
  mailles: texts,
  /** A drawn zone is accepted. */
  zone: flag,
  /** The members of the domain in this snapshot, when they can be listed; null for territories and numbers. */
  valeurs: z.array(z.object({ valeur: text, libelle: text })).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable()
});
export type ParameterDetail = Of<typeof PARAMETER>;

/** How a request is computed and read, gathered from its header, in the order one checks a figure. */
const METHOD = z.object({
  /** Choices that change the figures, with their values. */
  variantes: texts,
  /** Notes that say what may not be compared, and signals that rows may raise. */
  comparaisons: texts,
  /** Under what number a rate is not shown, and how sampling is told. */
  effectifs: texts,
  /** What may not be added. */
  additivite: texts,
  /** The other notes. */
  a_savoir: texts,
  /** Domains whose coverage is counted in `reference/couverture`. */
  domaines: z.array(z.object({ domaine: text, libelle: text }))
});
export type MethodFiche = Of<typeof METHOD>;

/** GET /api/v1/catalogue/{id} */
export const REQUEST_DETAIL = REQUEST_SUMMARY.extend({
  formule: text.nullable(),
  champ: text.nullable(),
  notes: texts,
  parametres: z.array(PARAMETER),
  colonnes: z.array(COLUMN),
  /** The columns that `group_by` may name; empty when no figure of the request adds up. */
  reunir: texts,
  cubes: texts,
  /** ISO 8601: when one of its tables last changed. */
  modifiee: text,
  sources: z.array(SOURCE),
  sql: text,
  formats: texts,
  methode: METHOD,
  /** Requests near this one, nearest first. */
  voisines: z.array(RELATED)
});
export type RequestDetail = Of<typeof REQUEST_DETAIL>;

/** GET /api/v1/zones : a zone made of cells, to be given back as `territoire=zone:…`. */
export const ZONE = z.object({
  zone: text,
  resolution: z.int(),
  cellules: z.int(),
  surface_km2: z.number(),
  /** Inhabitants of the region in it, spread over cells. */
  population: z.number(),
  /** West, south, east, north, in degrees. */
  emprise: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  contigue: flag,
  /** Territories that it holds or cuts, with the share of their inhabitants in it; null when they have none. */
  territoires: z.array(PLACE.extend({ maille: text, part: z.number().nullable(), population: z.number() })),
  contour: objectOf<MultiPolygon>()
});
export type ZoneDocument = Omit<Of<typeof ZONE>, 'contour'> & { readonly contour: MultiPolygon };

/** GET /api/v1/contours?maille=&territoire= : GeoJSON, whose features carry `territoire` and `nom`. */
export interface ContourFeature {
  readonly type: 'Feature';
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: Of<typeof PLACE>;
}
