import type { AnswerRow } from '../../catalogue/api/answer.ts';

/** What a share or a distance of the reception network is about: the networks read, and those that the files lack. */
export interface Reception {
  /** « d’une agence France Travail ou d’un CIO »; « d’un lieu d’accueil » when every expected network is there. */
  near: string;
  /** « missions locales, Cap emploi : non lus »; empty when none is missing. */
  missing: string;
}

/** Reads the column « Lieux comptés » of an answer. */
export function receptionOf(row: AnswerRow | undefined): Reception {
  const text = typeof row?.['lieux'] === 'string' ? row['lieux'] : 'd’un lieu d’accueil';
  const [, near = text, missing = ''] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
  return { near, missing };
}

/** « d’une agence France Travail ou d’un CIO (missions locales : non lus) », for a sentence. */
export function receptionInWords({ near, missing }: Reception): string {
  return missing === '' ? near : `${near} (${missing})`;
}

/** How many places a territory holds; none is no absence: those beyond its limit count when they are near. */
export function placesKnown(count: number): string {
  if (count === 0) return 'aucun de ceux-ci sur place, les plus proches comptent';
  return count === 1 ? '1 lieu sur place' : `${count} lieux sur place`;
}
