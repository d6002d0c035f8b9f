import type { RequestTrial } from '../../../src/lib/catalogue/records/trials.ts';
import type { Answering } from './answering.ts';

/** One snapshot file and what is known of it; what is not is found in the file, or is not compared. */
export interface Side {
  readonly path: string;
  readonly id: string;
  /** Text of each request, by id; null when it is not known. */
  readonly catalogue: Readonly<Record<string, string>> | null;
  /** Hashes of published tables, by `publie.x`. */
  readonly tables: Readonly<Record<string, string>>;
  /** Hash of all macros, which requests call; empty when it is not known. */
  readonly macros: string;
  /** What each request was seen to answer as it was built, by id; null when it is not known. */
  readonly trials?: Readonly<Record<string, RequestTrial>> | null;
}

export interface OpenedSide {
  readonly side: Side;
  readonly answering: Answering;
}
