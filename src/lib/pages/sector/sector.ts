import { error } from '@sveltejs/kit';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { fetchAnswer } from '../../client/api.ts';
import { nearest } from '../../text/suggest.ts';
import type { Context } from '../section.ts';

const LONGEST_SAID = 60;

/** A sector: what it counts, in words, and how much of each classification. */
export interface Sector {
  readonly code: string;
  readonly name: string;
  /** What it counts and does not count; null for one that the region wrote. */
  readonly outline: string | null;
  /** The region wrote it in its profile. */
  readonly isRegional: boolean;
  readonly counts: Readonly<Record<'families' | 'families2009' | 'activities' | 'specialities', number>>;
}

/** What the sections of a sector are given. */
export interface SectorContext extends Context {
  readonly sector: Sector;
}

/** Every sector of the snapshot, those of the region first. */
export async function fetchSectors(
  fetcher: typeof fetch
): Promise<{ sectors: readonly Sector[]; answer: AnswerOf<'reference/filieres'> }> {
  const answer = await fetchAnswer(fetcher, 'reference/filieres', {});
  return { answer, sectors: readSectors(answer) };
}

export function readSectors(answer: AnswerOf<'reference/filieres'>): readonly Sector[] {
  return answer.lignes.map((row) => ({
    code: row['code'] ?? '',
    name: row['filiere'] ?? '',
    outline: row['contour'] ?? null,
    isRegional: row['origine'] === 'région',
    counts: {
      families: row['metiers'] ?? 0,
      families2009: row['metiers_2009'] ?? 0,
      activities: row['activites'] ?? 0,
      specialities: row['specialites'] ?? 0
    }
  }));
}

/** The sector of a code. @throws HttpError (404) with the nearest ones, all of them when none is near */
export async function requireSector(fetcher: typeof fetch, code: string): Promise<Sector> {
  const { sectors } = await fetchSectors(fetcher);
  const found = sectors.find((one) => one.code === code.trim().toLowerCase());
  if (found) return found;
  const codes = sectors.map((sector) => sector.code);
  const near = nearest(code, codes);
  error(404, {
    message: `Filière « ${code.slice(0, LONGEST_SAID)} » inconnue.`,
    near: sectors
      .filter((sector) => near.length === 0 || near.includes(sector.code))
      .map((sector) => ({ href: `/filieres/${sector.code}`, text: sector.name, aside: sector.code }))
  });
}
