import type { Scope } from '../../publics/scope.ts';
import type { RequestId } from '../../../catalogue/api/rows.ts';

/** One answer of a chapter: what is asked, about where, and what its figure is called. */
export interface Shown {
  readonly request: RequestId;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The title of the figure; its reading is the sentence. */
  readonly title: string;
  /** `proche`: the place, or the smallest around it that has rows. `partout`: the request takes no territory. */
  readonly of: 'proche' | 'partout';
  /** Its reading says nothing more than the figure, or names one school among others. */
  readonly silent?: true;
  /** Said before its reading when its figures are those of a territory around the page's: why there are none of the place itself. */
  readonly elsewhere?: string;
  /** Its reading names one territory of the place it is about, a basin or a part: it is not said on the page of another part. */
  readonly ofParts?: true;
}

/** A question of a chapter, as a section of its page. */
export interface ChapterQuestion {
  readonly id: string;
  readonly question: string;
  /** Needs files of the region's own: another region has none. */
  readonly inside: boolean;
  readonly shown: readonly Shown[];
}

/** What a territory's page has no room for, on a page of its own. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** What one reads there, for the door that leads to it. */
  readonly lead: string;
  /** What of a public is of it. */
  readonly scope: Scope;
  readonly questions: readonly ChapterQuestion[];
}
