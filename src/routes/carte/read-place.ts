import type { SnapshotDocument } from '$lib/catalogue/api/snapshot.ts';
import type { ParameterDetail, TerritorySummary } from '$lib/catalogue/api/documents.ts';
import { isNational } from '$lib/catalogue/home.ts';
import { fetchTerritory } from '$lib/client/api.ts';
import { requireTerritory, territoryNamed } from '$lib/pages/place/load-place.ts';
import { doorTo, placeNamed, type RefusedPlace } from '$lib/pages/place/named-place.ts';
import { wrongLevel } from '$lib/pages/place/right-level.ts';
import type { Door } from '$lib/pages/section.ts';

/** Characters of what was typed that are said again. */
const LONGEST_SAID = 60;

export interface AskedPlace {
  readonly place: TerritorySummary;
  readonly refused: RefusedPlace | null;
}

/**
 * The territory that the address names, by code or by name; the region, with the reason, where it names none, several,
 * or one at a level that the layer does not have. In a snapshot of every region there is none to show in its place.
 * @throws HttpError (400, 404) there, Redirect (303)
 */
export async function readPlace(
  fetcher: typeof fetch,
  url: URL,
  snapshot: SnapshotDocument,
  { levels, addressOf }: { levels: Pick<ParameterDetail, 'mailles'>; addressOf: (territory: string) => string }
): Promise<AskedPlace> {
  if (isNational(snapshot)) return { place: await territoryNamed(fetcher, url, snapshot), refused: null };
  const typed = url.searchParams.get('territoire')?.trim() ?? '';
  const home = () => requireTerritory(fetcher, snapshot.region);
  if (typed === '') return { place: await home(), refused: null };
  const refuse = async (reason: string, choices: readonly Door[] = []): Promise<AskedPlace> => ({
    place: await home(),
    refused: { typed: typed.slice(0, LONGEST_SAID), reason, choices }
  });
  const said = `« ${typed.slice(0, LONGEST_SAID)} »`;
  const byCode = typed.includes(':') ? await fetchTerritory(fetcher, typed) : null;
  const {
    place: named,
    choices,
    near
  } = byCode ? { place: byCode, choices: [], near: null } : await placeNamed(fetcher, typed);
  if (choices.length > 0)
    return refuse(
      `Plusieurs territoires se nomment ${said}. Choisissez-en un :`,
      choices.map((one) => doorTo(one, addressOf))
    );
  if (!named) return refuse(`Territoire ${said} inconnu.${near === null ? '' : ` Le plus proche : ${near}.`}`);
  const level = await wrongLevel(fetcher, levels, named, addressOf);
  return level ? refuse(level.reason, level.doors) : { place: named, refused: null };
}
