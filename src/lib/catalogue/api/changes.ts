import { z } from 'zod';
import { ANSWER_CHANGES, COUNTS, EVENT, LARGEST, PREVIOUS } from '../records/changes.ts';
import { PLACE, SNAPSHOT } from './answer.ts';
import { flag, type Of, text, texts } from '../shape.ts';

/** A request of which there is something to say. */
const SUMMARY = z.object({
  requete: text,
  titre: text,
  raisons: texts,
  comptes: COUNTS,
  maximum: LARGEST.nullable(),
  remarques: texts,
  /** Where the details are. */
  adresse: text
});
export type ChangesSummary = Of<typeof SUMMARY>;

const CODE = z.object({ code: text, libelle: text });

/** What a new edition of a referential changed among its codes; `coupe` when only some of them are told. */
const CHANGED_CODES = z.object({
  source: text,
  titre: text,
  nouveaux: z.array(CODE),
  /** With the titles of the requests that lost rows of it. */
  disparus: z.array(CODE.extend({ requetes: texts })),
  renommes: z.array(CODE),
  /** What its referential says of it: `scindé`, `réuni`, `remplacé`. */
  liens: z.array(z.object({ nature: text, ancien: text, nouveau: text })),
  coupe: flag
});
export type ChangedCodes = Of<typeof CHANGED_CODES>;

/** GET /api/v1/changes */
export const CHANGES = z.object({
  instantane: SNAPSHOT,
  precedent: PREVIOUS.nullable(),
  phrase: text,
  remarques: texts,
  requetes: z.array(SUMMARY),
  referentiels: z.array(CHANGED_CODES),
  historique: z.array(EVENT)
});
export type ChangesList = Of<typeof CHANGES>;

const CHANGED_PLACE = PLACE.extend({ maille: text });
export type ChangedPlace = Of<typeof CHANGED_PLACE>;

/** GET /api/v1/changes/{id}?territoire= */
export const CHANGES_DETAIL = z.object({
  instantane: SNAPSHOT,
  precedent: PREVIOUS.nullable(),
  requete: text,
  titre: text,
  /** ISO 8601: when what it answers was first published, and last changed. */
  parue: text,
  modifiee: text,
  /** `premier`: nothing is known before. `non_comparee`: this answer was not compared; `remarques` says why. */
  etat: z.enum(['premier', 'inchangee', 'modifiee', 'non_comparee']),
  phrase: text,
  raisons: texts,
  remarques: texts,
  lecture: ANSWER_CHANGES.nullable(),
  territoires_modifies: z.array(CHANGED_PLACE),
  historique: z.array(EVENT)
});
export type ChangesDetail = Of<typeof CHANGES_DETAIL>;
export type ChangeState = ChangesDetail['etat'];
