import type { ParameterDetail, TerritorySummary } from '../../catalogue/api/documents.ts';
import { LEVELS, isMaille, levelName } from '../../catalogue/levels.ts';
import { fetchTerritory } from '../../client/api.ts';
import { lowered } from '../../text/grammar.ts';
import { placesAround } from './make-context.ts';
import { doorTo, placeNamed } from './named-place.ts';
import type { Door } from '../section.ts';

type PlaceParameter = Pick<ParameterDetail, 'nom' | 'domaine' | 'mailles'>;

/** What is wrong with a place that was asked, and the addresses where it is right. */
export interface AskedPlace {
  readonly reason: string;
  readonly doors: readonly Door[];
}

/** The territories around a place at the levels that a figure has, the smallest first, each with the same page. */
export async function doorsAtLevels(
  fetcher: typeof fetch,
  place: TerritorySummary,
  levels: readonly string[],
  hrefOf: (territoire: string) => string
): Promise<Door[]> {
  const { around, basins } = await placesAround(fetcher, place);
  const others = basins.filter(({ territoire }) => !around.some((one) => one.territoire === territoire));
  return [...around, ...others].filter(({ maille }) => levels.includes(maille)).map((other) => doorTo(other, hrefOf));
}

/** Why a request says nothing of a place of this level, with those around that it knows; null when it takes this level. */
export async function wrongLevel(
  fetcher: typeof fetch,
  { mailles }: Pick<ParameterDetail, 'mailles'>,
  place: TerritorySummary,
  hrefOf: (territoire: string) => string
): Promise<AskedPlace | null> {
  if (mailles.length === 0 || mailles.includes(place.maille)) return null;
  const doors = await doorsAtLevels(fetcher, place, mailles, hrefOf);
  const own = isMaille(place.maille) ? LEVELS[place.maille] : null;
  return {
    reason: `Ce chiffre n’existe pas par ${lowered(levelName(place.maille))} (${place.nom}).${doors.length > 0 ? ` Il existe pour ${doors.length > 1 ? 'ces territoires, qui' : 'ce territoire, qui'} ${own?.feminine ? 'la' : 'le'} ${doors.length > 1 ? 'contiennent' : 'contient'} :` : ''}`,
    doors
  };
}

/** Several territories, each name as a typed code where one territory of the levels taken has it; the others as they are, for the request to refuse. */
async function eachNamed(fetcher: typeof fetch, { mailles }: PlaceParameter, text: string): Promise<string> {
  const codes = await Promise.all(
    text.split(',').map(async (one) => {
      if (/[:*]/.test(one) || one.trim() === '') return one;
      const { place, choices } = await placeNamed(fetcher, one.trim());
      const taken = choices.filter(({ maille }) => mailles.length === 0 || mailles.includes(maille));
      return (place ?? (taken.length === 1 ? taken[0] : undefined))?.territoire ?? one;
    })
  );
  return [...new Set(codes)].join(',');
}

/** The names that were typed where a request takes a territory, as typed codes: what to ask in their place, or what is wrong. */
export async function placesAsked(
  fetcher: typeof fetch,
  parameters: readonly PlaceParameter[],
  asked: Readonly<Record<string, string>>,
  addressOf: (asked: Readonly<Record<string, string>>) => string
): Promise<{ readonly asked: Readonly<Record<string, string>>; readonly problems: readonly AskedPlace[] }> {
  const read: Record<string, string> = { ...asked };
  const problems: AskedPlace[] = [];
  for (const parameter of parameters.filter(({ domaine }) => domaine === 'territoires')) {
    const text = asked[parameter.nom]?.trim() ?? '';
    // A whole level and a drawn zone are read by the request itself.
    if (text === '' || text.startsWith('zone:')) continue;
    if (/[,*]/.test(text)) {
      read[parameter.nom] = await eachNamed(fetcher, parameter, text);
      continue;
    }
    const hrefOf = (territoire: string): string => addressOf({ ...asked, [parameter.nom]: territoire });
    if (text.includes(':')) {
      const place = await fetchTerritory(fetcher, text);
      const problem = place && (await wrongLevel(fetcher, parameter, place, hrefOf));
      if (problem) problems.push(problem);
      continue;
    }
    const { place, choices } = await placeNamed(fetcher, text);
    const taken = choices.filter(({ maille }) => parameter.mailles.length === 0 || parameter.mailles.includes(maille));
    const alone = place ?? (taken.length === 1 ? (taken[0] ?? null) : null);
    if (alone) read[parameter.nom] = alone.territoire;
    else if (taken.length > 0)
      problems.push({
        reason: `« ${text} » est le nom de plusieurs territoires. Lequel ?`,
        doors: taken.map((one) => doorTo(one, hrefOf))
      });
  }
  return { asked: read, problems };
}
