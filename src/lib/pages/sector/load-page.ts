import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { fetchAnswer } from '../../client/api.ts';
import { loadPlacePage, type PlacePage } from '../load-place.ts';
import { buildSections, type BuiltPage } from '../build-sections.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { publicOfSector } from './public.ts';
import { SECTOR_QUESTIONS } from './registry.ts';
import type { Sector } from './sector.ts';

/** What the page of a sector shows. */
export interface SectorPage extends BuiltPage {
  readonly sector: Sector;
  readonly frame: PlacePage['frame'];
  /** Code of the public that the page is read for; null for everybody. */
  readonly asked: string | null;
  /** Sectors that count some of the same things. */
  readonly overlaps: readonly { readonly href: string; readonly text: string; readonly aside: string }[];
}

/** The page of a sector in a territory, compared with another. @param comparer typed code asked; the usual one when null */
export async function loadSectorPage(
  fetcher: typeof fetch,
  sector: Sector,
  place: TerritorySummary,
  snapshot: SnapshotDocument,
  { comparer, asked }: { comparer: string | null; asked: PagePublic | null }
): Promise<SectorPage> {
  const [{ context, inside, frame }, overlaps] = await Promise.all([
    loadPlacePage(fetcher, place, snapshot, comparer),
    overlapsOf(fetcher, sector, place)
  ]);
  const questions = [...(asked ? [publicOfSector(asked)] : []), ...SECTOR_QUESTIONS];
  const built = await buildSections(questions, { ...context, sector }, inside);
  return { ...built, sector, frame, asked: asked?.code ?? null, overlaps };
}

async function overlapsOf(
  fetcher: typeof fetch,
  sector: Sector,
  place: TerritorySummary
): Promise<SectorPage['overlaps']> {
  const answer = await fetchAnswer(fetcher, 'reference/filieres_communes', { filiere: sector.code });
  return answer.lignes.map((row) => ({
    href: `/filieres/${row['code'] ?? ''}?territoire=${place.territoire}`,
    text: row['filiere'] ?? '',
    aside: [
      [row['metiers'], 'famille de métiers', 'familles de métiers'] as const,
      [row['activites'], 'activité', 'activités'] as const,
      [row['specialites'], 'spécialité', 'spécialités'] as const
    ]
      .filter(([count]) => (count ?? 0) > 0)
      .map(([count, one, many]) => `${String(count)} ${count === 1 ? one : many}`)
      .join(', ')
  }));
}
