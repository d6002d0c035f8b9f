import { z } from 'zod';
import { type Of, text, texts } from '../shape.ts';
import { MAILLES } from '../levels.ts';
import { ANSWER_STATES } from '../request/vocabulary.ts';
import { readRecord } from './read-record.ts';

export const TRIALS_FORMAT = 1;

/** A level at which a request was seen to answer: the territory asked, and the rows it gave. */
const LEVEL = z.object({ maille: z.enum(MAILLES), territoire: text, lignes: z.number() });
export type AnsweringLevel = Of<typeof LEVEL>;

/** What one request answered on a snapshot, asked when it was built. */
const TRIAL = z.object({
  /** Of the request then: another version was not tried. */
  version: text,
  /** State, reasons and rows of the answer at its defaults. */
  etat: z.enum(ANSWER_STATES),
  motifs: texts,
  lignes: z.number(),
  /** Names of the sources that could change the answer and were not read. */
  non_lues: texts,
  /** Levels where a territory of the region has rows; of a level with many territories, a few were asked. */
  mailles: z.array(LEVEL)
});
export type RequestTrial = Of<typeof TRIAL>;

/** Content of `essais-<id>.json`, beside a snapshot: what each request of the catalogue answers on it. */
const TRIALS = z.object({ format: z.literal(TRIALS_FORMAT), instantane: text, requetes: z.record(text, TRIAL) });
export type Trials = Of<typeof TRIALS>;

/** It has rows, at its defaults or for a territory of some level. */
export function hasAnswered({ lignes, mailles }: RequestTrial): boolean {
  return lignes > 0 || mailles.length > 0;
}

/** @throws Error saying what is not as it should be: a file cut short, damaged, or of another format. */
export const readTrials = (content: string): Trials => readRecord(content, TRIALS);
