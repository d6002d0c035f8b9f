import type { SnapshotSummary } from './answer.ts';
import type { AnswerChanges, ChangeCounts, ChangeEvent, LargestChange, PreviousSnapshot } from '../records/changes.ts';

/** GET /api/v1/changes */
export interface ChangesList {
  readonly instantane: SnapshotSummary;
  readonly precedent: PreviousSnapshot | null;
  readonly phrase: string;
  readonly remarques: readonly string[];
  readonly requetes: readonly ChangesSummary[];
  readonly historique: readonly ChangeEvent[];
}

/** A request of which there is something to say. */
export interface ChangesSummary {
  readonly requete: string;
  readonly titre: string;
  readonly raisons: readonly string[];
  readonly comptes: ChangeCounts;
  readonly maximum: LargestChange | null;
  readonly remarques: readonly string[];
  /** Where the details are. */
  readonly adresse: string;
}

/** `premier`: nothing is known before. `non_comparee`: this answer was not compared; `remarques` says why. */
export type ChangeState = 'premier' | 'inchangee' | 'modifiee' | 'non_comparee';

export interface ChangedPlace {
  readonly territoire: string;
  readonly nom: string;
  readonly maille: string;
}

/** GET /api/v1/changes/{id}?territoire= */
export interface ChangesDetail {
  readonly instantane: SnapshotSummary;
  readonly precedent: PreviousSnapshot | null;
  readonly requete: string;
  readonly titre: string;
  readonly etat: ChangeState;
  readonly phrase: string;
  readonly raisons: readonly string[];
  readonly remarques: readonly string[];
  readonly lecture: AnswerChanges | null;
  /** Other territories where something changed. */
  readonly territoires_modifies: readonly ChangedPlace[];
  readonly historique: readonly ChangeEvent[];
}
