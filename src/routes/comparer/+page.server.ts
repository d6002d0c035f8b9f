import { redirect } from '@sveltejs/kit';
import { fetchContours, fetchTerritory, fetchTerritoryChoices, findTerritories, searchTerritories } from '$lib/client/api.ts';
import { compareTerritories, MOST_TERRITORIES } from '$lib/sections/comparison.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 100;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const typed = url.searchParams.getAll('territoire').map((value) => value.trim().slice(0, LONGEST)).filter(Boolean);
  const asked = [...new Set([...(url.searchParams.get('territoires') ?? '').split(',').map((code) => code.trim().slice(0, LONGEST)).filter(Boolean), ...typed])];
  const [choices, departements, found] = await Promise.all([fetchTerritoryChoices(fetch), fetchContours(fetch, { maille: 'departement' }), Promise.all(asked.slice(0, MOST_TERRITORIES).map(async (text) => ({ text, place: await resolve(fetch, text) })))]);
  const places = found.flatMap(({ place }) => place ?? []).filter((place, index, all) => all.findIndex(({ territoire }) => territoire === place.territoire) === index);
  const address = `/comparer?territoires=${places.map(({ territoire }) => territoire).join(',')}`;
  const unknown = await Promise.all(found.flatMap(({ text, place }) => (place ? [] : [text])).map(async (text) => ({ text, near: await nearTo(fetch, text) })));
  // A form writes its fields one by one: the address that is kept and sent has them together.
  if (typed.length > 0 && unknown.length === 0 && places.length > 0) redirect(303, address);
  return {
    choices,
    example: `/comparer?territoires=${departements.slice(0, MOST_TERRITORIES).map(({ territoire }) => territoire).join(',')}`,
    places,
    unknown,
    tooMany: asked.length > MOST_TERRITORIES,
    most: MOST_TERRITORIES,
    without: places.map((place) => `/comparer?territoires=${places.filter((other) => other !== place).map(({ territoire }) => territoire).join(',')}`),
    comparison: places.length > 1 ? await compareTerritories(fetch, places) : null
  };
};

/** What was perhaps meant, for the reader to write. */
async function nearTo(fetcher: typeof fetch, text: string): Promise<string | null> {
  const [first] = await findTerritories(fetcher, text).then(({ territoires }) => territoires, () => []);
  return first ? `${first.nom} (${first.territoire})` : null;
}

/** A typed code, else the first territory of that name. */
async function resolve(fetcher: typeof fetch, text: string) {
  if (text.includes(':')) return fetchTerritory(fetcher, text);
  return (await fetchTerritory(fetcher, text)) ?? (await searchTerritories(fetcher, text).catch(() => []))[0] ?? null;
}
