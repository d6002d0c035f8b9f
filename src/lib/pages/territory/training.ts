import type { Entry } from '../question.ts';
import { FILLED, PRESSURE, PUPILS, PUPILS_MAP } from '../training/offer.ts';
import { JOBS_AFTER, QUADRANT, STUDY_OR_WORK } from '../training/outcomes.ts';

/** Who is trained, where, and what becomes of them. */
export const TRAINING: Entry = {
  id: 'formation',
  question: 'Qui se forme, et pour quel devenir ?',
  inside: true,
  shown: [
    {
      ...PUPILS,
      key: {
        label: 'Élèves de la voie scolaire',
        value: 'eleves',
        aside: '{lignes établissement|établissements}',
        source: 'Effectifs, rentrée {rentree}'
      }
    },
    PUPILS_MAP,
    { ...PRESSURE, says: [] },
    { ...FILLED, says: [] },
    JOBS_AFTER,
    STUDY_OR_WORK,
    QUADRANT
  ]
};
