import { redirect } from '@sveltejs/kit';
import type { TerritorySummary } from '$lib/catalogue/api-types.ts';
import { fetchContours, fetchTerritoryChoices, findTerritories } from '$lib/client/api.ts';
import { compareTerritories, MOST_TERRITORIES } from '$lib/sections/comparison.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 100;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const typed = url.searchParams.getAll('territoire').map((value) => value.trim().slice(0, LONGEST)).filter(Boolean);
  const asked = [...new Set([...(url.searchParams.get('territoires') ?? '').split(',').map((code) => code.trim().slice(0, LONGEST)).filter(Boolean), ...typed])];
  const [choices, departements, found] = await Promise.all([fetchTerritoryChoices(fetch), fetchContours(fetch, { maille: 'departement' }), Promise.all(asked.slice(0, MOST_TERRITORIES).map((text) => resolve(fetch, text)))]);
  const places = found.flatMap(({ place }) => place ?? []).filter((place, index, all) => all.findIndex(({ territoire }) => territoire === place.territoire) === index);
  const address = `/comparer?territoires=${places.map(({ territoire }) => territoire).join(',')}`;
  const unknown = found.flatMap(({ text, place, near }) => (place ? [] : [{ text, near }]));
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

interface Named {
  readonly text: string;
  readonly place: TerritorySummary | null;
  /** What was perhaps meant, for the reader to write. */
  readonly near: string | null;
}

/** A typed code, else the first territory of that name; a code that nothing has, or a name near another, stands for none. */
async function resolve(fetcher: typeof fetch, text: string): Promise<Named> {
  const { territoires, voisins } = await findTerritories(fetcher, text);
  const [first = null] = territoires;
  const exact = territoires.find(({ territoire }) => territoire === text);
  const place = exact ?? (voisins || text.includes(':') ? null : first);
  return { text, place, near: first && `${first.nom} (${first.territoire})` };
}
