import { z } from 'zod';
import { count, flag, type Of, text, texts } from '../shape.ts';
import { readRecord } from './read-record.ts';

export const DIFFERENCES_FORMAT = 2;

export const PREVIOUS = z.object({ id: text, construit_le: text });

/** A source that is no longer there, or that has lost a vintage or rows; whoever built it said that it was meant. */
const LOSS = z.object({
  /** Short name. */
  source: text,
  titre: text,
  phrase: text
});
export type SourceLoss = Of<typeof LOSS>;

/** What became of one published table, compared as both snapshots publish it. */
export const TABLE_CHANGE = z.object({
  table: text,
  titre: text,
  etat: z.enum(['nouvelle', 'disparue', 'modifiee']),
  /** The sources that it counts, as they are now, or were when the table is gone. */
  sources: z.array(z.object({ titre: text, producteur: text, millesime: text.nullable() })),
  /** Rows of another key, rows that are gone, and rows of the same key that say something else. */
  ajoutees: count,
  disparues: count,
  changees: count,
  colonnes_nouvelles: texts,
  /** Its new figures that nothing announced, in words, the most surprising first. */
  surprises: texts
});
export type TableChange = Of<typeof TABLE_CHANGE>;

export const EVENT = z.object({
  /** ISO 8601. */
  date: text,
  instantane: text,
  /** Null for what concerns the whole snapshot. */
  table: text.nullable(),
  titre: text,
  genre: z.enum(['premier', 'tableau', 'perte', 'retrait']),
  phrase: text
});
export type ChangeEvent = Of<typeof EVENT>;

/** What changed since the snapshot before: `differences-<id>.json`, written by the build, read by the site. */
const DIFFERENCES = z.object({
  format: z.literal(DIFFERENCES_FORMAT),
  instantane: text,
  /** ISO 8601 date of the build. */
  construit_le: text,
  /** Whose figures these are (profile, seed of a demo): those of another region are never compared. */
  region: text,
  /** ISO 8601 date of the first snapshot that is known. */
  depuis: text,
  /** The snapshot that was in service; null for the first one known. */
  precedent: PREVIOUS.nullable(),
  /** Whether the two snapshots could be compared: when not, silence on a table means nothing. */
  comparee: flag,
  /** Why nothing was compared. */
  remarques: texts,
  /** What the snapshot before had, that this one was allowed to lose; absent when there is nothing. */
  pertes: z.array(LOSS).optional(),
  changements: z.array(TABLE_CHANGE),
  /** The newest first: all events of this snapshot, and earlier ones up to a hundred. */
  historique: z.array(EVENT),
  /** Of each table of the snapshot, by `publie.x`: the hash of its rows, and the date of the build that changed them last. */
  tables: z.record(text, z.object({ somme: text, depuis: text }))
});
export type Differences = Of<typeof DIFFERENCES>;

/** @throws Error saying which field is not what it should be: a file cut short, damaged, or of another format. */
export const readDifferences = (content: string): Differences => readRecord(content, DIFFERENCES);

/** When what some tables say last changed, never when a build was made; that of the build where nothing is known. */
export function changedOn(tables: readonly string[], differences: Differences | null, builtAt: string): string {
  const dates = tables.flatMap((name) => differences?.tables[name]?.depuis ?? []);
  return dates.sort().at(-1) ?? builtAt;
}
