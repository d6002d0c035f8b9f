import type { MultiPolygon, Polygon } from 'geojson';
import type { AnswerColumn, SnapshotSummary, SourceSummary } from './answer.ts';
import type { SourceAccess } from '../access.ts';
import type { ChartSpec, MapSpec } from '../request/header.ts';
import type { MethodFiche } from '../request/method.ts';

/** GET /api/v1/occupations?q= : `metiers`, best match first. */
export interface OccupationList {
  readonly metiers: readonly OccupationSummary[];
}

export interface OccupationSummary {
  /** Typed code: `rome:H2206`. */
  readonly metier: string;
  /** fap2021, fap2009, rome or bmo_famille. */
  readonly nomenclature: string;
  readonly libelle: string;
  /** The appellation of the ROME that was found, null when it is the label. */
  readonly appellation: string | null;
  /** Requests of the catalogue that answer of it, with the address of the page of each. */
  readonly requetes: readonly { readonly id: string; readonly titre: string; readonly adresse: string }[];
}

/** GET /api/v1/courses?q= : `formations`, best match first. */
export interface CourseList {
  readonly formations: readonly CourseSummary[];
  /** None has this code: those given have one near it. */
  readonly voisines: boolean;
}

/** A diploma, all its versions together. */
export interface CourseSummary {
  /** Typed code of the last version opened: `cfd:50022146`. */
  readonly formation: string;
  /** « CAP Cuisine ». */
  readonly nom: string;
  readonly libelle: string;
  readonly diplome: string | null;
  /** European level, 3 to 8. */
  readonly niveau: number | null;
  readonly nsf_libelle: string | null;
}

/** One code of a diploma. */
export interface CourseVersion {
  readonly formation: string;
  /** `AAAA-MM-JJ`; null when the nomenclature does not say it. */
  readonly ouverture: string | null;
  /** Past or planned. */
  readonly fermeture: string | null;
  /** A published figure of this snapshot is of this very code. */
  readonly citee: boolean;
}

/** GET /api/v1/courses/{code} */
export interface CourseDocument extends CourseSummary {
  /** All codes of the diploma, the last one opened first. */
  readonly versions: readonly CourseVersion[];
  /** `rncp:…` and `certifinfo:…` of any version. */
  readonly certifications: readonly string[];
  readonly certifinfo: readonly string[];
  /** Family of the bac pro whose first year is common, and the course of that year. */
  readonly famille: string | null;
  readonly annee_commune: CourseSummary | null;
  /** Other diplomas that it replaces, and that replace it. */
  readonly remplace: readonly CourseSummary[];
  readonly remplace_par: readonly CourseSummary[];
  /** Other diplomas that one card of the RNCP covers too. */
  readonly meme_fiche: readonly CourseSummary[];
}

/** GET /api/v1/territories?q= : `territoires`, best match first. */
export interface TerritoryList {
  readonly territoires: readonly TerritorySummary[];
  /** None has this name or this code: those given have one near it. */
  readonly voisins: boolean;
}

export interface TerritorySummary {
  readonly territoire: string;
  readonly maille: string;
  readonly nom: string;
  /** With its preposition: `en Bretagne`. */
  readonly lieu: string;
  readonly departement: string | null;
  readonly region: string | null;
  readonly population: number | null;
}

/** GET /api/v1/requests?q=&theme=&maille=… : `requetes`, best match first when something is sought, else by theme and title. */
export interface RequestList {
  readonly instantane: SnapshotSummary;
  /** Requests of this list. */
  readonly total: number;
  /** Requests of the whole catalogue. */
  readonly catalogue: number;
  /** Words taken for others one letter away. */
  readonly corrections: readonly { readonly saisi: string; readonly lu: string }[];
  readonly facettes: readonly FacetSummary[];
  readonly requetes: readonly ListedRequest[];
}

/** One thing to narrow the list by; `nombre` is what a value would leave, the other choices kept. */
export interface FacetSummary {
  readonly nom: string;
  readonly libelle: string;
  readonly valeurs: readonly {
    readonly valeur: string;
    readonly libelle: string;
    readonly nombre: number;
    readonly choisi: boolean;
  }[];
}

export interface ListedRequest extends RequestSummary {
  /** How it answers what is sought; null when nothing is. */
  readonly recherche: RequestFinding | null;
}

export interface RequestFinding {
  /** Holds all that was typed, or a part of it. */
  readonly entier: boolean;
  /** Words found, without accents, and their roots. */
  readonly formes: readonly string[];
  /** Where a word stands, when neither title nor question holds one. */
  readonly extrait: { readonly ou: string; readonly texte: string } | null;
}

export interface RequestSummary {
  readonly id: string;
  readonly version: string;
  readonly titre: string;
  readonly question: string;
  readonly code: string;
  readonly theme: string;
  readonly publics: readonly string[];
  /** Levels at which it was seen to answer, of those that it accepts; all of these when it was not tried on this snapshot. */
  readonly mailles: readonly string[];
  /** Producers' files that its figures come from, present or not; code lists apart. */
  readonly fichiers: readonly string[];
  /** Years that this snapshot holds for it, latest first. */
  readonly millesimes: readonly string[];
  readonly carte: MapSpec | null;
  readonly graphique: ChartSpec | null;
  /** It has rows on this snapshot; if not, `motifs` says why and which file to bring. */
  readonly disponible: boolean;
  readonly motifs: readonly string[];
  /** Names of the sources that could change its answer and were not read. */
  readonly non_lues: readonly string[];
  /** Where the files of its figures come from: the hardest to have, of the easiest way for each table. */
  readonly acces: SourceAccess;
  /** Without rows, what would bring some: for each table that has no file, the sources of which one is enough. */
  readonly attend: readonly (readonly string[])[];
}

/** GET /api/v1/catalogue/{id} */
export interface RequestDetail extends RequestSummary {
  readonly formule: string | null;
  readonly champ: string | null;
  readonly notes: readonly string[];
  readonly parametres: readonly ParameterDetail[];
  readonly colonnes: readonly AnswerColumn[];
  /** The columns that `group_by` may name; empty when no figure of the request adds up. */
  readonly reunir: readonly string[];
  readonly cubes: readonly string[];
  readonly sources: readonly SourceSummary[];
  readonly sql: string;
  readonly formats: readonly string[];
  readonly methode: MethodFiche;
  /** Requests near this one, nearest first. */
  readonly voisines: readonly RelatedRequest[];
}

export interface RelatedRequest {
  readonly id: string;
  readonly code: string;
  readonly question: string;
  /** What makes it near: the same indicator, the same figures or the same file. */
  readonly raison: string;
}

export interface ParameterDetail {
  readonly nom: string;
  readonly libelle: string;
  readonly domaine: string;
  readonly type: string;
  readonly defaut: string | null;
  readonly facultatif: boolean;
  readonly mailles: readonly string[];
  /** A drawn zone is accepted. */
  readonly zone: boolean;
  /** The members of the domain in this snapshot, when they can be listed; null for territories and numbers. */
  readonly valeurs: readonly { valeur: string; libelle: string }[] | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** GET /api/v1/zones : a zone made of cells, to be given back as `territoire=zone:…`. */
export interface ZoneDocument {
  readonly zone: string;
  readonly resolution: number;
  readonly cellules: number;
  readonly surface_km2: number;
  /** Inhabitants of the region in it, spread over cells. */
  readonly population: number;
  /** West, south, east, north, in degrees. */
  readonly emprise: readonly [number, number, number, number];
  readonly contigue: boolean;
  /** Territories that it holds or cuts, with the share of their inhabitants in it; null when they have none. */
  readonly territoires: readonly {
    maille: string;
    territoire: string;
    nom: string;
    part: number | null;
    population: number;
  }[];
  readonly contour: MultiPolygon;
}

/** GET /api/v1/snapshot/tables : `tables`, by name. */
export interface SnapshotTables {
  readonly instantane: SnapshotSummary;
  /** `somme` is the SHA-256 of the file, in hexadecimal. */
  readonly fichier: { readonly adresse: string; readonly octets: number; readonly somme: string };
  readonly tables: readonly SnapshotTable[];
}

export interface SnapshotTable {
  /** With its schema: `publie.cube_offres`. */
  readonly nom: string;
  readonly description: string;
  readonly lignes: number;
  readonly colonnes: readonly { readonly nom: string; readonly type: string; readonly description: string }[];
  /** Sources behind it. */
  readonly sources: readonly string[];
  /** Where it is as Parquet; null when it has too many rows, and is then in the file only. */
  readonly parquet: string | null;
}

/** GET /api/v1/contours?maille=&territoire= : a GeoJSON FeatureCollection whose features carry `territoire` and `nom`. */
export interface ContourFeature {
  readonly type: 'Feature';
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: { readonly territoire: string; readonly nom: string };
}
