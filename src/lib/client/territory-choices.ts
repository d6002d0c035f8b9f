import { COUNTRY, isNational } from '../catalogue/home.ts';
import { BY_PLANNING } from '../catalogue/levels.ts';
import { placeText } from '../catalogue/place-text.ts';
import { fetchAnswer, fetchTerritories } from './api.ts';

/** How fields show the territories of typed codes, by code; unknown ones are left out. */
export async function fetchPlaceTexts(
  fetcher: typeof fetch,
  codes: readonly string[]
): Promise<Record<string, string>> {
  const known = [...new Set(codes)].filter((code) => /^[a-z_]+:[\w-]+$/.test(code)).slice(0, MOST_NAMED);
  const places = await fetchTerritories(fetcher, known).catch(() => []);
  return Object.fromEntries(places.map((place) => [place.territoire, placeText(place)]));
}

/** Territories that the fields of one form name. */
const MOST_NAMED = 40;
/** Levels that forms offer. */
const OFFERED = BY_PLANNING.filter((maille) => !['commune', 'pays'].includes(maille));
/** Those that a form of every region offers: with the others its list would be longer than its page. */
const OFFERED_NATIONALLY: readonly string[] = ['region', 'departement', 'zone_emploi'];
/** Levels whose territories outside the region are offered too, after its own. */
const COMPARED: readonly string[] = ['region'];

/** A territory that a form offers. */
export interface TerritoryChoice {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  /** Of the warehouse's region: the others are there to be compared with. */
  readonly inside: boolean;
}

/** Territories to offer in a form, level by level, without the communes; then the country and the other regions. */
export async function fetchTerritoryChoices(fetcher: typeof fetch): Promise<TerritoryChoice[]> {
  const { lignes, instantane } = await fetchAnswer(fetcher, 'reference/territoires', { maille: OFFERED.join(',') });
  const all = lignes.map((row) => ({
    code: row['territoire'] ?? '',
    name: row['nom'] ?? '',
    level: row['maille'] ?? '',
    inside: isNational(instantane) || row['region'] === instantane.region
  }));
  const others = all
    .filter(({ inside, level }) => !inside && COMPARED.includes(level))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  return [
    ...all.filter(({ inside, level }) => inside && (!isNational(instantane) || OFFERED_NATIONALLY.includes(level))),
    { code: COUNTRY, name: 'France entière', level: 'pays', inside: false },
    ...others
  ];
}
