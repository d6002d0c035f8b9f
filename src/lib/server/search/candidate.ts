import type { SearchKind } from '../../catalogue/api/search.ts';
import type { Reading } from './readings.ts';
import type { Subject } from './subject.ts';

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
  /** Territory that the page already speaks of: the place needs not be added to its address. */
  readonly territoire?: string;
  /** A word was read as another a letter away. */
  readonly near?: boolean;
  /** Levels at which a question has an answer. */
  readonly levels?: readonly string[];
  /** Holds some of what was typed only. */
  readonly partly?: boolean;
  /** A question without a row here. */
  readonly empty?: boolean;
}

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A thing found, and how the search was read to find it. */
export interface Found extends RankedCandidate {
  readonly subject: Subject;
  /** The place that it is in, when one is named beside it. */
  readonly reading?: Reading;
}
