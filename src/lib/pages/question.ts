import type { Built, Context } from './section.ts';

/** A question that a page may hold, and what answers it. */
export interface Question<Given extends Context = Context> {
  /** The anchor of the section and its name in an address; lower case, without accents. */
  readonly id: string;
  /** The question, or the title where it is no question; a dossier lists it before it is built. */
  readonly question: string;
  /** Needs files of the region's own: another region has none. */
  readonly inside: boolean;
  /** A printed page is without it. */
  readonly onScreenOnly?: true;
  readonly build: (context: Given) => Promise<Built>;
}

/** What takes an argument rather than a sentence: a sum of basins, which training there is for an occupation. */
export type Argument<Given extends Context = Context> = (
  context: Given,
  given: Readonly<Record<string, string>>
) => Promise<Built>;
