import type { RequestId } from '../catalogue/api/rows.ts';
import type { Built, Context, Place } from './section.ts';

/** What a value is tried against: itself, one of several, whether it is known, or from which figure on. */
export type Test =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | { readonly known: boolean }
  | { readonly not: string | number }
  /** As in the first row: of the last period, say. Of `rows` only. */
  | { readonly first: true }
  /** Shown, and not between bounds. */
  | { readonly exact: boolean }
  | { readonly from?: number; readonly under?: number };

/** Columns of a row, each with what it is tried against: all of them hold. Bounds of a hidden figure hold when both do. */
export type Where = Readonly<Record<string, Test>>;

export const KNOWN: Test = { known: true };
export const UNKNOWN: Test = { known: false };

/**
 * A sentence in the grammar of `lecture` (`words/sentence.ts`), said when each of its slots has something and its condition holds.
 * A part between brackets is left out when one of its own slots is not known: `{projets}[, dont {difficulte} jugés difficiles]`.
 */
export type Say = string | { readonly when: Where; readonly say: string };

/** Of several, the first that may be said. */
export type Says = Say | readonly Say[];

/** A number or a text made from rows, under a name that a sentence may use as a column. */
export type Made =
  | { readonly count: Where | 'all' }
  | { readonly distinct: string; readonly where?: Where }
  /** Over rows that part what they count: a hidden figure adds its bounds. */
  | { readonly sum: string; readonly where?: Where; readonly first?: number }
  /** How few rows hold half of a measure; not known of an answer in part, of hidden figures, nor of three rows. */
  | { readonly half: string }
  /** Of two made before it, a share between its bounds. */
  | { readonly ratio: readonly [string, string] }
  /** What is said of each row, put together; `most` of them are said, the others are « … ». */
  | { readonly each: string; readonly where?: Where; readonly join?: string; readonly most?: number }
  /** « au 2ᵉ trimestre 2025 », « en mars 2025 »: a period of the row or of what was asked. */
  | { readonly during: string }
  /** A column of another row: the last, or the first that holds. */
  | { readonly of: 'last' | Where; readonly column: string };

/** The request asked in one of several ways: under each code of an occupation, say. */
export interface Variant {
  readonly parameters: Readonly<Record<string, string>>;
  /** Slots of this way only. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface Tile {
  readonly label: Says;
  /** The column of its figure. */
  readonly value: string;
  readonly aside?: Says;
  readonly source: Says;
  readonly when?: Where;
  /** The column of its year: of two tiles of one question, the latest is shown. */
  readonly year?: string;
  /** The request and the column that give the same figure of the other territories of its level. */
  readonly among?: {
    readonly request: RequestId;
    readonly column: string;
    readonly parameters?: Readonly<Record<string, string>>;
  };
}

/** Pages of what rows name; `href` takes codes as they are: columns, what was asked, `{place}` of the page. */
export interface DoorRule {
  readonly text: string;
  readonly href: string;
  readonly aside?: Says;
  readonly where?: Where;
  readonly most?: number;
  /** None, where there are more than `most`. */
  readonly all?: true;
}

/** One answer of a question: what is asked, about where, what is said and drawn of it. */
export interface Shown<Given extends Context = Context> {
  readonly request: RequestId;
  /**
   * `proche`: the place, or the smallest around it that has rows. `ici`: the place. `partout`: the request takes no territory.
   * `compare`: the territory that the page compares with. Levels: the nearest around the place of one of these, whatever it has.
   */
  readonly of: 'proche' | 'ici' | 'partout' | 'compare' | readonly string[];
  /** Levels at which the request is published, where others would refuse it: `proche` looks among these. */
  readonly levels?: readonly string[];
  /** A value in braces is a slot of the page: `{code}`. Not asked where null. */
  readonly parameters?:
    | Readonly<Record<string, string>>
    | ((context: Given) => Readonly<Record<string, string>> | null);
  /** Several ways to ask, the surest first. Taken: the first that has rows, or the one whose column is the latest. */
  readonly variants?: { readonly ways: (context: Given) => readonly Variant[]; readonly latest?: string };
  /** Also asked about the territory that the page compares with, under slots that begin with `autre_`; `name`: the parameter that takes it, instead. */
  readonly beside?: true | { readonly name: string; readonly except?: readonly string[] };
  /** Rows that count; the others are neither said nor drawn. */
  readonly rows?: Where;
  /** The row that is said; the first when left out, that of the territory itself when `own`. */
  readonly row?: 'own' | Where;
  readonly made?: Readonly<Record<string, Made>>;
  /** The source and the column whose age says `{ancien:est|était}`. */
  readonly dated?: { readonly source: string; readonly by: string };
  /** Sentences, each by itself; the reading of the request when left out. */
  readonly says?: readonly Says[];
  /** Said of each row that holds. */
  readonly saysEach?: { readonly say: Says; readonly where?: Where };
  /** Said where there is no row. */
  readonly empty?: Says;
  readonly key?: Tile;
  /** The first sentence of the page, of the place's own figures unless `anywhere`. */
  readonly headline?: Says;
  readonly anywhere?: true;
  /** Opens the page when no question has a headline. */
  readonly otherwise?: Says;
  readonly doors?: DoorRule;
  /** Said to be unknown when this holds. */
  readonly unknown?: { readonly what: string; readonly why: string; readonly when: Where };
  /** Its title, or more; nothing is drawn when left out. */
  readonly figure?: string | Figure;
  /** Its reading names one territory of the place it is about, a basin or a part: it is not said on the page of another part. */
  readonly ofParts?: true;
}

export interface Figure {
  readonly title: Says;
  readonly subtitle?: Says;
  readonly note?: Says;
  /** Columns of the table; all when left out. */
  readonly columns?: readonly string[];
  /** Rows drawn; the table has them all. */
  readonly drawn?: Where;
  /** In place of what the request declares first. */
  readonly as?: 'table' | 'carte';
  /** Whose places are points of the map: a request about the same territory, and the column that names each. */
  readonly points?: { readonly request: RequestId; readonly name: string };
  /** Not drawn unless this holds. */
  readonly when?: Where;
}

/** A question that a page may hold, and what answers it. */
export interface Question<Given extends Context = Context> {
  /** The anchor of the section and its name in an address; lower case, without accents. */
  readonly id: string;
  /** The question, or the title where it is no question; a dossier lists it before it is built. */
  readonly question: string;
  /** Needs files of the region's own: another region has none. */
  readonly inside: boolean;
  readonly build: (context: Given) => Promise<Built>;
}

/** What takes an argument rather than a sentence: a sum of basins, which training there is for an occupation. */
export type Argument<Given extends Context = Context> = (context: Given) => Promise<Built>;

/** A question of a page: an anchor, its words, and the answers that it stands on. */
export interface Entry<Given extends Context = Context> {
  /** The anchor of the section and its name in an address; lower case, without accents. */
  readonly id: string;
  readonly question: string;
  /** Needs files of the region's own: another region has none. */
  readonly inside: boolean;
  /** Levels of places that it is not asked about. */
  readonly except?: readonly Place['maille'][];
  readonly shown: readonly (Shown<Given> | Argument<Given>)[];
}
