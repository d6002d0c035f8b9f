import type { SearchKind } from '../../catalogue/api/search.ts';

/** A thing found, before it is ranked among those of other kinds. */
export interface Candidate {
  readonly type: SearchKind;
  readonly code: string;
  readonly titre: string;
  readonly precision: string;
  /** Page of it; on the place sought when `territoire` is not said. */
  readonly adresse: string;
  /** How well it answers, 100 when it is what was typed. */
  readonly quality: number;
  /** The name that was found, when it is not its label. */
  readonly appellation?: string;
  /** Which list of the same kind it comes from: a classification has figures of its own. */
  readonly list?: string;
  /** Territory that the page already speaks of: the place needs not be added to its address. */
  readonly territoire?: string;
  /** A word was read as another a letter away. */
  readonly near?: boolean;
  /** Levels at which a question has an answer. */
  readonly levels?: readonly string[];
}
