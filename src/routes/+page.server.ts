import { fetchChanges, fetchAnswer, fetchContours, fetchSnapshot, fetchTerritory } from '$lib/client/api.ts';
import { mainland, territoryMap } from '$lib/charts/territory-map.ts';
import { isNational } from '$lib/catalogue/home.ts';
import { PLANNED, PLANNED_FIRST, type Maille } from '$lib/catalogue/levels.ts';
import type { SnapshotDocument } from '$lib/catalogue/api/snapshot.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { placeMap } from '$lib/pages/territory/first-screen/place-map.ts';
import { defaultComparator, makeContext } from '$lib/pages/place/make-context.ts';
import { sectionOpening } from '$lib/pages/section-opening.ts';
import { sectionsOf } from '$lib/pages/lists/registry.ts';
import type { Context } from '$lib/pages/section.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { formatDate } from '$lib/text/dates.ts';
import type { RowOf } from '$lib/catalogue/api/rows.ts';
import type { PageServerLoad } from './$types';

/** What the region's page says first, in the order of the sentences. */
const SAID: readonly string[] = ['recrutement', 'chomage', 'acces'];

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const national = isNational(snapshot);
  // Outlines of the whole country are those of its regions and départements.
  const levels: readonly Maille[] = national ? ['region', 'departement'] : PLANNED;
  const asked = levels.find((maille) => maille === url.searchParams.get('carte')) ?? null;
  const [region, changes, places] = await Promise.all([
    fetchTerritory(fetch, snapshot.region),
    fetchChanges(fetch),
    fetchAnswer(fetch, 'reference/territoires', {
      maille: [...(national ? ['region'] : []), ...PLANNED_FIRST].join(',')
    })
  ]);
  const context =
    national || region === null ? null : await makeContext(fetch, region, defaultComparator(region, snapshot));
  const [sentences, figure] = await Promise.all([
    context ? sentencesOf(context) : [],
    context && asked === null ? placeMap(context, context.place.territoire, 'gpec') : null
  ]);
  // A map to choose from, of the level asked; without one, where no figure is mapped.
  const mapped = figure ? null : (asked ?? 'departement');
  return serverOnly({
    region,
    regions: national ? regionsOf(places.lignes, url.searchParams.get('vers')) : null,
    sentences,
    figure,
    choice: mapped && { mapped, map: await choiceMap(fetch, mapped, places.lignes, snapshot) },
    levels,
    lists: PLANNED_FIRST.map((maille) => ({
      maille,
      places: placesOf(places.lignes, maille, (row) => national || row['region'] === snapshot.region)
    })),
    welcome: snapshot.etagere.accueil,
    /** The region, in the addresses of pages that are of one; every region's snapshot has none. */
    here: national ? '' : `?territoire=${snapshot.region}`,
    built: formatDate(snapshot.construit_le),
    changed: changes.precedent === null ? '' : changes.phrase
  });
};

/** Sentences of the region, as its page says them. */
async function sentencesOf(context: Context): Promise<string[]> {
  const { sections } = await buildSections(
    sectionsOf('gpec').filter(({ id }) => SAID.includes(id)),
    context,
    true
  );
  return sections.map((section) => sectionOpening(section.sentences).first.join(' ')).filter(Boolean);
}

/** The territories of a level, each a link to its page. */
async function choiceMap(
  fetcher: typeof fetch,
  maille: Maille,
  rows: readonly Row[],
  snapshot: SnapshotDocument
): Promise<ReturnType<typeof territoryMap>> {
  const contours = await fetchContours(fetcher, {
    maille,
    ...(maille === 'departement' ? {} : { territoire: snapshot.region })
  });
  const named = new Map(rows.map((row) => [row['territoire'] ?? '', row['nom'] ?? ''] as const));
  const shapes = contours.map((contour) => ({ ...contour, nom: named.get(contour.territoire) ?? contour.nom }));
  return territoryMap(isNational(snapshot) ? mainland(shapes) : shapes);
}

type Row = RowOf<'reference/territoires'>;

/** The territories of a level that are the snapshot's own: départements of the whole country are in the list as comparators. */
function placesOf(
  rows: readonly Row[],
  maille: Maille,
  isOwn: (row: Row) => boolean
): { territoire: string; nom: string }[] {
  return rows
    .filter((row) => row['maille'] === maille && isOwn(row))
    .map((row) => ({ territoire: String(row['territoire']), nom: String(row['nom']) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/** Pages that need a region, and send here for one. */
const PAGES_OF_A_REGION = ['/formations', '/formations/simulateur', '/pilotage', '/pilotage/seance', '/carte'];

/** Every region, with its page: the one that the reader came from, where it asked for a region. */
function regionsOf(rows: readonly Row[], wanted: string | null): { nom: string; href: string }[] {
  const page = PAGES_OF_A_REGION.find((known) => known === wanted);
  return placesOf(rows, 'region', () => true).map(({ nom, territoire }) => ({
    nom,
    href: page === undefined ? `/territoires/${territoire}` : `${page}?territoire=${territoire}`
  }));
}
