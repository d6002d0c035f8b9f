import type { AnswerState } from '../api/answer.ts';
import { MAILLES, type Maille } from '../levels.ts';
import { check, type Fields, isFields, isNumber, isText, listOf, oneOf, openRecord, shaped } from './json-shape.ts';

/** Kept in the file, so that code of another age does not misread it. */
export const TRIALS_FORMAT = 1;

/** A level at which a request was seen to answer: the territory asked, and the rows it gave. */
export interface AnsweringLevel {
  readonly maille: Maille;
  readonly territoire: string;
  readonly lignes: number;
}

/** What one request answered on a snapshot, asked when it was built. */
export interface RequestTrial {
  /** Of the request then: another version was not tried. */
  readonly version: string;
  /** State, reasons and rows of the answer at its defaults. */
  readonly etat: AnswerState;
  readonly motifs: readonly string[];
  readonly lignes: number;
  /** Names of the sources that could change the answer and were not read. */
  readonly non_lues: readonly string[];
  /** Levels that it accepts and where a territory of the region has rows; of a level with many territories, a few were asked. */
  readonly mailles: readonly AnsweringLevel[];
}

/** Content of `essais-<id>.json`, beside a snapshot: what each request of the catalogue answers on it. */
export interface Trials {
  readonly format: number;
  readonly instantane: string;
  readonly requetes: Readonly<Record<string, RequestTrial>>;
}

/** It has rows, at its defaults or for a territory of some level. */
export function hasAnswered({ lignes, mailles }: RequestTrial): boolean {
  return lignes > 0 || mailles.length > 0;
}

const STATES: readonly AnswerState[] = ['complet', 'partiel', 'vide', 'source_absente', 'sans_objet', 'non_disponible'];
const TRIAL = {
  version: isText,
  etat: oneOf(STATES),
  motifs: listOf(isText),
  lignes: isNumber,
  non_lues: listOf(isText),
  mailles: listOf(shaped({ maille: oneOf(MAILLES), territoire: isText, lignes: isNumber }))
};

/**
 * The trials from the text of their file, whole or not at all.
 * @throws Error saying what is not as it should be: a file cut short, damaged, or of another format.
 */
export function readTrials(text: string): Trials {
  const content = openRecord(text, TRIALS_FORMAT);
  check(content, { instantane: isText, requetes: isFields }, '');
  for (const [id, trial] of Object.entries(content.requetes as Fields)) check(trial, TRIAL, `requetes.${id}.`);
  return content as unknown as Trials;
}
