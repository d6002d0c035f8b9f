import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { loadPlacePage, type PlacePage } from '../place/load-place.ts';
import { buildShown } from '../build-question.ts';
import { buildSections, type BuiltPage } from '../build-sections.ts';
import type { ShownRule } from '../../catalogue/questions/question.ts';
import type { Door } from '../section.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { publicOfSector } from './public.ts';
import { sectorContext, SECTOR_QUESTIONS } from './registry.ts';
import type { Sector } from './sector.ts';

/** What the page of a sector shows. */
export interface SectorPage extends BuiltPage {
  readonly sector: Sector;
  readonly frame: PlacePage['frame'];
  /** Code of the public that the page is read for; null for everybody. */
  readonly asked: string | null;
  readonly overlaps: readonly Door[];
}

/** Sectors that count some of the same things. */
const OVERLAPS: ShownRule = {
  requete: 'reference/filieres_communes',
  de: 'partout',
  parametres: { filiere: '{filiere}' },
  dit: [],
  liens: {
    texte: '{filiere}',
    adresse: '/filieres/{code}?territoire={page}',
    precision:
      '{metiers famille|familles} de métiers, {activites activité|activités} et {specialites spécialité|spécialités}'
  }
};

/** The page of a sector in a territory, compared with another. @param comparer typed code asked; the usual one when null */
export async function loadSectorPage(
  fetcher: typeof fetch,
  sector: Sector,
  place: TerritorySummary,
  snapshot: SnapshotDocument,
  { comparer, asked }: { comparer: string | null; asked: PagePublic | null }
): Promise<SectorPage> {
  const { context: own, inside, frame } = await loadPlacePage(fetcher, place, snapshot, comparer);
  const context = { ...own, sector, ...sectorContext(sector, place.maille) };
  const questions = [...(asked ? [publicOfSector(asked)] : []), ...SECTOR_QUESTIONS];
  const [built, { section }] = await Promise.all([
    buildSections(questions, context, inside),
    buildShown([OVERLAPS], context)
  ]);
  return { ...built, sector, frame, asked: asked?.code ?? null, overlaps: section.doors ?? [] };
}
