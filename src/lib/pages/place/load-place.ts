import { error, redirect } from '@sveltejs/kit';
import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { isNational } from '../../catalogue/home.ts';
import { fetchTerritory } from '../../client/api.ts';
import { fetchTerritoryChoices, type TerritoryChoice } from '../../client/territory-choices.ts';
import { defaultComparator, isInside, makeContext, nearComparators } from './make-context.ts';
import { doorTo, placeNamed } from './named-place.ts';
import type { Context } from '../section.ts';

const LONGEST_SAID = 60;

/** The territory of a typed code. @throws HttpError (404) that says how a code is written */
export async function requireTerritory(fetcher: typeof fetch, code: string): Promise<TerritorySummary> {
  const place = await fetchTerritory(fetcher, code);
  if (!place)
    error(
      404,
      `Territoire « ${code.slice(0, LONGEST_SAID)} » inconnu. Un code est typé, departement:… ou bassin:… ; un territoire se cherche aussi par son nom.`
    );
  return place;
}

/** The territory that an address names, the snapshot's region without one. A snapshot of every region asks which on the first page, whose links lead back here. */
export function territoryAsked(
  fetcher: typeof fetch,
  { pathname }: Pick<URL, 'pathname'>,
  code: string | null | undefined,
  snapshot: Pick<SnapshotDocument, 'region'>
): Promise<TerritorySummary> {
  const asked = code?.trim() ?? '';
  if (asked === '' && isNational(snapshot)) redirect(303, `/?vers=${encodeURIComponent(pathname)}#regions`);
  return requireTerritory(fetcher, asked === '' ? snapshot.region : asked);
}

/**
 * The territory of an address whose form takes a name as well as a code: the only one that bears it, at its own address, else those
 * to choose from. @throws Redirect (303), HttpError (404)
 */
export async function territoryNamed(
  fetcher: typeof fetch,
  url: URL,
  snapshot: Pick<SnapshotDocument, 'region'>
): Promise<TerritorySummary> {
  const asked = url.searchParams.get('territoire')?.trim() ?? '';
  if (asked === '' || asked.includes(':')) return territoryAsked(fetcher, url, asked, snapshot);
  const { place, choices, near } = await placeNamed(fetcher, asked);
  const addressOf = (territoire: string): string => {
    const parameters = new URLSearchParams(url.searchParams);
    parameters.set('territoire', territoire);
    return `${url.pathname}?${parameters.toString().replaceAll('%3A', ':')}`;
  };
  if (place) redirect(303, addressOf(place.territoire));
  error(choices.length > 0 ? 400 : 404, {
    ...(choices.length > 0 ? { title: 'Lequel ?' } : {}),
    message:
      choices.length > 0
        ? `Plusieurs territoires se nomment « ${asked.slice(0, LONGEST_SAID)} ». Choisissez-en un, la page garde le reste de ce que vous avez demandé.`
        : `Territoire « ${asked.slice(0, LONGEST_SAID)} » inconnu.${near === null ? '' : ` Le plus proche : ${near}.`}`,
    near: choices.map((one) => doorTo(one, addressOf))
  });
}

/** What every page about a territory shows around its sections, and what they are built from. */
export interface PlacePage {
  readonly context: Context;
  readonly inside: boolean;
  readonly frame: {
    readonly place: TerritorySummary;
    /** Name of the warehouse's region when the place is of another. */
    readonly outside: string | null;
    readonly comparator: Context['comparator'];
    /** Typed code of the comparator in use. */
    readonly wanted: string;
    readonly choices: readonly { code: string; name: string }[];
    readonly others: readonly TerritoryChoice[];
  };
}

/** @param comparer typed code asked; the usual comparator when null */
export async function loadPlacePage(
  fetcher: typeof fetch,
  place: TerritorySummary,
  snapshot: SnapshotDocument,
  comparer: string | null
): Promise<PlacePage> {
  const wanted = comparer ?? defaultComparator(place, snapshot);
  const [context, others] = await Promise.all([makeContext(fetcher, place, wanted), fetchTerritoryChoices(fetcher)]);
  const inside = isInside(place, snapshot);
  return {
    context,
    inside,
    frame: {
      place,
      outside: inside ? null : snapshot.region_nom,
      comparator: context.comparator,
      wanted,
      choices: nearComparators(place, snapshot),
      others
    }
  };
}
